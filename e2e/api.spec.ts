/** The API against its own description, and against the pages it mirrors. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type APIResponse } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { pathOf, readAllPages, readList } from './shown-list';

// Everything here is there without scripts.
test.use({ javaScriptEnabled: false });

interface Cases {
  total: number;
  query: { q: string };
  links: Record<string, string | null>;
  cases: { slug: string; company: string; url: string }[];
  facets: { facet: string; options: { id: string; count: number; chosen: boolean }[] }[];
}
interface Problem {
  status: number;
  errors?: { parameter: string; detail: string }[];
}
interface Search {
  total: number;
  url: string;
  results: { slug: string; passage: { text: string; hit: boolean }[] }[];
}
interface OEmbed {
  title: string;
  html: string;
  width: number;
  height: number;
}
type OpenApi = {
  paths: Record<string, { get: { responses: Record<string, { content?: Record<string, unknown> }> } }>;
};

let description: OpenApi;
let ajv: Ajv;

test.beforeAll(async ({ playwright, baseURL }) => {
  const client = await playwright.request.newContext({ baseURL });
  description = (await (await client.get('/api/openapi.json')).json()) as OpenApi;
  await client.dispose();
  ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addSchema(description, 'api');
});

/** Expects that a response is one that the description has for its path, down to the body, and returns the body. */
async function described<T>(response: APIResponse, path: string): Promise<T> {
  const status = String(response.status());
  const type = response.headers()['content-type']?.split(';')[0] ?? '';
  const known = description.paths[path]?.get.responses[status];
  expect(known, `${response.url()}: ${status} is described`).toBeDefined();
  expect(Object.keys(known?.content ?? {}), response.url()).toContain(type);
  const text = await response.text();
  const body: unknown = type.endsWith('json') ? JSON.parse(text) : text;
  const at = ['paths', path, 'get', 'responses', status, 'content', type, 'schema'];
  const pointer = at
    .map((each) => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `api#/${pointer}` });
  validate(body);
  expect(validate.errors ?? [], response.url()).toEqual([]);
  return body as T;
}

const VIEWS = [
  '',
  'industry=finance',
  'feature=monitoring&feature=devops&match=all',
  'industry=internet&industry=finance&sort=company',
  'cloud=private&challenge=high-availability&sort=oldest',
  'q=kubesphere&sort=company',
  'q=finance',
  'q=zqxjkvwqzx',
];

test('the API describes itself in a valid OpenAPI 3.1 document', async ({ request }) => {
  const response = await request.get('/api/openapi.json');
  expect(await new Validator().validate((await response.json()) as Record<string, unknown>)).toEqual({
    valid: true,
  });
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining(['/api/cases', '/api/cases/{slug}', '/api/search', '/{locale}/cases/cases.csv']),
  );
});

for (const locale of ['en', 'zh']) {
  test(`the list and the API show the same stories, order and counts (${locale})`, async ({
    page,
    request,
  }) => {
    for (const view of VIEWS) {
      const shown = await readList(page, `/${locale}/cases?${view}`);
      const response = await request.get(`/api/cases?${view}&locale=${locale}`);
      const { total, cases, facets, links } = await described<Cases>(response, '/api/cases');
      expect(total, view).toBe(shown.total);
      expect(
        cases.map(({ slug }) => slug),
        view,
      ).toEqual(shown.slugs);
      const counts = facets.flatMap(({ facet, options }) =>
        options.map(({ id, count }) => [`${facet}=${id}`, count]),
      );
      expect(Object.fromEntries(counts), view).toEqual(shown.counts);
      expect(links.next !== null, view).toBe(shown.hasNext);
    }
  });
}

test('the links of the API lead through every story once, in the order of the pages', async ({
  page,
  request,
}) => {
  const slugs: string[] = [];
  let previous: string | null = null;
  let next: string | null = '/api/cases?sort=company&locale=zh';
  while (next) {
    const own: string = next;
    const { cases, links } = await described<Cases>(await request.get(own), '/api/cases');
    slugs.push(...cases.map(({ slug }) => slug));
    expect(links.previous && pathOf(links.previous)).toBe(previous);
    previous = pathOf(links.self ?? '');
    next = links.next ? pathOf(links.next) : null;
  }
  expect(slugs).toEqual(await readAllPages(page, 'zh', 'sort=company'));
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.length).toBeGreaterThan(24);
});

