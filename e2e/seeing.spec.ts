/** What shows at a glance: the picture of a case, its card, and the plot of all cases. */
import { expect, test, type Page } from './own-content';
import { PAGES } from './pages';

/** How many dots a path draws: each is a line of no length. */
const dotsIn = (page: Page, paths: string) =>
  page
    .locator(paths)
    .evaluateAll((found) => found.map((path) => (path.getAttribute('d') ?? '').match(/h0/g)?.length ?? 0));

for (const [locale, name] of [
  ['en', '4 stops, 2019 to 2021, 2 features'],
  ['zh', '4 站，2019 至 2021 年，2 项功能'],
] as const)
  test(`the picture of a case in ${locale} is its journey, on its card and on its label`, async ({
    page,
  }) => {
    for (const [path, place] of [
      [`/${locale}/cases?industry=ferries`, 'article:has(a[href$="/cases/amber-ferry"])'],
      [`/${locale}/cases/amber-ferry`, 'aside'],
    ] as const) {
      await page.goto(path);
      const picture = page.locator(place).first().getByRole('img', { name });
      await expect(picture).toHaveCount(1);
      await expect(picture.locator('text')).toHaveText(['2018', '2019', '2021']);
      const svg = `${place} svg[aria-label="${name}"]`;
      expect(await dotsIn(page, `${svg} .stroke-accent`)).toEqual([2]);
      expect(await dotsIn(page, `${svg} .stroke-label`)).toEqual([2]);
      expect(await dotsIn(page, `${svg} [stroke-width]`)).toEqual([2, 2, 2]);
    }
  });

for (const [locale, dated] of [
  ['en', '2019–2021'],
  ['zh', '2019–2021 年'],
] as const)
  test(`cards in ${locale} say when, end with a sentence, and have their action in one place`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/cases`);
    const cards = page.getByRole('main').getByRole('article');
    const card = (slug: string) => cards.filter({ has: page.locator(`a[href$="/cases/${slug}"]`) });
    await expect(card('amber-ferry').locator('.key span').last()).toHaveText(dated);
    for (const lead of await cards.locator('.card-lead').allTextContents())
      expect(lead).toMatch(/[.!?。！？”]$|^[^.!?。！？]+…$/);
    const gaps = await cards.evaluateAll((all) =>
      all.map((each) => {
        const action = each.querySelector('.card-toggle')?.getBoundingClientRect();
        const frame = each.getBoundingClientRect();
        return [
          Math.round(frame.bottom - (action?.bottom ?? 0)),
          Math.round((action?.left ?? 0) - frame.left),
        ];
      }),
    );
    expect(new Set(gaps.map(String)).size).toBe(1);
  });

for (const locale of ['en', 'zh'])
  test(`the plot in ${locale} has the stops of the list below it, under the same addresses`, async ({
    page,
  }) => {
    for (const query of ['', '?industry=ferries']) {
      await page.goto(`/${locale}/timeline${query}`);
      const addresses = (selector: string) =>
        page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
      const plotted = await addresses('figure svg a');
      expect(plotted.length).toBeGreaterThan(1);
      expect(plotted).toEqual(await addresses('[aria-labelledby=years] li a'));
    }
    await expect(page.locator('figure svg a').first()).toHaveAttribute('tabindex', '-1');
    expect(await page.locator('figure svg title').allTextContents()).not.toContain('');
  });

test('the plot scrolls within itself on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/en/timeline');
  const region = page.getByRole('region', { name: /one axis of years/ });
  const [inside, outside] = await region.evaluate(({ scrollWidth, clientWidth }) => [
    scrollWidth,
    clientWidth,
  ]);
  expect(inside).toBeGreaterThan(outside ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('companions of a term are divided by one thin line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/en/features/tides');
  const cells = page.locator('[aria-labelledby=often] > div > div');
  const edges = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const { top } = cell.getBoundingClientRect();
      const { borderTopWidth, borderLeftWidth } = getComputedStyle(cell);
      return { top, borderTopWidth, borderLeftWidth };
    }),
  );
  expect(edges.map(({ borderTopWidth, borderLeftWidth }) => [borderTopWidth, borderLeftWidth])).toEqual([
    ['0px', '0px'],
    ['0px', '1px'],
  ]);
  expect(edges[0]?.top).toBe(edges[1]?.top);
});

const FOREIGN = { en: 'zh', zh: 'en' } as const;
const MARK = { en: 'in Chinese', zh: '英文' } as const;

/** Texts in the other language, longer than a name, with no word nearby that says so. */
const unmarked = ({ foreign, mark }: { foreign: string; mark: string }) =>
  [...document.querySelectorAll(`main [lang|="${foreign}"]`)]
    .filter((element) => !element.closest('figure svg, nav, dialog, label, .adoption, .sr-only'))
    .filter((element) => (element.textContent.match(/[a-z]+|[\u4e00-\u9fff]{2}/gi) ?? []).length > 5)
    .filter((element) => !element.closest('li, article, td, th, tr, main')?.textContent.includes(mark))
    .map((element) => element.outerHTML.slice(0, 120));

for (const locale of ['en', 'zh'] as const)
  test(`no text in the other language stands on a page in ${locale} without a word that says so`, async ({
    page,
  }) => {
    for (const path of Object.values(PAGES)) {
      await page.goto(`/${locale}${path}`);
      if (await page.getByText(locale === 'en' ? 'has not been told in English' : '尚无中文版').count())
        continue;
      expect(await page.evaluate(unmarked, { foreign: FOREIGN[locale], mark: MARK[locale] }), path).toEqual(
        [],
      );
    }
  });
