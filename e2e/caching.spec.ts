/** What caches may keep: pages that depend on nothing but address and content, each with a validator. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { serve, type Server } from './server';

const KEPT = [
  '/en/cases',
  '/zh/cases',
  '/en/cases?q=ferry',
  '/en/cases?industry=ferries',
  '/en/timeline',
  '/en/quotes',
  '/en/compare',
  '/en/compare/amber-ferry+dune-ferry',
];

let content: string;
let server: Server;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  content = mkdtempSync(path.join(tmpdir(), 'casebook-caching-'));
  cpSync('e2e/content', content, { recursive: true });
  server = await serve(content);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(content, { recursive: true });
});

const get = (address: string, headers: Record<string, string> = {}) =>
  fetch(server.origin + address, { headers });

test('lists, the timeline, proof points and comparisons may be kept, and are confirmed', async () => {
  const tags = new Set<string>();
  for (const address of KEPT) {
    const page = await get(address);
    expect(page.headers.get('cache-control'), address).toBe(
      'public, max-age=0, s-maxage=1, stale-while-revalidate=59',
    );
    expect(page.headers.get('vary'), address).toContain('rsc');
    expect(page.headers.has('set-cookie'), address).toBe(false);
    const etag = page.headers.get('etag') ?? '';
    tags.add(etag);
    const confirmed = await get(address, { 'If-None-Match': `"another", ${etag}` });
    expect([confirmed.status, await confirmed.text()], address).toEqual([304, '']);
    expect(confirmed.headers.get('etag'), address).toBe(etag);
    expect(confirmed.headers.get('cache-control'), address).toContain('s-maxage=1');
    // The policy of the page that the cache has stands.
    expect(confirmed.headers.has('content-security-policy'), address).toBe(false);
  }
  expect(tags.size).toBe(KEPT.length);
});

test('the data of a client navigation and the words of a sender are not kept', async () => {
  for (const [address, headers] of [
    ['/en/cases', { RSC: '1' }],
    ['/en/shortlist/amber-ferry?note=secret', {}],
  ] as const) {
    const response = await get(address, headers);
    expect(response.headers.get('cache-control'), address).toContain('no-store');
    expect(response.headers.has('etag'), address).toBe(false);
  }
});

test('files that hold the words of a sender are kept by nobody but the reader', async () => {
  for (const file of ['one-pager.pdf', 'slides.pptx']) {
    const address = `/en/shortlist/amber-ferry/${file}?note=secret&amber-ferry.why=secret`;
    const first = await get(address);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(address, { 'If-None-Match': etag });
    expect([first.status, again.status], address).toEqual([200, 304]);
    for (const response of [first, again])
      expect(response.headers.get('cache-control'), address).toBe('private, no-cache');
  }
});

test('a change of the content, or of the site, ends what was confirmed', async () => {
  for (const [file, before, after] of [
    ['en/case/amber-ferry.md', 'Amber Ferry', 'Amber Boats'],
    ['site.yml', /^name: .*$/m, 'name: Another portal'],
  ] as const) {
    const etag = (await get('/en/cases')).headers.get('etag') ?? '';
    const whole = path.join(content, file);
    writeFileSync(whole, readFileSync(whole, 'utf8').replace(before, after));
    await expect.poll(async () => (await get('/en/cases', { 'If-None-Match': etag })).status).toBe(200);
    // The page is as new as its validator.
    expect(await (await get('/en/cases')).text()).toContain(after.replace('name: ', ''));
  }
});
