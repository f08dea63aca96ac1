/** Cards on the pages of others: a neighbour frames them, and nothing but the card comes with it. */
import { lookForBarriers } from './axe';
import { neighbour, type Neighbour } from './neighbour';
import { expect, test, type Page } from './own-content';
import { PAGES } from './pages';

const SITE = 'https://casebook.example';
const neighbours: Neighbour[] = [];
test.afterAll(() => neighbours.forEach(({ close }) => close()));

/** Opens a neighbour's page with this markup. @returns what it makes the browser ask for, so far. */
async function openNeighbour(page: Page, markup: string): Promise<() => string[]> {
  const next = await neighbour(markup);
  neighbours.push(next);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(next.origin);
  return () => asked.slice(1).filter((url) => url !== `${next.origin}/favicon.ico`);
}

const frameOf = (src: string, width = 400, height = 440) =>
  `<iframe src="${src}" width="${width}" height="${height}"></iframe>`;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a neighbour shows the card of a case; nothing else is loaded and nothing is kept', async ({
      page,
      context,
      baseURL,
    }) => {
      const src = `${baseURL}/embed/cases/amber-ferry`;
      const asked = await openNeighbour(page, frameOf(src));
      const card = page.frameLocator('iframe');
      await expect(card.getByRole('heading', { name: 'Amber Ferry' })).toBeVisible();
      await expect(card.getByRole('definition')).toHaveText('9');
      for (const name of ['Amber Ferry', 'Read the story']) {
        const link = card.getByRole('link', { name });
        await expect(link).toHaveAttribute('href', '/en/cases/amber-ferry');
        await expect(link).toHaveAttribute('target', '_blank');
        await expect(link).toHaveAttribute('rel', 'noopener');
      }
      expect(asked()).toEqual([src]);
      expect(await context.cookies()).toEqual([]);
    });

    test('the code on a page, pasted by a neighbour, shows the card of that page', async ({
      page,
      baseURL,
    }) => {
      for (const [path, heading] of [
        ['/zh/cases/amber-ferry', '琥珀渡轮'],
        ['/en/cases?industry=ferries&feature=maps', 'Customer stories: Ferries · Sea maps'],
      ] as const) {
        await page.goto(`${baseURL}${path}`);
        await page
          .locator('details', { has: page.locator('#embed-code') })
          .locator('summary')
          .click();
        const code = await page.locator('#embed-code').inputValue();
        expect(code).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="\d+" height="\d+" loading="lazy"/);
        await openNeighbour(page, code.replace(SITE, baseURL ?? ''));
        const card = page.frameLocator('iframe');
        await expect(card.getByRole('heading', { name: heading })).toBeVisible();
      }
    });
  });

test('the code follows the filters', async ({ page }) => {
  await page.goto('/en/cases');
  await page
    .locator('details', { has: page.locator('#embed-code') })
    .locator('summary')
    .click();
  await page.getByRole('checkbox', { name: /^Ferries/ }).check();
  await expect(page.locator('#embed-code')).toHaveValue(/\/embed\/cases\?industry=ferries"/);
  await expect(page.getByRole('link', { name: 'See the card' })).toHaveAttribute(
    'href',
    '/embed/cases?industry=ferries',
  );
});

test('the card of a view shows its first stories, as many as are asked for, and leads to all of them', async ({
  page,
}) => {
  const rows = page.getByRole('listitem');
  await page.goto('/embed/cases');
  await expect(rows).toHaveCount(6);
  await expect(page.getByRole('link', { name: 'All 9 stories' })).toHaveAttribute('href', '/en/cases');
  await page.goto('/embed/cases?limit=99&locale=zh');
  await expect(rows).toHaveCount(9);
  await page.goto('/embed/cases?industry=ferries&limit=2&page=7');
  await expect(rows).toHaveText([/^\s*Amber Ferry/, /^\s*Dune Ferry/]);
  const all = page.getByRole('link', { name: 'All 3 stories' });
  await expect(all).toHaveAttribute('href', '/en/cases?industry=ferries');
  await page.goto('/embed/cases?limit=-1&q=zqxjkvwqzx&sort=%3Cb%3E');
  await expect(page.getByText('No story matches.')).toBeVisible();
});

test('a card is light or dark as the reader’s system is, or as its address says', async ({ page }) => {
  const ground = async (search: string, colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/embed/cases/amber-ferry${search}`);
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  };
  const [light, dark] = [await ground('', 'light'), await ground('', 'dark')];
  expect(light).not.toBe(dark);
  expect(await ground('?theme=light', 'dark')).toBe(light);
  expect(await ground('?theme=dark', 'light')).toBe(dark);
});

test('a story that is not there is a small card that says so; a former slug leads on', async ({ page }) => {
  const answer = await page.goto('/embed/cases/nobody?locale=zh');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '这里没有这个案例' })).toBeVisible();
  await page.goto('/embed/cases/amber-boats?theme=dark&locale=zh');
  await expect(page).toHaveURL('/embed/cases/amber-ferry?theme=dark&locale=zh');
});

const CARDS = ['/embed/cases/amber-ferry', '/embed/cases?locale=zh', '/embed/cases/nobody'];

for (const path of CARDS)
  test(`${path} fits into small frames, has no barrier that axe finds, and stays out of search engines`, async ({
    page,
  }) => {
    const answer = await page.goto(path);
    expect(answer?.headers()['x-robots-tag']).toBe('noindex');
    expect(answer?.headers()['set-cookie']).toBeUndefined();
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
      'href',
      /^https:\/\/casebook\.example\//,
    );
    await expect(page.locator('script')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await lookForBarriers(page);
      expect(violations).toEqual([]);
    }
    for (const [width, height] of [
      [480, 560],
      [320, 300],
      [200, 160],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBe(width);
    }
  });

test('cards alone may be framed: every other page refuses', async ({ page, request, baseURL }) => {
  const policyOf = async (path: string) => {
    const headers = (await request.get(path)).headers();
    expect(headers['x-frame-options'], path).toBeUndefined();
    return headers['content-security-policy'] ?? '';
  };
  for (const path of CARDS) expect(await policyOf(path), path).toContain('frame-ancestors *');
  const others = [
    ...Object.values(PAGES).map((path) => `/en${path}`),
    '/embed',
    '/embed/cases/a/b',
    '/embed/x',
  ];
  for (const path of [...others, '/api/oembed'])
    expect(await policyOf(path), path).toContain("frame-ancestors 'self'");
  await openNeighbour(page, frameOf(`${baseURL}/en/cases/amber-ferry`));
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
});
