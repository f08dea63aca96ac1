import type { Page } from '@playwright/test';
import { HOSTILE } from './nine-stories';
import { expect, test } from './own-content';

const SITE = 'https://casebook.example';

/** What the head of a page says, read from the document. */
function headOf(page: Page) {
  return page.evaluate(() => {
    const values = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
    const meta = Object.fromEntries(
      [...document.querySelectorAll('meta[name], meta[property]')].map((element) => [
        element.getAttribute('property') ?? element.getAttribute('name') ?? '',
        element.getAttribute('content') ?? '',
      ]),
    ) as Record<string, string>;
    const languages = Object.fromEntries(
      [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]),
    ) as Record<string, string>;
    return { title: document.title, canonical: values('link[rel=canonical]', 'href'), languages, meta };
  });
}

interface Thing {
  '@type': string;
  [key: string]: unknown;
}

/** Structured data of a page by type, parsed as a search engine would. */
async function thingsOf(page: Page): Promise<Record<string, Thing>> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const documents = scripts.map((text) => JSON.parse(text) as { '@context': string; '@graph': Thing[] });
  for (const document of documents) expect(document['@context']).toBe('https://schema.org');
  return Object.fromEntries(
    documents.flatMap((document) => document['@graph']).map((thing) => [thing['@type'], thing]),
  );
}

const inBoth = (path: string) => ({
  en: `${SITE}/en${path}`,
  zh: `${SITE}/zh${path}`,
  'x-default': `${SITE}/en${path}`,
});

const HEADS = [
  { path: '/en', title: 'Quayside: Stories from the quay', languages: inBoth(''), type: 'website' },
  { path: '/zh', title: 'Quayside: 码头的故事', languages: inBoth(''), type: 'website' },
  { path: '/en/cases', title: 'Customer stories · Quayside', languages: inBoth('/cases'), type: 'website' },
  { path: '/zh/cases', title: '客户案例 · Quayside', languages: inBoth('/cases'), type: 'website' },
  { path: '/en/quotes', title: 'Proof points · Quayside', languages: inBoth('/quotes'), type: 'website' },
  { path: '/zh/quotes', title: '案例实证 · Quayside', languages: inBoth('/quotes'), type: 'website' },
  {
    path: '/en/cases/amber-ferry',
    title: 'Amber Ferry · Quayside',
    languages: inBoth('/cases/amber-ferry'),
    type: 'article',
  },
  {
    path: '/zh/cases/amber-ferry',
    title: '琥珀渡轮 · Quayside',
    languages: inBoth('/cases/amber-ferry'),
    type: 'article',
  },
  ...['/industries/ferries', '/cloud-types/harbour', '/features/lamps'].flatMap((path, index) => [
    {
      path: `/en${path}`,
      title: [
        'Ferries: customer stories · Quayside',
        'Harbour cloud: customer stories · Quayside',
        'Lamp care: who adopted it, and how · Quayside',
      ][index],
      languages: inBoth(path),
      type: 'website',
    },
    {
      path: `/zh${path}`,
      title: [
        '渡轮：客户案例 · Quayside',
        '港口云：客户案例 · Quayside',
        '灯具养护：谁在用，怎么用 · Quayside',
      ][index],
      languages: inBoth(path),
      type: 'website',
    },
  ]),
];

for (const { path, title, languages, type } of HEADS)
  test(`${path} says what it is to search engines and to those it is shared with`, async ({ page }) => {
    await page.goto(path);
    const head = await headOf(page);
    const locale = path.slice(1, 3);
    const canonical = SITE + path;
    expect(head).toMatchObject({ title, canonical: [canonical], languages });
    const { description = '' } = head.meta;
    expect(description.length).toBeGreaterThan(5);
    expect(description.length).toBeLessThanOrEqual(160);
    const own = title?.replace(' · Quayside', '');
    expect(head.meta).toMatchObject({
      'og:title': own,
      'og:description': description,
      'og:url': canonical,
      'og:type': type,
      'og:site_name': 'Quayside',
      'og:locale': locale === 'en' ? 'en_US' : 'zh_CN',
      'og:locale:alternate': locale === 'en' ? 'zh_CN' : 'en_US',
      'twitter:title': own,
      'twitter:description': description,
    });
    expect(head.meta['twitter:card']).toMatch(/^summary/);
    expect(head.meta.robots).toBeUndefined();
    expect(Object.keys(head.languages).toSorted()).toEqual(['en', 'x-default', 'zh']);
  });