test('every case is there as data, in the language asked for where it is told in it', async ({ request }) => {
  const { cases } = await described<Cases>(await request.get('/api/cases'), '/api/cases');
  for (const { slug, company } of cases) {
    const own = await described<{ company: string }>(
      await request.get(`/api/cases/${slug}`),
      '/api/cases/{slug}',
    );
    expect(own.company).toBe(company);
  }
  const response = await request.get('/api/cases/zto-express?locale=zh');
  const told = await described<{ locale: string; company: string }>(response, '/api/cases/{slug}');
  expect(told).toMatchObject({ locale: 'zh', company: '中通快递' });
});

test('words that are being typed are answered with the first stories of the list', async ({
  page,
  request,
}) => {
  const response = await request.get('/api/search?q=network&limit=2');
  const { total, results, url } = await described<Search>(response, '/api/search');
  const shown = await readList(page, pathOf(url));
  expect(total).toBe(shown.total);
  expect(results.map(({ slug }) => slug)).toEqual(shown.slugs.slice(0, 2));
  for (const { passage } of results) expect(passage.some(({ hit }) => hit)).toBe(true);
  const none = await described<Search>(await request.get('/api/search?q='), '/api/search');
  expect(none).toMatchObject({ total: 0, results: [] });
});

test('the page heals bad parameters, the API names each of them', async ({ page, request }) => {
  const bad = 'industry=nowhere&feature=nothing&sort=random&match=some&page=zero';
  const { total } = await readList(page, `/en/cases?${bad}`);
  expect(total).toBeGreaterThan(0);
  const response = await request.get(`/api/cases?${bad}&locale=fr&colour=red`);
  expect(response.status()).toBe(400);
  const { errors = [] } = await described<Problem>(response, '/api/cases');
  expect(errors.map(({ parameter }) => parameter).sort()).toEqual([
    'colour',
    'feature',
    'industry',
    'locale',
    'match',
    'page',
    'sort',
  ]);
  for (const { parameter, detail } of errors) expect(detail, parameter).not.toBe('');
});

test('a page beyond the last, too many words and a wrong limit are refused', async ({ request }) => {
  for (const [path, parameter] of [
    ['/api/cases?page=99', 'page'],
    [`/api/cases?q=${'a'.repeat(10_000)}`, 'q'],
    ['/api/search?q=a&limit=1000', 'limit'],
    ['/api/cases/zto-express?locale=fr', 'locale'],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(400);
    const template = path.startsWith('/api/cases/') ? '/api/cases/{slug}' : (path.split('?')[0] ?? '');
    const { errors } = await described<Problem>(response, template);
    expect(
      errors?.map((each) => each.parameter),
      path,
    ).toEqual([parameter]);
  }
});

test('hostile words are looked for, not obeyed', async ({ request }) => {
  for (const q of [
    '<script>alert(1)</script>',
    '.*+?^${}()|[]\\',
    '\u0000\u0007',
    '../../etc/passwd',
    '👩‍👩‍👧',
    '%',
  ]) {
    for (const path of ['/api/cases', '/api/search']) {
      const response = await request.get(`${path}?q=${encodeURIComponent(q)}`);
      expect(response.status(), q).toBe(200);
      await described(response, path);
    }
  }
});

test('a case that does not exist is a problem, not a page', async ({ request }) => {
  for (const slug of ['nope', '%E4%B8%AD', '..%2F..%2Fpackage.json', '__proto__']) {
    const response = await request.get(`/api/cases/${slug}`);
    expect(response.status(), slug).toBe(404);
    expect(await described<Problem>(response, '/api/cases/{slug}')).toMatchObject({ status: 404 });
    expect(response.headers()['cache-control']).toBe('no-store');
  }
});

test('probes are told in described answers that the site lives and is ready', async ({ request }) => {
  for (const name of ['live', 'ready']) {
    const path = `/api/health/${name}`;
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()['cache-control']).toBe('no-store');
    expect(await described(response, path)).toMatchObject({ status: 'ok' });
  }
  const { revision, cases } = await described<{ revision: string; cases: Record<string, number> }>(
    await request.get('/api/health/ready'),
    '/api/health/ready',
  );
  expect(revision).toMatch(/^[0-9a-f]{16}$/);
  const { all } = await described<{ all: number }>(await request.get('/api/cases'), '/api/cases');
  expect(cases).toEqual({ en: all, zh: all });
});

