/** Links that outlive what they led to: stories that were taken away, and stories that have another slug. */
import { expect, test } from './own-content';

const WORDS = {
  en: { title: 'The story of Jade Lighthouse is gone', related: 'Stories like it', list: 'All stories' },
  zh: { title: 'Jade Lighthouse的案例已下架', related: '类似的案例', list: '全部案例' },
};

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    for (const [locale, words] of Object.entries(WORDS))
      test(`a story that was taken away answers 410, says so, and offers its neighbours (${locale})`, async ({
        page,
      }) => {
        expect((await page.goto(`/${locale}/cases/jade-lighthouse`))?.status()).toBe(410);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText([words.title]);
        const robots = page.locator('meta[name=robots]').first();
        expect(await robots.getAttribute('content')).toContain('noindex');
        const neighbours = page.getByRole('region', { name: words.related });
        // The only one that is a ferry and looks after lamps.
        await expect(neighbours.getByRole('article').first()).toContainText('Granite Ferry');
        await neighbours.getByRole('link', { name: 'Granite Ferry', exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Granite Ferry');
        await page.goto(`/${locale}/cases/jade-lighthouse`);
        await page.getByRole('main').getByRole('link', { name: words.list }).click();
        await expect(page).toHaveURL(`/${locale}/cases`);
        await expect(page.getByRole('article')).toHaveCount(9);
      });
  });

test('so do its other forms and its stops, and programs are told in their own way', async ({ request }) => {
  for (const path of [
    '/api/cases/jade-lighthouse',
    '/api/cases/jade-lighthouse?locale=zh',
    '/en/cases/jade-lighthouse/case.md',
    '/zh/cases/jade-lighthouse/picture.png',
    '/en/cases/jade-lighthouse/stops/stop-light/picture.png',
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(410);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 410, title: 'Gone' });
  }
  expect((await request.get('/en/cases/jade-lighthouse/stops/stop-light')).status()).toBe(410);
  const card = await request.get('/embed/cases/jade-lighthouse');
  expect([card.status(), card.headers()['content-type']]).toEqual([410, 'text/html; charset=utf-8']);
  expect(await card.text()).toContain('This story is not here');
});

test('it is nowhere to be found', async ({ request }) => {
  for (const path of [
    '/en/cases',
    '/en/cases?q=lighthouse',
    '/zh/cases?q=lighthouse',
    '/en/timeline',
    '/en/features/lamps',
    '/en/cases/rss.xml',
    '/en/cases/cases.csv',
    '/api/cases',
    '/api/search?q=lighthouse',
    '/sitemap.xml',
    '/llms.txt',
  ])
    expect(await (await request.get(path)).text(), path).not.toMatch(/jade.lighthouse/i);
});

test('former slugs lead to the story by a permanent redirect, on their first visit too', async ({
  request,
}) => {
  for (const [from, to] of [
    ['/en/cases/amber-boats', '/en/cases/amber-ferry'],
    ['/zh/cases/amber-boats', '/zh/cases/amber-ferry'],
    ['/en/cases/amber-boats/case.md', '/en/cases/amber-ferry/case.md'],
    ['/en/cases/amber-boats/picture.png', '/en/cases/amber-ferry/picture.png'],
    ['/api/cases/amber-boats', '/api/cases/amber-ferry'],
    ['/en/cases/jade-lamp', '/en/cases/jade-lighthouse'],
    ['/en/cases/Amber-FERRY', '/en/cases/amber-ferry'],
    ['/zh/cases/Amber-Boats', '/zh/cases/amber-ferry'],
    ['/en/cases/amber-ferry.', '/en/cases/amber-ferry'],
    ['/en/cases/amber-ferry)', '/en/cases/amber-ferry'],
    ['/en/cases/amber-ferry%E3%80%82', '/en/cases/amber-ferry'],
    ['/en/cases/amber-%E2%80%8Bferry', '/en/cases/amber-ferry'],
    ['/api/cases/AMBER-FERRY', '/api/cases/amber-ferry'],
    ['/en/cases/Amber-Ferry/case.md', '/en/cases/amber-ferry/case.md'],
  ] as const) {
    const answer = await request.head(from, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], from).toEqual([308, to]);
  }
});
