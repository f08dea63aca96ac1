import { expect, test } from './own-content';

const CASE = '/en/cases/amber-ferry';
const SHARED = '/cases/amber-ferry';

test('every fact on the label leads to its page or its filter', async ({ page }) => {
  await page.goto(CASE);
  const label = page.getByRole('region', { name: 'Facts' });
  const links = {
    Ferries: '/en/industries/ferries',
    Norvik: '/en/cases?location=norvik',
    'Harbour cloud': '/en/cloud-types/harbour',
    Fog: '/en/cases?challenge=fog',
    'Tide tables': '/en/features/tides',
    'Sea maps': '/en/features/maps',
    'The Quay Paper': 'https://paper.example/amber',
  };
  for (const [name, address] of Object.entries(links))
    await expect(label.getByRole('link', { name, exact: true })).toHaveAttribute('href', address);
  const terms = await label.locator('dt').allTextContents();
  expect(terms).toEqual([
    'Industry',
    'Location',
    'Cloud type',
    'Challenges',
    'Adopted features',
    'Author',
    'BOATS',
    'Source',
    'Updated',
  ]);
  await expect(label.locator('dd', { hasText: 'Nine' })).toBeVisible();
  await expect(label.locator('time')).toHaveAttribute('datetime', '2026-03-10');
  await expect(label.getByRole('img', { name: /QR code/ })).toBeVisible();
});

test('each way from a fact to its sentence is 24 pixels wide and high (WCAG 2.2, 2.5.8)', async ({
  page,
}) => {
  await page.goto('/en/cases/cobalt-museum');
  const sizes = await page
    .getByRole('link', { name: /^Where the story tells of it/ })
    .evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
    );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
});

test('a fact leads to a list that holds the story', async ({ page }) => {
  await page.goto(CASE);
  await page.getByRole('region', { name: 'Facts' }).getByRole('link', { name: 'Norvik' }).click();
  await expect(page).toHaveURL(/\/en\/cases\?location=norvik$/);
  await expect(page.getByRole('status')).toHaveText('4 of 9 stories');
  await expect(page.getByRole('link', { name: 'Amber Ferry' })).toBeVisible();
});

test('the headings form an outline and each part of the story can be linked', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.locator('h1')).toHaveText('Amber Ferry');
  const story = page.getByRole('region', { name: 'The story' });
  await expect(story.locator('h3, h4')).toHaveText(['Tides first#', 'Why', 'Maps & more#', 'Why']);
  const ids = await story.locator('h3, h4').evaluateAll((headings) => headings.map(({ id }) => id));
  expect(ids).toEqual(['tides-first', 'why', 'maps--more', 'why-1']);
  await story.getByRole('link', { name: 'Link to “Maps & more”' }).click();
  await expect(page).toHaveURL(/#maps--more$/);
  await expect(story.locator('h3', { hasText: 'Maps' })).toBeInViewport();
});

test('the text keeps its lists, code and links, and nothing else becomes markup', async ({ page }) => {
  await page.goto(CASE);
  const story = page.getByRole('region', { name: 'The story' });
  await expect(story.locator('ol > li')).toHaveText(['The water does not wait.', 'Neither do passengers.']);
  await expect(story.locator('code')).toHaveText('tides --now');
  await expect(story.locator('strong')).toHaveText('Never sail without it.');
  await expect(story.getByRole('link', { name: 'The chart itself' })).toHaveAttribute(
    'href',
    'https://boats.example/chart',
  );
  await expect(story.getByRole('link', { name: 'https://boats.example/tides' })).toBeVisible();
});

test('a quotation is a figure with its speaker, or without where nobody is named', async ({ page }) => {
  await page.goto(CASE);
  const quotes = page.locator('figure:has(blockquote)');
  await expect(quotes).toHaveCount(2);
  await expect(quotes.nth(0).locator('blockquote')).toHaveText('We land when the water says so.');
  await expect(quotes.nth(0).locator('figcaption')).toHaveText('Ada Berg');
  await expect(quotes.nth(1).locator('blockquote')).toHaveText('It was dark.');
  await expect(quotes.nth(1).locator('figcaption')).toHaveCount(0);
});

