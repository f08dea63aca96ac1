/** Search as you type, with the keyboard alone; without JavaScript it is a link to the list. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { lookForBarriers } from './axe';
import { openSearch, searchField } from './open-search';

const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const group = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('group', { name, exact: true });
const status = (page: Page) => page.getByRole('dialog').getByRole('status');

/** Opens search and waits for the answer to what is typed. */
async function search(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await openSearch(page);
  if (words === '') return expect(options(page).first()).toBeVisible();
  const answered = page.waitForResponse(
    (response) => new URL(response.url()).searchParams.get('q') === words.trim(),
  );
  await searchField(page).fill(words);
  await answered;
}

test('the slash opens search; arrows and Enter lead to the very place in a story', async ({ page }) => {
  await page.goto('/en');
  await openSearch(page);
  await page.keyboard.type('autoscaling');
  const story = options(page).filter({ hasText: 'ZTO Express' });
  await expect(story.locator('mark').first()).toBeVisible();
  // Terms stand before stories.
  await expect(options(page).first()).toHaveText(/^[^:]+: .*scaling.* · \d+$/i);
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(story).toHaveAttribute('aria-selected', 'true', { timeout: 100 });
  }).toPass();
  const field = page.getByRole('combobox', { name: 'Search the stories' });
  await expect(field).toHaveAttribute('aria-activedescendant', (await story.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/cases\/zto-express#.+/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const place = new URL(page.url()).hash;
  await expect(page.locator(`[id="${decodeURIComponent(place.slice(1))}"]`)).toBeInViewport();
});

