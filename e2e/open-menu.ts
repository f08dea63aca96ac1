/** Opens the menu of the header where there is no room for its links in a row. */
import { expect, type Page } from '@playwright/test';

export async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('banner').locator('[popovertarget]');
  const link = page.locator('#menu').getByRole('link').first();
  // A page that becomes alive closes what was opened before.
  await expect(async () => {
    if ((await button.isVisible()) && !(await link.isVisible())) await button.click();
    await expect(link).toBeVisible({ timeout: 1000 });
  }).toPass();
}
