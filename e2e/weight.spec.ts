/** What pages of the product's own stories weigh, packed by gzip: their HTML, and the scripts that come with it. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { TESTS_ENV } from './server';

const packed = (body: Buffer | string) => gzipSync(body, { level: 6 }).length;
const bodyOf = async (request: APIRequestContext, path: string) => (await request.get(path)).body();

/** In bytes. */
const HTML = {
  '/en/cases': 20_000,
  '/en/cases?feature=monitoring': 20_000,
  '/zh/cases': 25_000,
  '/en/timeline': 23_000,
  '/en/quotes': 19_000,
};

for (const [path, most] of Object.entries(HTML))
  test(`${path} weighs at most ${most} bytes`, async ({ request }) => {
    expect(packed(await bodyOf(request, path))).toBeLessThanOrEqual(most);
  });

/** What the framework brings for links to other pages, in bytes. */
const LINKS = 3_400;
/** Our own scripts, in bytes. */
const MOST = 8_000;
const PAGES = [
  '/en',
  '/en/cases',
  '/en/cases/zto-express',
  '/en/timeline',
  '/en/quotes',
  '/en/compare/zto-express+qunar',
  '/en/shortlist?case=zto-express',
  '/en/shortlist/zto-express+qunar',
];

/** The scripts that a page loads by itself, but for those that only old browsers load. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script [^>]*>/g) ?? [];
  const sources = tags.flatMap((tag) =>
    /noModule/i.test(tag) ? [] : (/ src="([^"]+)"/.exec(tag)?.[1] ?? []),
  );
  return [...new Set(sources)];
}

for (const path of PAGES)
  test(`${path} loads at most ${MOST} bytes of our scripts`, async ({ request }) => {
    // A page of the framework that holds nothing of ours.
    const bare = scriptsOf(readFileSync(`${TESTS_ENV.DIST_DIR}/server/app/_not-found.html`, 'utf8'));
    const ours = scriptsOf(String(await bodyOf(request, path))).filter((source) => !bare.includes(source));
    const sizes = await Promise.all(ours.map(async (source) => packed(await bodyOf(request, source))));
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0) - LINKS).toBeLessThanOrEqual(MOST);
  });
