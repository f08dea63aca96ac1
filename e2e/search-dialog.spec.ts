/** Search as you type, with the keyboard alone; and the way it falls back without JavaScript. */
import { expect, test } from '@playwright/test';
import { openSearch } from './open-search';

test('the slash opens search; arrows and Enter lead to the very place in a story', async ({ page }) => {
  await page.goto('/en');
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await openSearch(page);
  await page.keyboard.type('autoscaling');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('ZTO Express');
  await expect(options.first().locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/cases\/zto-express#.+/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const place = new URL(page.url()).hash;
  await expect(page.locator(`[id="${decodeURIComponent(place.slice(1))}"]`)).toBeInViewport();
});

test('what was searched for is offered again, and Escape closes', async ({ page }) => {
  await page.goto('/en/cases');
  const opener = page.getByRole('link', { name: 'Search', exact: true });
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await openSearch(page, () => opener.click({ timeout: 2000 }));
  await field.fill('monitoring');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cases?q=monitoring');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'monitoring', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a mistyped word is answered by what it was meant to be', async ({ page }) => {
  await page.goto('/en/cases?q=promethues');
  await expect(page.getByRole('link', { name: 'prometheus' })).toBeVisible();
  await expect(page.locator('.results mark').first()).toHaveText(/prometheus/i);
});

test('the option that is chosen is in view, however many there are', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto('/en/cases');
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await openSearch(page);
  await field.fill('kubesphere');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options).toHaveCount(9);
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toBeInViewport({ ratio: 1 });
});

test('a Chinese word with one character wrong is answered by what it was meant to be', async ({ page }) => {
  await page.goto('/zh/cases?q=多集裙');
  await page.getByRole('link', { name: '多集群', exact: true }).first().click();
  await expect(page).toHaveURL(`/zh/cases?q=${encodeURIComponent('多集群')}`);
  await expect(page.locator('.results mark').first()).toHaveText('多集群');
});

test('nothing found is said', async ({ page }) => {
  await page.goto('/zh');
  const field = page.getByRole('combobox', { name: '搜索案例' });
  await openSearch(page, () => page.keyboard.press('Control+k'));
  await field.fill('qqqqqqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('没有找到');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search is a link to the list, where the field stands', async ({ page }) => {
    await page.goto('/en');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('kubesphre');
    await page.getByRole('searchbox').press('Enter');
    await expect(page.getByRole('status')).toHaveText(/^\d+ of 29 stories$/);
    await expect(page.locator('.results mark').first()).toHaveText(/kubesphere/i);
  });
});