test('titles and descriptions tell the pages apart', async ({ page }) => {
  const seen = [];
  for (const { path } of HEADS) {
    await page.goto(path);
    const { title, meta } = await headOf(page);
    seen.push(title, meta.description);
  }
  expect(new Set(seen).size).toBe(HEADS.length * 2);
});

test('a long lead becomes a description of whole words', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  const lead = await page.locator('.lead').innerText();
  const { description = '' } = (await headOf(page)).meta;
  expect(lead.length).toBeGreaterThan(200);
  expect(description).toMatch(/…$/);
  const kept = description.slice(0, -1);
  expect(lead.startsWith(kept)).toBe(true);
  expect(lead.slice(kept.length)).toMatch(/^[\s,.]/);
  expect(description.length).toBeGreaterThan(120);
});

test('an article says when it was published and changed, by whom and about which features', async ({
  page,
}) => {
  await page.goto('/en/cases/amber-ferry');
  const { meta } = await headOf(page);
  expect(meta).toMatchObject({
    'article:published_time': '2025-11-02',
    'article:modified_time': '2026-03-10',
  });
  expect(meta['article:author']).toBe('Ada Berg');
  const tags = page.locator('meta[property="article:tag"]');
  expect(await tags.evaluateAll((all) => all.map((tag) => tag.getAttribute('content')))).toEqual([
    'Tide tables',
    'Sea maps',
  ]);
});

for (const [path, own] of [
  ['/zh/cases/cobalt-museum', 'en'],
  ['/en/cases/hazel-bakery', 'zh'],
] as const)
  test(`${path}, told in the other language only, gives that one as its address`, async ({ page }) => {
    await page.goto(path);
    const head = await headOf(page);
    const address = `${SITE}/${own}${path.slice(3)}`;
    expect(head.canonical).toEqual([address]);
    expect(head.languages).toEqual({ [own]: address, 'x-default': address });
    expect(head.meta['og:url']).toBe(address);
    expect(head.meta['og:locale:alternate']).toBeUndefined();
  });

test('combinations of filters are closed to search engines, and point to their own shortest address', async ({
  page,
}) => {
  await page.goto('/en/cases?year=2019&industry=ferries&sort=oldest');
  const head = await headOf(page);
  expect(head.meta.robots).toContain('noindex');
  expect(head.title).toBe('Customer stories: Ferries · 2019 · Quayside');
  expect(head.canonical).toEqual([`${SITE}/en/cases?industry=ferries&year=2019`]);
});

test('the structured data of a story is an article about its customer, with its quotations', async ({
  page,
}) => {
  await page.goto('/en/cases/amber-ferry');
  const { Article, BreadcrumbList } = await thingsOf(page);
  const url = `${SITE}/en/cases/amber-ferry`;
  expect(Article).toMatchObject({
    headline: 'Amber Ferry',
    url,
    mainEntityOfPage: url,
    inLanguage: 'en',
    datePublished: '2025-11-02',
    dateModified: '2026-03-10',
    about: { '@type': 'Organization', name: 'Amber Ferry' },
    author: { '@type': 'Person', name: 'Ada Berg' },
    publisher: { '@type': 'Organization', name: 'Quayside Press', url: 'https://press.example/' },
    keywords: ['Tide tables', 'Sea maps'],
    articleSection: ['Ferries'],
    isBasedOn: 'https://paper.example/amber',
    hasPart: [
      {
        '@type': 'Quotation',
        text: 'We land when the water says so.',
        creator: { '@type': 'Person', name: 'Ada Berg' },
      },
      { '@type': 'Quotation', text: 'It was dark.' },
    ],
  });
  for (const { '@id': id } of Article?.hasPart as { '@id': string }[]) {
    expect(id.startsWith(`${url}#`)).toBe(true);
    await expect(page.locator(new URL(id).hash)).toHaveCount(1);
  }
  expect(Article?.image).toContain('https://pictures.example/quay.png');
  expect(BreadcrumbList?.itemListElement).toEqual(
    [
      ['Front page', '/en'],
      ['Stories', '/en/cases'],
      ['Amber Ferry', '/en/cases/amber-ferry'],
    ].map(([name = '', path = ''], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: SITE + path,
    })),
  );
});

