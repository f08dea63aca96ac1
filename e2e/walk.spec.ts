/** The whole way of a visitor with the keyboard alone: at each stop the focus is seen, and what has it is named. */
import { announced, outline } from './focus';
import { openSearch } from './open-search';
import { expect, test, type Page } from './own-content';

/** Presses Tab until what is announced fits; every stop on the way has a name and shows that it has the focus. */
async function reach(page: Page, wanted: RegExp): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < 120) {
    await page.keyboard.press('Tab');
    const catalogue = await announced(page);
    passed.push(catalogue);
    expect(catalogue, `after ${passed.at(-2) ?? 'the start'}`).toMatch(/^\w+ "./);
    expect(await outline(page), catalogue).toBeGreaterThanOrEqual(2);
    if (wanted.test(catalogue)) return passed;
  }
  throw new Error(`Tab never came to ${wanted}: ${passed.join(', ')}`);
}

test('search, filter, open, follow the timeline and change the language with the keyboard alone', async ({
  page,
}) => {
  await page.goto('/en');
  await openSearch(page);
  // The field is a combobox once the code that answers has come.
  await expect.poll(() => announced(page)).toContain('combobox "Search the stories"');
  await page.keyboard.type('ferry');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cases?q=ferry');
  await expect(page.getByRole('status')).toHaveText(/^\d of 9 stories$/);

  await reach(page, /^checkbox "Ferries/);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/en/cases?q=ferry&industry=ferries');
  expect(await announced(page)).toMatch(/^checkbox "Ferries.*\[checked\]/);

  await reach(page, /^link "Amber Ferry"/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/cases\/amber-ferry/);
  await expect(page.getByRole('heading', { level: 1, name: 'Amber Ferry' })).toBeVisible();

  await reach(page, /^link "Link to /);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#.+/);
  await expect(page.locator(':target')).toBeInViewport();

  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await reach(page, /^link "中文"/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zh\/cases\/amber-ferry/);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
});
