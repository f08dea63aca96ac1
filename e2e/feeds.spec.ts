/** Feeds, tables and Markdown: read by parsers that know nothing of us, and compared with the pages they mirror. */
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Papa from 'papaparse';
import { pathOf, readAllPages, readList } from './shown-list';

// Everything here is there without scripts.
test.use({ javaScriptEnabled: false });

const FEEDS = [
  { file: 'rss.xml', type: 'application/rss+xml' },
  { file: 'atom.xml', type: 'application/atom+xml' },
  { file: 'feed.json', type: 'application/feed+json' },
] as const;
type FeedFile = (typeof FEEDS)[number]['file'];

/** What any reader takes from a feed: paths of its entries' pages and ids, and of the next page. */
function read(file: FeedFile, text: string) {
  if (file === 'rss.xml') {
    const { title, items = [], atom } = parseRssFeed(text);
    const entries = items.map((item) => ({ url: item.link, id: item.guid?.value, date: item.pubDate }));
    return { title, entries, next: atom?.links?.find(({ rel }) => rel === 'next')?.href };
  }
  if (file === 'atom.xml') {
    const { title, entries = [], links } = parseAtomFeed(text);
    const own = entries.map((entry) => ({ url: entry.links?.[0]?.href, id: entry.id, date: entry.updated }));
    return { title: title?.value, entries: own, next: links?.find(({ rel }) => rel === 'next')?.href };
  }
  const { title, items = [], next_url: next } = parseJsonFeed(text);
  return { title, entries: items.map(({ url, id, date_modified: date }) => ({ url, id, date })), next };
}

async function feedAt(request: APIRequestContext, file: FeedFile, path: string) {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return read(file, await response.text());
}
const slugsOf = (entries: { url?: string | undefined }[]) =>
  entries.map(({ url = '' }) => decodeURIComponent(pathOf(url).split('/').at(-1) ?? ''));

/** The address of the page's own other form. */
async function announced(page: Page, type: string): Promise<string> {
  const link = page.locator(`head link[rel=alternate][type="${type}"]`);
  await expect(link).toHaveCount(1);
  return pathOf((await link.getAttribute('href')) ?? '');
}

const VIEWS = [
  '',
  'industry=finance',
  'q=kubesphere&sort=company',
  'feature=devops&feature=monitoring&match=all',
];

for (const locale of ['en', 'zh']) {
  test(`the list announces feeds of the very view it shows (${locale})`, async ({ page, request }) => {
    for (const view of VIEWS) {
      const shown = await readList(page, `/${locale}/cases?${view}`);
      for (const { file, type } of FEEDS) {
        const path = await announced(page, type);
        expect(path).toBe(`/${locale}/cases/${file}${view && `?${view}`}`);
        const { entries } = await feedAt(request, file, path);
        expect(slugsOf(entries), path).toEqual(shown.slugs);
        for (const { date } of entries) expect(Number.isNaN(Date.parse(String(date))), path).toBe(false);
      }
    }
  });
}

