/**
 * A server on a folder of hostile files: nothing an author wrote runs, asks another host, breaks a document around it or
 * takes a page down. Pages are asked for in batches: there are hundreds.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Papa from 'papaparse';
import { CORPUS, lay } from './hostile/corpus';
import { UNREADABLE } from './hostile/names';
import { refresh, serve, type Server } from './server';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

/** Root, whom tests may run as, can read everything. Of the long texts, which cost the reader most, a few do. */
const SHOWN_LONG = ['long-han', 'long-letters', 'long-half-ticks', 'long-values'];
const FILES = CORPUS.filter(
  (each) => each !== UNREADABLE && (!each.slug.startsWith('long-') || SHOWN_LONG.includes(each.slug)),
);
const SERVED = FILES.filter(({ outcome }) => outcome === 'served').map(({ slug }) => slug.normalize('NFC'));
/** Those whose text could become markup. */
const TEXTS = SERVED.filter((slug) => slug.startsWith('text-') || slug.startsWith('disguise-'));
const PAGE_SIZE = 24;
const LISTS = Array.from({ length: Math.ceil(SERVED.length / PAGE_SIZE) }, (_, index) => index + 1);

let base: string;
let server: Server;

test.beforeAll(async () => {
  base = mkdtempSync(path.join(tmpdir(), 'casebook-hostile-'));
  lay(path.join(base, 'content'), FILES);
  for (const name of ['site.yml', 'taxonomy.yml'])
    copyFileSync(path.join('e2e/content', name), path.join(base, 'content', name));
  server = await serve(path.join(base, 'content'));
  await refresh(server);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(base, { recursive: true, force: true });
});

/** Does something for every item, a few at a time. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

const addressOf = (locale: string, slug: string) => `/${locale}/cases/${encodeURIComponent(slug)}`;

async function get(address: string) {
  const answer = await fetch(server.origin + address, { redirect: 'manual' });
  const text = await answer.text();
  expect(answer.status, address).toBe(200);
  for (const secret of [base, process.cwd(), 'root:x:', '    at '])
    expect(text, address).not.toContain(secret);
  return { text, headers: answer.headers };
}

/** Fails for whatever a page starts. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    // Pictures may come from elsewhere.
    const outside = !request.url().startsWith(server.origin) && !request.url().startsWith('data:');
    if (outside && request.resourceType() !== 'image') faults.push(`request: ${request.url()}`);
  });
  return faults;
}

/** What a page holds that an author could have put there. */
const findings = () => {
  const found: string[] = [];
  if ('__pwned' in window) found.push('a script ran');
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc'].includes(
        name,
      );
      // Browsers read over control characters before a scheme, and over breaks within.
      const scheme = /^[\0-\x20]*([a-z][a-z0-9+.\s-]*):/i.exec(value)?.[1]?.replace(/\s/g, '').toLowerCase();
      if (name.startsWith('on')) found.push(`${element.tagName} ${name}`);
      if (isAddress && scheme && !['http', 'https', 'mailto'].includes(scheme))
        found.push(`${name}=${value}`);
    }
  }
  const strange =
    'iframe, object, embed, base, meta[http-equiv=refresh], math, form[action^=http], link[href*=evil]';
  for (const { outerHTML } of document.querySelectorAll(strange)) found.push(outerHTML.slice(0, 200));
  return found;
};

test('each page of a case answers, whole and without secrets', async () => {
  const addresses = SERVED.map((slug, index) => addressOf(index % 2 === 0 ? 'en' : 'zh', slug));
  await eachOf(addresses, async (address) => {
    const { text } = await get(address);
    expect(text.match(/<h1\b/g), address).toHaveLength(1);
    expect(text, address).toContain('</html>');
  });
});

test('nothing runs and nothing is asked for on pages of cases, lists, the timeline and answers to words', async ({
  context,
}) => {
  const addresses = [
    ...TEXTS.map((slug) => addressOf('en', slug)),
    ...LISTS.map((page) => `/zh/cases?page=${page}`),
    '/en',
    '/en/timeline',
    '/en/cases?q=script',
    '/en/cases?q=javascript',
  ];
  // Pictures of other hosts are let alone.
  await context.route(/evil\.example|a\.example/, (route) => route.abort());
  const open = async () => {
    const page = await context.newPage();
    return { page, faults: watch(page) };
  };
  const idle = await Promise.all([open(), open(), open(), open()]);
  await eachOf(addresses, async (address) => {
    const tab = idle.pop() ?? (await open());
    const answer = await tab.page.goto(server.origin + address, { waitUntil: 'load' });
    expect(answer?.status(), address).toBe(200);
    expect([...tab.faults, ...(await tab.page.evaluate(findings))], address).toEqual([]);
    idle.push(tab);
  });
});