const COLLECTIONS = [
  ['/zh/industries/ferries', ['amber-ferry', 'dune-ferry', 'granite-ferry']],
  [
    '/en/cloud-types/harbour',
    ['amber-ferry', 'cobalt-museum', 'elm-bakery', 'flint-theatre', 'granite-ferry'],
  ],
  ['/en/features/ovens', ['birch-bakery', 'elm-bakery', 'hazel-bakery']],
  ['/en/cases?industry=museums', ['cobalt-museum', 'ink-museum']],
] as const;

for (const [path, slugs] of COLLECTIONS)
  test(`the structured data of ${path} is a collection of its stories`, async ({ page }) => {
    await page.goto(path);
    const { CollectionPage, BreadcrumbList } = await thingsOf(page);
    const locale = path.slice(1, 3);
    expect(CollectionPage).toMatchObject({
      url: SITE + path,
      inLanguage: locale,
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: slugs.length,
        itemListElement: slugs.map((slug, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          url: `${SITE}/${locale}/cases/${slug}`,
        })),
      },
    });
    expect(BreadcrumbList?.itemListElement).toHaveLength(path.includes('?') ? 2 : 3);
  });

test('the front page says how to search the site', async ({ page }) => {
  await page.goto('/en');
  const { WebSite } = await thingsOf(page);
  expect(WebSite).toMatchObject({ name: 'Quayside', url: `${SITE}/en`, inLanguage: 'en' });
  const target = (WebSite?.potentialAction as { target: string }).target.replace('{words}', 'granite');
  await page.goto(target.replace(SITE, ''));
  await expect(page.getByRole('status')).toHaveText('1 of 9 stories');
});

test('a name that is markup stays data', async ({ page }) => {
  for (const path of [
    '/en/cases/ink-museum',
    '/en/cases',
    '/en/features/lamps',
    '/en/cases?q=%3C%2Fscript%3E',
  ]) {
    await page.goto(path);
    expect(await page.title()).not.toBe('1');
    expect(await page.locator('script', { hasText: /^document\.title/ }).count()).toBe(0);
  }
  await page.goto('/en/cases/ink-museum');
  const { Article } = await thingsOf(page);
  expect(Article?.about).toEqual({ '@type': 'Organization', name: HOSTILE });
  expect((await headOf(page)).meta['og:title']).toBe(HOSTILE);
});

interface SitemapEntry {
  lastmod: string | undefined;
  languages: Record<string, string>;
  images: string[];
}

async function sitemapOf(page: Page): Promise<Record<string, SitemapEntry>> {
  const answer = await page.request.get('/sitemap.xml');
  expect(answer.headers()['content-type']).toContain('application/xml');
  return page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      if (document.querySelector('parsererror')) throw new Error('The sitemap is not well-formed');
      const named = (parent: Element, name: string) => [...parent.getElementsByTagNameNS('*', name)];
      return Object.fromEntries(
        [...document.querySelectorAll('urlset > url')].map((url) => [
          url.querySelector(':scope > loc')?.textContent ?? '',
          {
            lastmod: url.querySelector('lastmod')?.textContent ?? undefined,
            languages: Object.fromEntries(
              named(url, 'link').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
            ) as Record<string, string>,
            images: named(url, 'image').flatMap((image) => named(image, 'loc').map((loc) => loc.textContent)),
          },
        ]),
      );
    },
    await answer.text(),
  );
}