for (const { file, type } of FEEDS) {
  test(`the pages of a feed lead through every story (${file})`, async ({ page, request }) => {
    const slugs: string[] = [];
    let path: string | undefined = `/en/cases/${file}?sort=company`;
    while (path) {
      const { entries, next }: ReturnType<typeof read> = await feedAt(request, file, path);
      slugs.push(...slugsOf(entries));
      path = next && pathOf(next);
    }
    expect(slugs).toEqual(await readAllPages(page, 'en', 'sort=company'));
  });

  test(`a feed has the manners of the API (${file})`, async ({ request }) => {
    const response = await request.get(`/en/cases/${file}`);
    const headers = response.headers();
    expect(headers['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
    const known = { headers: { 'If-None-Match': headers.etag ?? '' } };
    expect((await request.get(`/en/cases/${file}`, known)).status()).toBe(304);
    expect((await request.get(`/zh/cases/${file}`, known)).status()).toBe(200);
    const bad = await request.get(`/en/cases/${file}?industry=nowhere`);
    expect(bad.status()).toBe(400);
    expect(bad.headers()['content-type']).toBe('application/problem+json');
    expect((await request.post(`/en/cases/${file}`)).headers().allow).toBe('GET, HEAD, OPTIONS');
  });
}

test('an entry keeps its id in every feed and view', async ({ request }) => {
  const idsOf = async (file: FeedFile, path: string) => {
    const { entries } = await feedAt(request, file, path);
    return entries.flatMap(({ url, id }) => (url?.endsWith('/zto-express') ? [id] : []));
  };
  const ids = await Promise.all(
    FEEDS.flatMap(({ file }) =>
      ['', '?industry=logistics', '?industry=logistics&sort=company'].map((search) =>
        idsOf(file, `/en/cases/${file}${search}`),
      ),
    ),
  );
  expect(new Set(ids.flat()).size).toBe(1);
  expect(pathOf(String(ids.flat()[0]))).toBe('/en/cases/zto-express');
});

test('a browser finds every feed of XML well formed, whatever was searched for', async ({
  page,
  request,
}) => {
  await page.goto('/en/cases');
  for (const path of ['', '?q=%3C%2Ftitle%3E%26amp%3B%EF%BF%BE%5D%5D%3E', '?industry=finance'].flatMap(
    (search) =>
      ['rss.xml', 'atom.xml'].flatMap((file) => [`/en/cases/${file}${search}`, `/zh/cases/${file}${search}`]),
  )) {
    const text = await (await request.get(path)).text();
    const parsed = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        error: tree.querySelector('parsererror')?.textContent ?? null,
        root: tree.documentElement.localName,
        title: tree.querySelector('title')?.textContent,
      };
    }, text);
    expect(parsed.error, path).toBeNull();
    expect(parsed.root).toBe(path.includes('rss') ? 'rss' : 'feed');
    if (path.includes('q=')) expect(parsed.title).toContain('</title>&amp;]]>');
  }
});

for (const locale of ['en', 'zh']) {
  test(`the table has all stories of the view, on every page of it (${locale})`, async ({
    page,
    request,
  }) => {
    for (const view of VIEWS) {
      await page.goto(`/${locale}/cases?${view}`);
      const path = await announced(page, 'text/csv');
      const visible = page.locator('.results').getByRole('link', { name: 'CSV', exact: true });
      await expect(visible).toHaveAttribute('href', path);

      const response = await request.get(path);
      expect(response.headers()['content-type']).toMatch(/^text\/csv; charset=utf-8/);
      const body = await response.body();
      expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const csv = body.toString('utf8').slice(1);
      const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true });
      expect(errors, path).toEqual([]);
      const [head, ...rows] = data;
      expect(head?.[0]).toBe(locale === 'zh' ? '公司' : 'Company');
      const slugs = slugsOf(rows.map((row) => ({ url: row.at(-1) })));
      expect(slugs, path).toEqual(await readAllPages(page, locale, view));
    }
  });
}

test('the results end with links to their other forms, and each leads somewhere', async ({
  page,
  request,
}) => {
  await page.goto('/zh/cases?industry=finance');
  const forms = page.getByRole('navigation', { name: '其他格式' });
  for (const name of ['RSS', 'CSV', 'JSON']) {
    const href = await forms.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(href, name).toContain('industry=finance');
    expect((await request.get(href ?? '')).status(), name).toBe(200);
  }
});

test('front page and landing pages announce feeds of what they show', async ({ page, request }) => {
  for (const path of ['/en', '/zh', '/en/features/monitoring', '/zh/industries/finance']) {
    await page.goto(path);
    for (const { file, type } of FEEDS) {
      const { entries } = await feedAt(request, file, await announced(page, type));
      expect(entries.length, path).toBeGreaterThan(0);
    }
  }
  await page.goto('/en/features/monitoring');
  const cards = page.locator('main article .card-link');
  const { entries } = await feedAt(request, 'rss.xml', await announced(page, 'application/rss+xml'));
  const hrefs = await cards.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(entries.map(({ url = '' }) => pathOf(url))).toEqual(hrefs);
});

test('a case that does not exist has no Markdown, and says so to machines', async ({ request }) => {
  const response = await request.get('/en/cases/nope/case.md');
  expect(response.status()).toBe(404);
  expect(response.headers()['content-type']).toBe('application/problem+json');
});

test('llms.txt leads to the Markdown of every story', async ({ request }) => {
  const response = await request.get('/llms.txt');
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const addresses = (await response.text()).match(/https:[^)]*\/case\.md/g) ?? [];
  expect(addresses.length).toBeGreaterThan(24);
  for (const address of addresses) {
    const markdown = await request.get(pathOf(address));
    expect(markdown.status(), address).toBe(200);
    expect(await markdown.text(), address).toMatch(/^# \S/);
  }
});
