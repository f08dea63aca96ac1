/** A single stop of a journey as a page that can be sent. */
import { followLanguage } from './follow-language';
import { expect, test } from './own-content';

const STORY = '/en/cases/amber-ferry';
const STOP = `${STORY}/stops/stop-tides-on-every-quay`;
const SITE = 'https://casebook.example';

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    test('a stop stands between the one before and the one after, and leads to its place in the story', async ({
      page,
    }) => {
      expect((await page.goto(STOP))?.status()).toBe(200);
      const main = page.getByRole('main');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tides on every quay');
      await expect(main.getByText('Stop 2 of 4')).toBeVisible();
      const catalogue = main.locator('[aria-current=step]');
      await expect(catalogue.locator('time')).toHaveText('summer 2019');
      await expect(catalogue.getByRole('link', { name: 'Tide tables' })).toHaveAttribute(
        'href',
        '/en/features/tides',
      );
      await expect(main.getByRole('article').getByRole('listitem')).toHaveText([
        /The stop before.*Tables on paper/,
        /Feature.*Tides on every quay/,
        'Tide tables',
        /The stop after.*Maps for every captain/,
      ]);
      await main.getByRole('link', { name: 'See it in the whole story' }).click();
      await expect(page).toHaveURL(`${STORY}#stop-tides-on-every-quay`);
      await expect(page.locator('li:target h3')).toContainText('Tides on every quay');
      await page.goto(STOP);
      await main.getByRole('link', { name: 'Maps for every captain' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maps for every captain');
    });

    test('the other language has the same stop under its own name', async ({ page }) => {
      await page.goto(STOP);
      await followLanguage(page, '中文', scripted);
      await expect(page).toHaveURL(/\/zh\/cases\/amber-ferry\/stops\//);
      await expect(page.getByRole('main').locator('time').nth(1)).toHaveText('2019 年夏');
      await expect(page.getByText('第 2 站，共 4 站')).toBeVisible();
    });
  });

test('a stop is unfurled as itself, and search engines keep the story', async ({ page }) => {
  await page.goto(STOP);
  const meta = (name: string) =>
    page.locator(`meta[name="${name}"], meta[property="${name}"]`).first().getAttribute('content');
  await expect(page).toHaveTitle('Tides on every quay: Amber Ferry · Quayside');
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(SITE + STORY);
  expect(await meta('robots')).toBe('noindex, follow');
  expect(await meta('og:url')).toBe(SITE + STOP);
  expect(await meta('og:title')).toBe('Tides on every quay: Amber Ferry');
  expect(await meta('og:image')).toMatch(`${SITE}${STOP}/picture.png?v=`);
  expect([await meta('twitter:label1'), await meta('twitter:data1')]).toEqual(['When', 'summer 2019']);
  expect([await meta('twitter:label2'), await meta('twitter:data2')]).toEqual([
    'Adopted here',
    'Tide tables',
  ]);
});

test('the stop of a former slug has moved with its story; what is no stop is not there', async ({
  request,
}) => {
  const moved = await request.get('/en/cases/amber-boats/stops/stop-tides-on-every-quay', {
    maxRedirects: 0,
  });
  expect([moved.status(), moved.headers().location]).toEqual([308, STOP]);
  for (const path of [
    `${STORY}/stops/nothing`,
    '/en/cases/nobody/stops/nothing',
    '/fr/cases/amber-ferry/stops/a',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('a stop without a text shows what the story says of it, on the page and where it is sent', async ({
  page,
}) => {
  await page.goto(STOP);
  const current = page.locator('[aria-current=step]');
  await expect(current.locator('blockquote')).toHaveText(
    'The crew wrote tides --now before anything else, and told of it at https://boats.example/tides in full.',
  );
  await expect(page.locator('meta[name=description]')).toHaveAttribute(
    'content',
    /^summer 2019 · The crew wrote/,
  );
  await page.goto(`${STORY}/stops/stop-crossings-at-night`);
  await expect(current.locator('blockquote')).toHaveCount(0);
  await expect(current.locator('.lead')).toHaveText('When the lamps are up.');
});