test('the sitemap lists every page once, in the languages it exists in', async ({ page }) => {
  const sitemap = await sitemapOf(page);
  const told = {
    en: [
      'amber-ferry',
      'birch-bakery',
      'cobalt-museum',
      'dune-ferry',
      'elm-bakery',
      'flint-theatre',
      'granite-ferry',
      'ink-museum',
    ],
    zh: ['amber-ferry', 'hazel-bakery'],
  };
  const terms = [
    ...['ferries', 'bakeries', 'culture', 'museums'].map((id) => `/industries/${id}`),
    ...['harbour', 'hilltop'].map((id) => `/cloud-types/${id}`),
    ...['tides', 'ovens', 'maps', 'lamps'].map((id) => `/features/${id}`),
  ];
  const expected = (['en', 'zh'] as const).flatMap((locale) =>
    ['', '/cases', '/timeline', '/quotes', ...terms, ...told[locale].map((slug) => `/cases/${slug}`)].map(
      (path) => `${SITE}/${locale}${path}`,
    ),
  );
  expect(Object.keys(sitemap).toSorted()).toEqual(expected.toSorted());
});

test('the sitemap tells when a page changed, its other language and its pictures', async ({ page }) => {
  const sitemap = await sitemapOf(page);
  expect(sitemap[`${SITE}/zh/cases/amber-ferry`]).toEqual({
    lastmod: '2026-03-10',
    languages: { en: `${SITE}/en/cases/amber-ferry`, zh: `${SITE}/zh/cases/amber-ferry` },
    images: [],
  });
  expect(sitemap[`${SITE}/en/cases/amber-ferry`]?.images).toContain('https://pictures.example/quay.png');
  expect(sitemap[`${SITE}/en/cases/dune-ferry`]).toEqual({
    lastmod: '2026-03-07',
    languages: { en: `${SITE}/en/cases/dune-ferry` },
    images: [],
  });
  expect(sitemap[`${SITE}/en`]?.lastmod).toBe('2026-03-10');
  expect(sitemap[`${SITE}/en/industries/museums`]?.lastmod).toBe('2026-03-08');
});

test('every address of the sitemap answers, and names itself as canonical', async ({ page }) => {
  for (const address of Object.keys(await sitemapOf(page))) {
    const answer = await page.goto(address.replace(SITE, ''));
    expect(answer?.status(), address).toBe(200);
    expect((await headOf(page)).canonical).toEqual([address]);
  }
});

test('robots.txt closes combinations of filters to all but those who show a link that was pasted', async ({
  request,
}) => {
  const text = await (await request.get('/robots.txt')).text();
  const [all = '', unfurlers = '', ...others] = text.split(/\n\n(?=User-Agent)/);
  expect(others).toEqual([]);
  expect(text).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  expect(all).toMatch(/^User-Agent: \*\n/);
  expect(unfurlers).toMatch(/^(User-Agent: [\w-]+\n)+Allow/);
  expect(unfurlers).toContain('User-Agent: LinkedInBot\nUser');
  const views = ['/en/cases?industry=ferries', '/zh/cases?page=2', '/en/cases?q=a', '/zh/timeline?year=2020'];
  expect(openOf(all, [...views, '/api/health/ready'])).toEqual([]);
  expect(openOf(unfurlers, [...views, '/api/health/ready'])).toEqual(views);
  const open = ['/en', '/zh/cases', '/en/cases/amber-ferry', '/en/industries/ferries', '/zh/features/lamps'];
  expect(openOf(all, open)).toEqual(open);
});

/** The paths that a group of robots.txt opens. */
function openOf(group: string, paths: string[]): string[] {
  const lines = group
    .split('\n')
    .map((line) => line.split(/:\s*/, 2))
    .filter((pair): pair is [string, string] => pair.length === 2)
    .map(([key, value]) => [key.toLowerCase(), value] as const);
  const all = (key: string) => lines.filter(([name]) => name === key).map(([, value]) => value);
  // RFC 9309: the longest rule that fits decides.
  const longest = (key: string, path: string) =>
    Math.max(
      -1,
      ...all(key)
        .filter((rule) => path.startsWith(rule))
        .map((rule) => rule.length),
    );
  return paths.filter((path) => longest('allow', path) >= longest('disallow', path));
}
