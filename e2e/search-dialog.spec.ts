/** Search as you type, with the keyboard alone; and the way it falls back without JavaScript. */
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
  await expect(options.filter({ hasText: /^All \d+ results$/ })).toHaveCount(1);
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

test('a story is found by its name in the other language, which is marked as that language', async ({
  page,
}) => {
  await page.goto(`/en/cases?q=${encodeURIComponent('中通')}`);
  const card = page.locator('article', { hasText: 'ZTO Express' });
  await expect(card.locator('[lang=zh] mark')).toHaveText('中通');
  await page.goto('/zh/cases?q=new+oriental');
  await expect(page.locator('article').first().locator('[lang=en] mark').first()).toBeVisible();
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

  test('operators are explained under the field, and work', async ({ page }) => {
    await page.goto('/en/cases?q=redis+-kafka');
    await expect(page.getByRole('searchbox')).toHaveAccessibleDescription(/-without/);
    await expect(page.getByRole('status')).toHaveText(/^[1-9]\d* of 29 stories$/);
    await page.goto(`/zh/cases?q=${encodeURIComponent('"热备"')}`);
    await expect(page.getByRole('searchbox')).toHaveAccessibleDescription(/-排除/);
    await expect(page.locator('.results mark').first()).toHaveText('热备');
  });

  test('text without a word is told apart from words that nothing has', async ({ page }) => {
    await page.goto('/en/cases?q=%F0%9F%9A%80');
    await expect(page.getByText('There is no word in this search.')).toBeVisible();
    await page.goto('/zh/cases?q=???');
    await expect(page.getByText('搜索内容中没有可识别的词语。')).toBeVisible();
    await page.goto('/en/cases?q=mongodb');
    await expect(page.getByText('No story matches all of this.')).toBeVisible();
    await page.goto('/en/cases?q=quantum+computing');
    await expect(page.getByText('These are only loosely related.')).toBeVisible();
  });

  test('a passage out of the facts leads to the label', async ({ page }) => {
    await page.goto('/en/cases?q=finance');
    await page.locator('article a[href$="#facts.label"]').first().click();
    await expect(page.locator('[id="facts.label"]')).toBeInViewport();
  });
});