test('benefits and figures stand as lists', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.getByRole('list', { name: 'In short' }).getByRole('listitem')).toHaveText([
    'No more waiting',
    'Dry passengers',
    'Warm bread',
  ]);
  const figures = page.locator('[aria-label=Figures] > div');
  await expect(figures.locator('dt')).toHaveText(['boats2021']);
  await expect(figures.locator('dd')).toHaveText(['9']);
});

test('a picture that is missing is named, not shown broken', async ({ page }) => {
  await page.goto(CASE);
  await expect(page.getByText('Picture not available: pier.png')).toBeVisible();
  await expect(page.locator('img[src*="pier"]')).toHaveCount(0);
});

const PIXEL = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><rect width="3000" height="200"/></svg>',
);

for (const arrives of [true, false])
  test(`a remote picture that ${arrives ? 'is very wide' : 'never arrives'} keeps to its frame`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.route('https://pictures.example/**', (route) =>
      arrives ? route.fulfill({ contentType: 'image/svg+xml', body: PIXEL }) : route.abort(),
    );
    await page.goto(CASE);
    const picture = page.getByRole('img', { name: 'Picture: Maps & more' });
    const frame = () =>
      page
        .locator('figure', { has: picture })
        .evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    const before = await frame();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth]))
      .toEqual([true, arrives ? 3000 : 0]);
    expect(await frame()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

for (const locale of ['en', 'zh'])
  test(`the journey in ${locale} is within the first two screens of a phone, before label and downloads`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/${locale}/cases/amber-ferry`);
    const topOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const order = ['h1', '.lead', '#journey', '#facts\\.label', '#contents', '#story'];
    const tops = await Promise.all(order.map(topOf));
    expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
    expect(tops[2]).toBeLessThan(1600);
  });

test('the table of contents leads to every part', async ({ page }) => {
  await page.goto(CASE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents.getByRole('link')).toHaveText([
    'The journey',
    'The story',
    'Tides first',
    'Maps & more',
  ]);
  for (const link of await contents.getByRole('link').all())
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toHaveCount(1);
  await contents.getByRole('link', { name: 'Maps & more' }).click();
  await expect(page.locator('#maps--more')).toBeInViewport();
});

test('the table of contents stays in sight beside a story', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(CASE);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await page.locator('#tides-first').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  await expect(contents).toBeInViewport({ ratio: 1 });
});

test('related stories say why they stand there, those the author chose first', async ({ page }) => {
  await page.goto(CASE);
  const related = page.getByRole('region', { name: 'Related stories' }).getByRole('article');
  await expect(related).toHaveCount(3);
  await expect(related.getByRole('heading')).toHaveText(['Elm Bakery', 'Granite Ferry', 'Dune Ferry']);
  await expect(related.locator('h3 + p + p')).toHaveText([
    'Chosen by the author',
    /^Also adopted .*(Tide tables|Sea maps).* in Ferries\. The stories have much in common\.$/,
    /^Also adopted .*Tide tables.* in Ferries\. The stories have much in common\.$/,
  ]);
});

test('a former address leads to the new one for good, in the same language', async ({ request }) => {
  for (const locale of ['en', 'zh']) {
    const answer = await request.get(`/${locale}/cases/amber-boats`, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    const targets = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'location');
    expect(new Set(targets.map(({ value }) => value))).toEqual(new Set([`/${locale}/cases/amber-ferry`]));
  }
});

test('a link without a language leads to the language of the visitor', async ({ request }) => {
  const languages = [
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['zh', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['en,zh;q=0.5', 'en'],
  ];
  for (const [asked = '', locale = ''] of languages)
    for (const path of ['', '/cases', SHARED]) {
      const answer = await request.get(path || '/', {
        headers: { 'Accept-Language': asked },
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(307);
      expect(answer.headers().location).toBe(`/${locale}${path}`);
    }
});

test('a shared link of a filtered list keeps its filters', async ({ page }) => {
  await page.goto('/cases?industry=ferries&feature=maps');
  await expect(page).toHaveURL('/en/cases?industry=ferries&feature=maps');
  await expect(page.getByRole('status')).toHaveText('2 of 9 stories');
});

test('a story whose name is markup shows the markup as text', async ({ page }) => {
  await page.goto('/en/cases/ink-museum');
  await expect(page.locator('h1')).toHaveText('Ink </script><script>document.title = 1</script> & "Sons"');
  await expect(page).toHaveTitle(/^Ink /);
});
