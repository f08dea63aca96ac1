/** Words without a blank, as hashes, class names and addresses are: they never widen a page of any kind. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { PAGES, PAGES_IN_BOTH_LANGUAGES } from './pages';
import { refresh, serve, type Server } from './server';

const HASH = 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(2);
const CLASS = 'AbstractSingletonProxyFactoryBeanDefinitionRegistryPostProcessorAdapterConfiguration';
const COMPANY = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Each text of a story with a word that has no end. */
function withLongWords(file: string): string {
  return file
    .replaceAll('Amber Ferry', COMPANY)
    .replaceAll('琥珀渡轮', COMPANY)
    .replaceAll('Sea maps', `Sea maps, ${CLASS}`)
    .replaceAll('Maps & more', `Maps ${HASH}`)
    .replaceAll('Tides on every quay', HASH)
    .replaceAll('Fog', `Fog, ${CLASS}`)
    .replaceAll('Nine boats', `${HASH} boats`)
    .replaceAll('Ada Berg', COMPANY)
    .replaceAll('We land', HASH)
    .replaceAll('A chart', CLASS)
    .replaceAll('No more waiting', HASH)
    .replaceAll("value: '9', label: boats", `value: '9', label: ${CLASS}`);
}

/**
 * Words that a language has and that do not stand on one line. Hyphens and blanks may end a line; what is longer than
 * any word between two blanks ends it anywhere.
 */
function brokenWords(within: Element): string[] {
  const range = document.createRange();
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (
      parentElement?.closest('script, style, option, textarea, .sr-only, details:not([open]) > :not(summary)')
    )
      continue;
    for (const { 0: word, index } of data.matchAll(/(?<![\p{L}\p{N}])[A-Za-z]{2,20}(?![\p{L}\p{N}])/gu)) {
      const between = /\S*$/.exec(data.slice(0, index))![0] + /^\S*/.exec(data.slice(index))![0];
      if (between.length > 24) continue;
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.push(word);
    }
  }
  return found;
}

let base: string;
let server: Server;

test.beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'casebook-long-words-'));
  const content = path.join(base, 'content');
  cpSync('e2e/content', content, { recursive: true });
  for (const locale of ['en', 'zh']) {
    const file = path.join(content, locale, 'case/amber-ferry.md');
    writeFileSync(file, withLongWords(readFileSync(file, 'utf8')));
  }
  server = await serve(content);
  await refresh(server);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(base, { recursive: true, force: true });
});

for (const locale of ['en', 'zh'])
  test(`no page in ${locale} is wider than a narrow window`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    const found = await page.request.get(`${server.origin}/${locale}/cases/amber-ferry`);
    expect(await found.text()).toContain(COMPANY);
    for (const [kind, address] of Object.entries(PAGES)) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`${server.origin}/${locale}${address}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), kind).toBe(320);
      await page.setViewportSize({ width: 1280, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${kind}, on a desk`).toBe(
        1280,
      );
    }
  });

test('tables go on sideways behind a first column that stays, and break no word', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const [address, name] of [
    ['/en/compare/amber-ferry+dune-ferry+cobalt-museum+granite-ferry', 'Stories side by side'],
    ['/en/timeline', /^Rows are features/],
  ] as const) {
    await page.goto(server.origin + address);
    const table = page.getByRole('region', { name });
    const widths = await table.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(widths.scrollWidth).toBeGreaterThan(widths.clientWidth);
    const first = table.locator('tbody th[scope=row]').first();
    const before = await first.boundingBox();
    await table.evaluate((element) => element.scrollTo({ left: 9999 }));
    expect((await first.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
    expect(await table.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain(
      'gradient',
    );
    expect(await table.evaluate(brokenWords)).toEqual([]);
  }
});

for (const { kind, locale, path: address } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} breaks no ordinary word`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(server.origin + address);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.locator('body').evaluate(brokenWords), `at ${width}`).toEqual([]);
    }
  });
