/** A folder of Markdown as other sites write it (e2e/stories), served by the build of all tests. */
import { expect, test as base } from '@playwright/test';
import { lookForBarriers } from './axe';
import { refresh, serve, type Server } from './server';

const test = base.extend<object, { site: Server }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, provide) => {
      const server = await serve('e2e/stories');
      await refresh(server);
      await provide(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.origin),
});

const SLUGS = [
  'brightwell',
  'copper-kettle',
  'grey-owl',
  'harbour-mill',
  'lanternfish',
  'moss-garden',
  'north-pier',
  'paper-crane',
  'red-kite',
  'salt-road',
  'slow-ferry',
  'tidewater-line',
];

test('every story of every shape is listed, nothing else is', async ({ request }) => {
  const { cases } = (await (await request.get('/api/cases?locale=en')).json()) as {
    cases: { slug: string }[];
  };
  expect(cases.map(({ slug }) => slug).sort()).toEqual(SLUGS);
});

test('a story shows every part of its file in order', async ({ page }) => {
  await page.goto('/en/cases/lanternfish');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lanternfish');
  await expect(
    page.getByText('How Lanternfish halved its release time with Breakwater').first(),
  ).toBeVisible();
  const story = page.locator('.story');
  await expect(story.getByRole('heading', { level: 3 })).toHaveText([/Background/, /Moving to pipelines/]);
  await expect(story.getByRole('heading', { level: 4 })).toHaveText(['What broke']);
  await expect(story.locator('blockquote').first()).toHaveText('“We ship on Fridays now. Nobody minds.”');
  await expect(story.locator('figcaption').first()).toHaveText('Ada Brook, Lead engineer, Lanternfish');
  await expect(story.locator('ol > li > ul > li > ul > li strong')).toHaveText('tests');
  await expect(story.getByRole('row')).toHaveText([
    /Step.*Before.*After/,
    /Build.*40 min.*9 min/,
    /Release.*a week.*1 day/,
  ]);
  await expect(story.locator('pre')).toHaveText('breakwater release --channel=stable && echo "<done>"');
  await story.getByRole('link', { name: '[1]' }).click();
  await expect(page.locator(':target')).toContainText('status page');
  await expect(page.getByText('Products').first()).toBeVisible();
});

const VIEWS = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

for (const slug of SLUGS)
  test(`${slug} has no barrier that axe finds, and is no wider than its window`, async ({ page }) => {
    await page.goto(`/en/cases/${slug}`);
    for (const { colorScheme, width } of VIEWS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const { violations, passes } = await lookForBarriers(page);
      expect(passes).toBeGreaterThan(20);
      expect(violations, `${width} pixels wide`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

test('a journey comes from headings, and from a timeline', async ({ request }) => {
  const timelineOf = async (slug: string) =>
    (
      (await (await request.get(`/api/cases/${slug}`)).json()) as {
        timeline: { title: string; when: string | null }[];
      }
    ).timeline.map(({ title, when }) => [title, when]);
  expect(await timelineOf('lanternfish')).toEqual([
    ['Background', null],
    ['Moving to pipelines', '2023-05'],
  ]);
  expect(await timelineOf('north-pier')).toEqual([
    ['The gate', '2022-04'],
    ['Counters at every stair', '2023'],
  ]);
});

test('pictures beside a story are served, in the sizes of the optimizer, and nothing else of the folder', async ({
  page,
  request,
}) => {
  await page.goto('/en/cases/north-pier');
  const picture = page.getByRole('img', { name: 'The pier from the beach' });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(
    await picture.evaluate((image: HTMLImageElement) => [
      image.getAttribute('width'),
      image.getAttribute('height'),
    ]),
  ).toEqual(['320', '200']);
  await expect(page.getByText('The stair with its first counter')).toBeVisible();
  const source = (await picture.getAttribute('srcset'))?.split(' ')[0] ?? '';
  const optimized = await request.get(source, { headers: { Accept: 'image/webp' } });
  expect([optimized.status(), optimized.headers()['content-type']]).toEqual([200, 'image/webp']);
  const svg = await request.get('/pictures/tidewater/shots/mark.svg');
  expect(svg.headers()['content-type']).toBe('image/svg+xml');
  expect(svg.headers()['content-security-policy']).toContain('sandbox');
  for (const path of [
    'site.yml',
    'lanternfish.md',
    '..%2Fcontent%2Fsite.yml',
    '%2e%2e/content/site.yml',
    'north-pier',
    'north-pier/missing.png',
    '.env.png',
    'a%00.png',
  ])
    expect((await request.get(`/pictures/${path}`)).status(), path).toBe(404);
});

test('facets have the names of the site, and one that it hides is gone', async ({ page }) => {
  await page.goto('/en/cases');
  const filters = page.getByRole('group');
  await expect(filters.filter({ hasText: 'Pipelines' }).first()).toContainText('Products');
  await expect(page.getByRole('group', { name: 'Cloud type' })).toHaveCount(0);
  await page.goto('/zh/cases');
  await expect(page.getByRole('group', { name: '产品' })).toHaveCount(1);
});

test('a search leads to the very section', async ({ request }) => {
  const found = async (q: string) =>
    (
      (await (await request.get(`/api/search?q=${encodeURIComponent(q)}`)).json()) as {
        results: { url: string }[];
      }
    ).results[0]?.url;
  expect(await found('ritual of eleven steps')).toMatch(/\/en\/cases\/lanternfish#background$/);
  expect(await found('until a dry well is seen')).toMatch(/\/en\/cases\/brightwell#the-challenge$/);
  expect(await found('stopped losing keys')).toMatch(/\/en\/cases\/tidewater-line#quote/);
});

test('other forms hold for Markdown too', async ({ request }) => {
  const text = async (path: string) => (await request.get(path)).text();
  const markdown = await text('/en/cases/lanternfish/case.md');
  for (const part of [
    '**1 day**',
    '[^note-1]',
    '```sh',
    '- the client',
    '> “We ship on Fridays now.',
    '— Ada Brook, Lead engineer, Lanternfish',
  ])
    expect(markdown).toContain(part);
  expect((await text('/en/cases/rss.xml')).match(/<item>/g)).toHaveLength(12);
  expect(await text('/en/cases/cases.csv')).toContain('Products');
  for (const form of ['one-pager.pdf', 'slides.pptx', 'picture.png'])
    expect((await request.get(`/en/cases/salt-road/${form}`)).status(), form).toBe(200);
});

test('both languages of a story, an old address, and the quotations', async ({ page, request }) => {
  await page.goto('/zh/cases/north-pier');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('北码头');
  await expect(page.locator('.story figcaption')).toHaveText('Wren Hale，码头主管');
  await page.goto('/en/cases/tide-water');
  await expect(page).toHaveURL(/\/en\/cases\/tidewater-line$/);
  const quotes = await (await request.get('/en/quotes')).text();
  for (const name of [
    'Tom Reed, Operations',
    'Kit Lowe, driver',
    'Mo Finch, owner',
    'Pia Moss, Night librarian',
    'Ivo Pell, Captain',
  ])
    expect(quotes).toContain(name);
});