test('other forms of a case answer: Markdown, data, answers to its name', async () => {
  await eachOf(SERVED, async (slug) => {
    const { text } = await get(`${addressOf('en', slug)}/case.md`);
    expect(text, slug).not.toMatch(/\]\(\s*(?:javascript|data|vbscript|file|blob):/i);
    const { text: data } = await get(`/api/cases/${encodeURIComponent(slug)}`);
    expect(JSON.parse(data), slug).toMatchObject({ slug });
  });
});

/** Size of a picture, and how many of its pixels are dark where the name of the case stands. */
const drawn = (page: Page, address: string) =>
  page.evaluate(async (path) => {
    const picture = await createImageBitmap(await (await fetch(path)).blob());
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
    canvas.drawImage(picture, 0, 0);
    const { data } = canvas.getImageData(60, 240, width - 120, 230);
    return { width, height, dark: data.filter((value, index) => index % 4 === 0 && value < 80).length };
  }, address);

test('pictures for links are drawn, each with its name', async ({ page }) => {
  await page.goto(`${server.origin}/robots.txt`);
  await eachOf(['text-script', 'disguise-emoji', 'disguise-unpaired', ...SHOWN_LONG], async (slug) => {
    const { width, height, dark } = await drawn(page, `${addressOf('en', slug)}/picture.png`);
    expect([width, height], slug).toEqual([1200, 630]);
    expect(dark, slug).toBeGreaterThan(1_000);
  });
});

test('feeds and the sitemap are well formed on every page, and hold every case', async ({ page }) => {
  await page.goto(`${server.origin}/robots.txt`);
  const faultOf = (xml: string) =>
    page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ??
        null,
      xml,
    );
  let count = 0;
  for (const number of LISTS) {
    const [rss, atom, json] = await Promise.all(
      ['rss.xml', 'atom.xml', 'feed.json'].map(
        async (file) => (await get(`/en/cases/${file}?page=${number}`)).text,
      ),
    );
    expect([await faultOf(rss ?? ''), await faultOf(atom ?? '')], `page ${number}`).toEqual([null, null]);
    const { items = [] } = parseRssFeed(rss ?? '');
    expect(parseAtomFeed(atom ?? '').entries).toHaveLength(items.length);
    expect(parseJsonFeed(json ?? '').items).toHaveLength(items.length);
    for (const { link } of items) expect(link).toMatch(/^https:\/\/casebook\.example\/en\/cases\//);
    count += items.length;
  }
  expect(count).toBe(SERVED.length);
  const { text } = await get('/sitemap.xml');
  expect(await faultOf(text)).toBeNull();
  for (const slug of SERVED) expect(text).toContain(`${addressOf('en', slug)}</loc>`);
});

test('the table has a row for every case, and no cell that a spreadsheet takes for a formula', async () => {
  const { text } = await get('/en/cases/cases.csv');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  const rows = data.filter(({ length }) => length > 1);
  expect(rows).toHaveLength(SERVED.length + 1);
  // https://owasp.org/www-community/attacks/CSV_Injection
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
});

test('health names every bad file, and neither it nor the log tells more than that', async () => {
  const { text } = await get('/api/health/ready');
  const { status, problems } = JSON.parse(text) as {
    status: string;
    problems: { file: string; hint: string }[];
  };
  expect(status).toBe('degraded');
  const refused = FILES.filter(({ outcome }) => typeof outcome === 'object');
  const named = new Set(problems.filter(({ hint }) => hint !== '').map(({ file }) => file));
  expect(named.size).toBeGreaterThanOrEqual(refused.length);
  const said = server.said();
  expect(said).toContain('en/case/alias-bomb.md:6:');
  for (const secret of [base, 'root:x:', '    at ', '\u001b[31m']) expect(said).not.toContain(secret);
});