test('what was searched for is offered again, beside what is often used, and Escape closes', async ({
  page,
}) => {
  await search(page, '/en/cases', 'monitoring');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cases?q=monitoring');
  await page.keyboard.press('Control+k');
  const recent = group(page, 'Recent searches').getByRole('option');
  await expect(recent).toHaveText(['monitoring']);
  await expect(group(page, 'Often used').getByRole('option').first()).toHaveText(/^Adopted features: /);
  for (const name of ['Recent searches', 'Often used'])
    await expect(page.getByRole('dialog').getByText(name, { exact: true })).toBeVisible();
  // The words go into the field, where they can be edited.
  await recent.click();
  await page.keyboard.type('!');
  await expect(searchField(page)).toHaveValue('monitoring!');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the option that is chosen is in view, and the way to all results always is', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await search(page, '/en/cases', 'kubesphere');
  const all = options(page).filter({ hasText: /^All \d+ results$/ });
  await expect(all).toBeInViewport({ ratio: 1 });
  const isCovered = (option: Locator) =>
    option.evaluate((element) => {
      const { left, top, bottom } = element.getBoundingClientRect();
      return [top + 2, bottom - 2].some((y) => !element.contains(document.elementFromPoint(left + 40, y)));
    });
  for (let turn = 1; turn < (await options(page).count()); turn += 1) {
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    await expect(chosen).toHaveId(`search-options-${turn - 1}`);
    await expect(chosen).toBeInViewport({ ratio: 1 });
    expect(await isCovered(chosen), `option ${turn}`).toBe(false);
    await expect(all).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press('ArrowDown');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).first()).toBeInViewport({ ratio: 1 });
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

test('ways on: terms, then companies, then passages, whose language is marked, then all results', async ({
  page,
}) => {
  for (const [path, words, terms, companies, passages, all] of [
    ['/en', 'finan', 'Terms', 'Companies', 'In the stories', 'All'],
    ['/zh', '网络', '筛选条件', '公司', '案例原文', '全部'],
  ] as const) {
    await search(page, path, words);
    await expect(group(page, passages)).toBeVisible();
    const names = await page
      .getByRole('dialog')
      .getByRole('group')
      .evaluateAll((groups) => groups.map((each) => each.getAttribute('aria-label') ?? '-'));
    expect(names.slice(0, 3)).toEqual([terms, companies, passages]);
    for (const name of names)
      await expect(page.getByRole('dialog').getByText(name, { exact: true })).toBeVisible();
    await expect(options(page).last()).toHaveText(new RegExp(all));
  }
  for (const [path, words, company, language] of [
    ['/en', '中通', 'ZTO Express', 'zh'],
    ['/zh', 'new oriental', '新东方', 'en'],
  ] as const) {
    await search(page, path, words);
    const found = options(page).filter({ hasText: company });
    await expect(found.locator(`[lang=${language}] mark`).first()).toBeVisible();
  }
});

test('a company stands under companies only where its name was found', async ({ page }) => {
  for (const [path, name, words, company] of [
    ['/en', 'Companies', 'zto', 'ZTO Express'],
    ['/zh', '公司', 'zhongtong', '中通快递'],
  ] as const) {
    await search(page, path, words);
    await expect(group(page, name).getByRole('option').filter({ hasText: company })).toHaveCount(1);
  }
  for (const words of ['-monitoring', 'guangdong']) {
    await search(page, '/en', words);
    await expect(group(page, 'Stories').getByRole('option').first()).toBeVisible();
    await expect(group(page, 'Companies'), words).toHaveCount(0);
    await expect(options(page).filter({ hasText: 'Company:' })).toHaveCount(0);
  }
});

test('a passage takes two lines at most, of which one has what was found', async ({ page }) => {
  for (const [path, words, width] of [
    ['/en', 'kubernetes', 360],
    ['/en', 'kubernetes', 1280],
    ['/zh', '集群', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 700 });
    await search(page, path, words);
    const marks = options(page).locator('mark');
    await expect(marks.first()).toBeVisible();
    const seen = await options(page)
      .filter({ has: page.locator('mark') })
      .evaluateAll((found) =>
        found.map((option) => {
          const mark = option.querySelector('mark')!;
          const passage = mark.parentElement!;
          const lines =
            passage.getBoundingClientRect().height / parseFloat(getComputedStyle(passage).lineHeight);
          return {
            lines: Math.round(lines),
            isSeen: mark.getBoundingClientRect().bottom <= passage.getBoundingClientRect().bottom + 1,
          };
        }),
      );
    expect(seen.length).toBeGreaterThan(3);
    for (const { lines, isSeen } of seen) expect([lines <= 2, isSeen]).toEqual([true, true]);
  }
});

test('a term says by which other name it was found, and one that is excluded is not offered', async ({
  page,
}) => {
  for (const [path, words, term] of [
    ['/en', 'bus', /^Challenges: High availability \(Business continuity\) · \d+$/],
    ['/en', '监控', /^Adopted features: Monitoring \(监控\) · \d+$/],
    ['/zh', 'monitor', /^采用功能：监控（Monitoring） · \d+$/],
  ] as const) {
    await search(page, path, words);
    await expect(
      group(page, path === '/en' ? 'Terms' : '筛选条件')
        .getByRole('option')
        .filter({ hasText: term }),
    ).toHaveCount(1);
  }
  for (const words of ['-monitoring', 'NOT monitoring', 'mon -monitoring']) {
    await search(page, '/en', words);
    await expect(options(page).first()).toBeVisible();
    await expect(options(page).filter({ hasText: 'Monitoring ·' }), words).toHaveCount(0);
  }
});

test('what was found is said as the list says it', async ({ page }) => {
  for (const [path, words, said] of [
    ['/en', 'qqqqqqqq', 'No story found'],
    ['/zh', 'qqqqqqqq', '没有找到案例'],
    ['/en', '???', 'There is no word in this search.'],
    ['/zh', '🚀', '搜索内容中没有可识别的词语。'],
    ['/en', 'quantum computing', 'No story has all of this. These are only loosely related.'],
    ['/en', 'zto', '1 story found'],
    ['/en', 'kubesphere', /^\d\d stories found$/],
    ['/en', 'kubernetse', /^\d+ stories found · Showing results for kubernetes\.$/],
    ['/zh', '多集裙', /^找到 \d+ 个案例 · 以下为“多集群”的结果。$/],
  ] as const) {
    await search(page, path, words);
    await expect(status(page), words).toHaveText(said);
  }
});

test('what is often used is no answer to words', async ({ page }) => {
  let arrive = () => {};
  const answers = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/api/search?q=istio&*', (route) => answers.then(() => route.continue()));
  await page.goto('/en');
  await openSearch(page);
  await expect(group(page, 'Often used')).toBeVisible();
  const hint = (await status(page).textContent()) ?? 'none';
  await searchField(page).fill('istio');
  await expect(page.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
  await expect(options(page)).toHaveCount(0);
  await expect(status(page)).toHaveText(hint);
  arrive();
  await expect(group(page, 'In the stories')).toBeVisible();
});

test('one result is not all results', async ({ page }) => {
  await search(page, '/en', 'zto');
  await expect(options(page).last()).toHaveText('1 result');
});

test('a misspelt word is offered as it is spelt', async ({ page }) => {
  await search(page, '/en', 'kubernetse');
  const first = options(page).first();
  await expect(first).toHaveText('Did you mean kubernetes?');
  await first.click();
  await expect(searchField(page)).toHaveValue('kubernetes');
  await expect(searchField(page)).toBeFocused();
  await expect(options(page).filter({ hasText: 'Did you mean' })).toHaveCount(0);
});

test.describe('while the code that answers is on its way', () => {
  let arrive: () => void;

  /** A page that is alive, and gets no more scripts until they arrive. */
  async function hold(page: Page, path: string): Promise<void> {
    await page.goto(path, { waitUntil: 'networkidle' });
    const scripts = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/_next/static/chunks/**', (route) => scripts.then(() => route.continue()));
    await openSearch(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  for (const [name, open] of [
    ['the slash', (page) => page.keyboard.press('/')],
    ['a shortcut', (page) => page.keyboard.press('Control+k')],
    ['a click', (page) => page.getByRole('link', { name: 'Search', exact: true }).click()],
  ] as [string, (page: Page) => Promise<void>][])
    test(`no key after ${name} is lost`, async ({ page }) => {
      await hold(page, '/en');
      await open(page);
      await page.keyboard.type('istio');
      await expect(searchField(page)).toHaveValue('istio');
      await expect(page.getByRole('combobox')).toHaveCount(0);
      arrive();
      await expect(options(page).locator('mark').first()).toHaveText(/istio/i);
      await expect(page.getByRole('combobox')).toBeFocused();
      await expect(page.getByRole('combobox')).toHaveValue('istio');
    });

  test('what an input method composes is not disturbed when it comes', async ({ page }) => {
    await hold(page, '/zh');
    await page.keyboard.press('/');
    const keyboard = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('zhong');
    arrive();
    await expect(page.getByRole('combobox')).toHaveValue('zhong');
    await compose('zhong tong');
    await keyboard.send('Input.insertText', { text: '中通' });
    await expect(searchField(page)).toHaveValue('中通');
    await expect(group(page, '公司').getByRole('option')).toHaveText(/^中通快递/);
  });

  test('Enter searches', async ({ page }) => {
    await hold(page, '/en');
    await page.keyboard.press('/');
    await page.keyboard.type('istio');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/cases?q=istio');
    arrive();
  });

  test('code that cannot be had leaves a field that searches', async ({ page }) => {
    await page.goto('/en', { waitUntil: 'networkidle' });
    await page.route('**/_next/static/chunks/**', (route) => route.abort());
    await openSearch(page);
    const failed = page.waitForEvent('requestfailed');
    await page.keyboard.press('Escape');
    await openSearch(page);
    await page.keyboard.type('istio');
    await expect(searchField(page)).toHaveValue('istio');
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await failed.catch(() => undefined);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/en/cases?q=istio');
  });
});

test('arrows belong to an input method while it composes', async ({ page }) => {
  await search(page, '/zh', '金融');
  await expect(options(page).first()).toBeVisible();
  const press = (isComposing: boolean) =>
    searchField(page).evaluate(
      (field, composing) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'ArrowDown',
            isComposing: composing,
            bubbles: true,
            cancelable: true,
          }),
        ),
      isComposing,
    );
  expect(await press(true), 'left to the input method').toBe(true);
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
  expect(await press(false)).toBe(false);
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
});

for (const [path, words, colorScheme, width] of [
  ['/en', 'finan', 'light', 1280],
  ['/en', 'kubernetse', 'dark', 360],
  ['/zh', '金融', 'dark', 1280],
  ['/zh', '', 'light', 360],
] as const)
  test(`the dialog has no barrier that axe finds: ${path} ${words} in the ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 700 });
    await search(page, path, words);
    await expect(page.getByRole('dialog').getByRole('group').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(1);
    const { violations, passes } = await lookForBarriers(page);
    expect(passes).toBeGreaterThan(20);
    expect(violations).toEqual([]);
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
