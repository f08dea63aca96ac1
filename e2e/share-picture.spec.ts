/** The pictures that stand where links are pasted: one of each kind of page, in both languages. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { serve } from './server';

/** Pages whose head names the picture. */
const PAGES = {
  'the front page': '',
  'the list': '/cases',
  'a filtered list': '/cases?industry=finance&cloud=private&sort=company&utm_source=mail',
  'a search': `/cases?q=${encodeURIComponent('“kubernetes” 多集群 <b>😀')}`,
  'the timeline': '/timeline?industry=finance',
  'an industry': '/industries/finance',
  'a cloud type': '/cloud-types/private',
  'a feature': '/features/monitoring',
  'a story': '/cases/zto-express',
} as const;

/** Where the path of a picture is all there is to look at. */
const PICTURES = {
  'a comparison': '/compare/zto-express+vng+aqara/picture.png',
  'a shortlist': `/shortlist/zto-express+vng+nobody/picture.png?title=${encodeURIComponent('给 Ada 的案例 😀')}`,
  'a shortlist without a title': '/shortlist/huaxia-bank/picture.png',
  'a title of one word without end': `/shortlist/vng/picture.png?title=${'W'.repeat(10_000)}`,
  'a title of very many words': `/shortlist/vng/picture.png?title=${'lorem%20'.repeat(1_000)}`,
} as const;

async function expectPicture(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toBe('image/png');
  const png = await answer.body();
  expect(png.length).toBeLessThan(300_000);
  expect(png.length).toBeGreaterThan(20_000);
  // Width and height stand in the first chunk of a PNG, as big-endian numbers.
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  return answer;
}

const tagsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content.replaceAll('&amp;', '&')],
    ),
  ) as Record<string, string>;

for (const locale of ['en', 'zh']) {
  for (const [kind, path] of Object.entries(PAGES))
    test(`${kind} names a picture of its own, which is what its tags say (${locale})`, async ({
      request,
    }) => {
      const tags = tagsOf(await (await request.get(`/${locale}${path}`)).text());
      const address = new URL(tags['og:image'] ?? '');
      expect(address.searchParams.get('v')).toMatch(/^[0-9a-f]{12}$/);
      expect(address.searchParams.has('utm_source')).toBe(false);
      expect(tags).toMatchObject({
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:type': 'image/png',
        'twitter:card': 'summary_large_image',
        'twitter:image': tags['og:image'],
      });
      expect(tags['og:image:alt']).not.toBe('');
      const answer = await expectPicture(request, address.pathname + address.search);
      expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
    });

  for (const [kind, path] of Object.entries(PICTURES))
    test(`${kind} has a picture (${locale})`, async ({ request }) => {
      const answer = await expectPicture(request, `/${locale}${path}`);
      // Without the revision of the drawing, nobody knows how long it will be this one.
      expect(answer.headers()['cache-control']).toMatch(/s-maxage=30\b/);
    });

  test(`each stop of a story has a picture (${locale})`, async ({ page, request }) => {
    await page.goto(`/${locale}/cases/zto-express`);
    const stops = await page
      .locator('[aria-labelledby=journey] > ol > li')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(stops.length).toBeGreaterThan(5);
    for (const stop of stops.slice(0, 3))
      await expectPicture(
        request,
        `/${locale}/cases/zto-express/stops/${encodeURIComponent(stop)}/picture.png`,
      );
  });
}

test('the alternative text of a view says how many stories it has, and which', async ({ request }) => {
  const tags = tagsOf(await (await request.get('/en/cases?industry=finance&cloud=private')).text());
  expect(tags['og:image:alt']).toMatch(/^Finance · Private cloud\. Stories: \d+ stories\. Among them: \S/);
});

test('an address with the revision of another drawing shows the one there is, and is not kept for a year', async ({
  request,
}) => {
  const answer = await expectPicture(request, '/en/cases/vng/picture.png?v=0123456789ab');
  expect(answer.headers()['cache-control']).toMatch(/s-maxage=30\b/);
});

test('whoever has a picture is not sent it again', async ({ request }) => {
  const { etag = '' } = (await request.get('/en/cases/vng/picture.png')).headers();
  const again = await request.get('/en/cases/vng/picture.png', { headers: { 'If-None-Match': etag } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
});

test('what is not there has no picture', async ({ request }) => {
  for (const path of [
    '/fr/picture.png',
    '/fr/cases/picture.png',
    '/en/cases/nobody/picture.png',
    '/en/cases/vng/stops/nothing/picture.png',
    '/en/features/wings/picture.png',
    '/en/features/finance/picture.png',
    '/en/compare/vng/picture.png',
    '/en/compare/nobody+noone/picture.png',
    '/en/shortlist/nobody/picture.png?title=Bold',
    '/en/shortlist/%00/picture.png',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test('more pictures than can be drawn soon are refused, and their links work again afterwards', async ({
  request,
}) => {
  // Of a server that nobody else asks for pictures meanwhile.
  const { origin, stop } = await serve('content');
  const address = (number: number) =>
    `${origin}/en/shortlist/vng/picture.png?title=Number%20${number}%20of%20many`;
  try {
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, number) => request.get(address(number))),
    );
    const refused = answers.findIndex((answer) => answer.status() === 503);
    expect(answers.map((answer) => answer.status()).filter((status) => status !== 503)).not.toContain(500);
    expect(refused).toBeGreaterThanOrEqual(0);
    const { 'retry-after': seconds, 'content-type': type } = answers[refused]?.headers() ?? {};
    expect([Number(seconds) > 0, type]).toEqual([true, 'application/problem+json']);
    await expectPicture(request, address(refused));
  } finally {
    await stop();
  }
});
