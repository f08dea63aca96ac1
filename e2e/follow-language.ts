import { expect, type Page } from '@playwright/test';

/**
 * Follows the link to the other language. On a page that is kept for every search, a browser with scripts puts a link
 * of its own in its place; a click on the one before would be lost.
 */
export async function followLanguage(page: Page, name: '中文' | 'English', scripted: boolean): Promise<void> {
  if (scripted) await expect(page.locator('header template')).toHaveCount(0);
  await page.getByRole('link', { name }).click();
}
