import { expect, type Locator, type Page } from '@playwright/test';

export const searchField = (page: Page): Locator =>
  page.getByRole('dialog', { name: /Search the stories|搜索案例/ }).locator('input');

/** Opens the search dialog. Only a page that React has taken over has it, so it is tried until it is there. */
export async function openSearch(page: Page, open = () => page.keyboard.press('/')): Promise<void> {
  const field = searchField(page);
  await expect(async () => {
    // A second stroke would be written into the field.
    if (!(await field.isVisible())) await open();
    await expect(field).toBeFocused({ timeout: 2000 });
  }).toPass();
}
