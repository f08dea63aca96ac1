/** Search as you type, with the keyboard alone; without JavaScript it is a link to the list. */
import { expect, test } from '@playwright/test';
import { openSearch } from './open-search';

test('the slash opens search; arrows and Enter lead to the very place in a story', async ({ page }) => {
  await page.goto('/en');
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await openSearch(page);
  await page.keyboard.type('autoscaling');
  const options = page.getByRole('option');
  const story = options.filter({ hasText: 'ZTO Express' });
  await expect(story.locator('mark').first()).toBeVisible();
  // Terms stand before stories.
  await expect(options.first()).toHaveText(/^[^:]+: .*scaling.* · \d+$/i);
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(story).toHaveAttribute('aria-selected', 'true', { timeout: 100 });
  }).toPass();
  await expect(field).toHaveAttribute('aria-activedescendant', (await story.getAttribute('id')) ?? 'none');
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

test('the option that is chosen is in view, however many there are', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto('/en/cases');
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await openSearch(page);
  await field.fill('kubesphere');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.filter({ hasText: /^All \d+ results$/ })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toBeInViewport({ ratio: 1 });
});

test('an empty dialog offers the most used terms, and a term leads to its stories', async ({ page }) => {
  for (const [path, term] of [
    ['/en', /^Adopted features: /],
    ['/zh', /^采用功能：/],
  ] as const) {
    await page.goto(path);
    await openSearch(page, () => page.keyboard.press('Control+k'));
    const option = page.getByRole('option', { name: term }).first();
    const count = /(\d+)$/.exec((await option.textContent()) ?? '')?.[1] ?? 'none';
    await option.click();
    await expect(page).toHaveURL(/\?feature=/);
    await expect(page.locator('#result-count')).toContainText(count);
  }
});

test('ways on: terms first, then companies and passages, whose language is marked, then all results', async ({
  page,
}) => {
  for (const [path, words, term, company, passage] of [
    ['/en', 'finan', /^Industry: .*finan.* · \d+$/i, /Hua Xia Bank/, null],
    ['/zh', '金融', /^行业：金融 · \d+$/, /华夏银行/, null],
    ['/en', 'zto', null, /^Company: ZTO Express/, null],
    ['/zh', '中通', null, /^公司：中通快递/, null],
    ['/en', '中通', null, /ZTO Express/, 'zh'],
    ['/zh', 'new oriental', null, /新东方/, 'en'],
  ] as const) {
    await page.goto(path);
    await openSearch(page);
    await page.getByRole('combobox').fill(words);
    const options = page.getByRole('dialog').getByRole('option');
    await expect(options.last()).toHaveText(/\d+/);
    if (term) await expect(options.first()).toHaveText(term);
    await expect(options.filter({ hasText: company }).first()).toBeVisible();
    if (passage)
      await expect(
        options.filter({ hasText: company }).locator(`[lang=${passage}] mark`).first(),
      ).toBeVisible();
  }
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
