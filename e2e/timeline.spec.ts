import { expect, test, type Page } from './own-content';

const stopsOf = async (page: Page) =>
  page.locator('[aria-labelledby=journey] > ol > li').evaluateAll((stops) =>
    stops.map((stop) => ({
      kind: stop.querySelector('h3')?.previousElementSibling?.textContent,
      title: stop.querySelector('h3')?.firstChild?.textContent,
      date: stop.querySelector('p')?.textContent,
      machine: [...stop.querySelectorAll('time')].map((time) => time.dateTime),
      features: [...stop.querySelectorAll('ul[aria-label] a')].map((link) => link.getAttribute('href')),
      hollow: stop.getAttribute('data-kind') === 'outlook',
    })),
  );

test('a journey that the author lists keeps its stops, dates and features', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  expect(await stopsOf(page)).toEqual([
    {
      kind: 'Background',
      title: 'Tables on paper',
      date: '2018',
      machine: ['2018'],
      features: [],
      hollow: false,
    },
    {
      kind: 'Feature',
      title: 'Tides on every quay',
      date: 'summer 2019',
      machine: ['2019'],
      features: ['/en/features/tides'],
      hollow: false,
    },
    {
      kind: 'Feature',
      title: 'Maps for every captain',
      date: '2021-03-15',
      machine: ['2021-03-15'],
      features: ['/en/features/maps'],
      hollow: false,
    },
    { kind: 'Planned', title: 'Crossings at night', date: '', machine: [], features: [], hollow: true },
  ]);
});

test('a journey that the sections tell has their stops, and dates only where the text states them', async ({
  page,
}) => {
  await page.goto('/en/cases/cobalt-museum');
  expect(await stopsOf(page)).toEqual([
    { kind: 'Background', title: 'Background', date: '', machine: [], features: [], hollow: false },
    { kind: 'Step', title: 'packing', date: '', machine: [], features: [], hollow: false },
    { kind: 'Step', title: 'unpacking', date: '', machine: [], features: [], hollow: false },
    {
      kind: 'Feature',
      title: 'Lamp care for every hall',
      date: 'summer 2019 – October 2020',
      machine: ['2019', '2020-10'],
      features: ['/en/features/lamps'],
      hollow: false,
    },
    { kind: 'Planned', title: 'Future plans', date: '', machine: [], features: [], hollow: true },
  ]);
});

test('the same journey is told in Chinese', async ({ page }) => {
  await page.goto('/zh/cases/amber-ferry');
  const stops = await stopsOf(page);
  expect(stops.map(({ kind, date, machine }) => [kind, date, machine])).toEqual([
    ['背景', '2018 年', ['2018']],
    ['功能', '2019 年夏', ['2019']],
    ['功能', '2021 年 3 月 15 日', ['2021-03-15']],
    ['计划', '', []],
  ]);
  expect(stops[1]?.features).toEqual(['/zh/features/tides']);
});

test('features without a stop of their own are listed after the journey', async ({ page }) => {
  await page.goto('/en/cases/cobalt-museum');
  const rest = page.locator('[aria-labelledby=journey] > ol + div');
  await expect(rest).toContainText('Also adopted, at no stop of its own:');
  await expect(rest.getByRole('link')).toHaveText(['Sea maps']);
  await page.goto('/en/cases/amber-ferry');
  await expect(rest).toHaveCount(0);
});

for (const [locale, name] of [
  ['en', /^Share this stop: /],
  ['zh', /^分享这一站: /],
] as const)
  test(`each stop in ${locale} has one control to share it, and an anchor that can be opened`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/cases/amber-ferry`);
    const stops = page.locator('[aria-labelledby=journey] > ol > li');
    for (const stop of await stops.all()) {
      const share = stop.getByRole('link', { name });
      await expect(share).toHaveCount(1);
      await expect(share).toHaveAttribute(
        'href',
        `/${locale}/cases/amber-ferry/stops/${encodeURIComponent((await stop.getAttribute('id')) ?? '')}`,
      );
    }
    await stops.nth(2).getByRole('link', { name }).click();
    await page.locator('[aria-current=step] p > a').last().click();
    await expect(page).toHaveURL(/#stop-/);
    await expect(page.locator('li:target')).toBeInViewport();
  });

test('no two links of a stop stand on one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/en/cases/cobalt-museum');
  for (const stop of await page.locator('[aria-labelledby=journey] > ol > li').all()) {
    const tops = await stop
      .locator('a:not(ul[aria-label] a)')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(tops.length);
  }
});

test('a stop leads to the part of the story that tells of it', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  await page.getByRole('link', { name: /^Read this part\s*: Tides on every quay$/ }).click();
  await expect(page).toHaveURL(/#tides-first$/);
  await expect(page.locator('#tides-first')).toBeInViewport();
});

test('steps that a story names lead to the sections that tell of them', async ({ page }) => {
  await page.goto('/en/cases/cobalt-museum');
  const details = page.locator('[id^=stop-] ul:not([aria-label]) a');
  await expect(details).toHaveText(['Moving the collection', 'The night of the boxes']);
  await details.last().click();
  await expect(page.locator('#the-night-of-the-boxes')).toBeInViewport();
});

test('a feature of the journey leads to the page of the feature', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  await page.getByRole('region', { name: 'The journey' }).getByRole('link', { name: 'Tide tables' }).click();
  await expect(page).toHaveURL('/en/features/tides');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tide tables');
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('a plan is drawn hollow and a stop that was reached is not', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  const inside = (stop: string) =>
    page
      .locator(stop)
      .first()
      .evaluate((element) => getComputedStyle(element, '::after').backgroundColor);
  const planned = await inside('li[data-kind=outlook]');
  expect(await inside('li[data-kind=feature]')).not.toBe(planned);
});