const RESOURCES = [
  '/api/cases?industry=finance',
  '/api/cases/zto-express',
  '/api/search?q=hpa',
  '/api/openapi.json',
];

test('what has not changed is not sent again', async ({ request }) => {
  const etags = new Set<string>();
  for (const path of [...RESOURCES, '/api/cases?industry=finance&locale=zh', '/llms.txt']) {
    const { etag = '', 'cache-control': cache } = (await request.get(path)).headers();
    expect(cache, path).toMatch(/^public, .*s-maxage=\d+, stale-while-revalidate=\d+$/);
    etags.add(etag);
    const again = await request.get(path, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect(again.status(), path).toBe(304);
    expect(await again.text(), path).toBe('');
    expect(again.headers()).toMatchObject({
      etag,
      'cache-control': cache,
      'access-control-allow-origin': '*',
    });
    const changed = await request.get(path, { headers: { 'If-None-Match': 'W/"other"' } });
    expect(changed.status(), path).toBe(200);
  }
  expect(etags.size).toBe(6);
});

test('other methods are told which ones are possible, and HEAD says what GET would', async ({ request }) => {
  for (const path of RESOURCES) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await request.fetch(path, { method });
      expect(refused.status(), `${method} ${path}`).toBe(405);
      expect(refused.headers()).toMatchObject({
        allow: 'GET, HEAD, OPTIONS',
        'content-type': 'application/problem+json',
      });
    }
    const got = (await request.get(path)).headers();
    const head = await request.head(path);
    expect(head.status()).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers()).toMatchObject({ etag: got.etag, 'content-type': got['content-type'] });
    const options = await request.fetch(path, { method: 'OPTIONS' });
    expect(options.status()).toBe(204);
    expect(options.headers()).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'If-None-Match',
    });
  }
});

test('a page of another site can read the API, its problems too', async ({ page, baseURL }) => {
  const elsewhere = createServer((_request, response) => response.end('Another site'));
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const answers = await page.evaluate(async (origin) => {
    const paths = ['/api/cases?industry=finance', '/api/cases?industry=nowhere', '/api/cases/nope'];
    const responses = await Promise.all(paths.map((path) => fetch(origin + path)));
    return responses.map(({ status, headers }) => [status, headers.has('etag')]);
  }, baseURL ?? '');
  elsewhere.close();
  expect(answers).toEqual([
    [200, true],
    [400, false],
    [404, false],
  ]);
});

test('a page names its oEmbed answer, which says how to frame it', async ({ page, request }) => {
  for (const path of ['/en/cases/zto-express', '/zh/cases/zto-express', '/zh/cases?industry=finance']) {
    await page.goto(path);
    const link = page.locator('head link[rel=alternate][type="application/json+oembed"]');
    const address = pathOf((await link.getAttribute('href')) ?? '');
    const { html, width, title } = await described<OEmbed>(await request.get(address), '/api/oembed');
    expect(await page.title()).toContain(title);
    await page.setContent(html);
    const frame = page.locator('iframe');
    await expect(frame).toHaveCount(1);
    expect(await frame.getAttribute('width')).toBe(String(width));
    const card = await request.get(pathOf((await frame.getAttribute('src')) ?? ''));
    expect(card.status()).toBe(200);
    expect(await card.text()).toContain(`<link rel="canonical" href="https://casebook.example${path}"`);
  }
});

test('oEmbed answers for the portal alone, within the room there is, and in JSON alone', async ({
  request,
}) => {
  const ask = async (url: string, more = '') =>
    described<OEmbed & Problem>(
      await request.get(`/api/oembed?url=${encodeURIComponent(url)}${more}`),
      '/api/oembed',
    );
  const page = 'https://casebook.example/cases/zto-express';
  expect(await ask(page)).toMatchObject({ title: 'ZTO Express', thumbnail_width: 1200 });
  const small = await ask(page, '&maxwidth=320&maxheight=200');
  expect(small).toMatchObject({ width: 320, height: 200 });
  expect(small).not.toHaveProperty('thumbnail_url');
  expect(small.html).toContain('width="320" height="200"');
  expect((await ask('https://other.example/cases/zto-express')).status).toBe(404);
  expect((await ask(`${page}-2`)).status).toBe(404);
  expect((await ask(page, '&format=xml')).status).toBe(501);
  expect((await ask('zto-express')).status).toBe(400);
  expect((await ask(page, '&maxwidth=0')).errors?.[0]?.parameter).toBe('maxwidth');
});
