import { expect, test } from './own-content';

const WORDS = {
  en: { title: 'This parcel is not here', list: 'All stories', home: 'Front page', search: 'Search' },
  zh: { title: '这件包裹不在这里', list: '全部案例', home: '首页', search: '搜索' },
};

const NOWHERE = [
  ['an unknown story', '/en/cases/nobody', 'en'],
  ['an unknown story in Chinese', '/zh/cases/nobody', 'zh'],
  ['an address below a story', '/zh/cases/amber-ferry/more', 'zh'],
  ['an unknown industry', '/en/industries/zeppelins', 'en'],
  ['an unknown cloud type', '/zh/cloud-types/moon', 'zh'],
  ['an unknown feature', '/zh/features/wings', 'zh'],
  ['a value of another facet', '/en/features/ferries', 'en'],
  ['an unknown page', '/en/nowhere/at/all', 'en'],
  ['an unknown page in Chinese', '/zh/nowhere', 'zh'],
  ['an unknown language', '/fr', 'en'],
  ['a list in an unknown language', '/fr/cases', 'en'],
  ['a story in an unknown language', '/fr/cases/amber-ferry', 'en'],
  ['a landing page in an unknown language', '/fr/features/tides', 'en'],
] as const;

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    for (const [what, address, locale] of NOWHERE.filter(([, path]) => !path.includes('%')))
      test(`${what} answers 404 with a page that leads on`, async ({ page }) => {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(404);
        const words = WORDS[locale];
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.title]);
        const main = page.getByRole('main');
        await expect(main.getByRole('link', { name: words.home })).toHaveAttribute('href', `/${locale}`);
        await expect(main.getByRole('button', { name: words.search })).toBeVisible();
        await main.getByRole('link', { name: words.list }).click();
        await expect(page).toHaveURL(`/${locale}/cases`);
        await expect(page.getByRole('article')).toHaveCount(9);
      });

    test('a lost visitor can search', async ({ page }) => {
      await page.goto('/en/cases/nobody');
      await page.getByRole('searchbox').fill('granite');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page).toHaveURL('/en/cases?q=granite');
      await expect(page.getByRole('status')).toHaveText('1 of 9 stories');
    });
  });

test('a page that is not there stays out of search engines', async ({ page }) => {
  await page.goto('/en/cases/nobody');
  const robots = page.locator('meta[name=robots]');
  expect(await robots.evaluateAll((all) => all.map((tag) => tag.getAttribute('content')).join())).toContain(
    'noindex',
  );
});

test('an address with odd characters is one that leads nowhere', async ({ request }) => {
  for (const path of [
    '/en/cases/..%2F..%2Fetc',
    '/en/cases/%00',
    '/en/features/__proto__',
    '/en/cases/%3Cb%3E',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});
