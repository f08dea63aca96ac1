/** Pagefind, which searches in the browser only: its index is served to the Chromium that the browser tests drive. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import type { Locale } from '@/_catalogue/catalogue';
import { findBrowser } from '../browser';
import type { Document } from './documents';
import type { Answer } from './engines';

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page as a visitor gets it: name, facts, story under headings. */
function pageOf({ company, facets, lead, headings, ...rest }: Document, locale: Locale): string {
  const paragraphs = [lead, facets, ...Object.values(rest)].map((text) => `<p>${escape(text)}</p>`).join('');
  const titles = headings.split('\n').map((title) => `<h2>${escape(title)}</h2>`);
  return `<html lang="${locale}"><body><h1>${escape(company)}</h1>${titles.join('')}${paragraphs}</body></html>`;
}

interface Pagefind {
  init(): Promise<void>;
  search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Runs `measure` with what answers for each language and the size of the index, its scripts too, in megabytes. */
export async function withPagefind<T>(
  documents: Record<Locale, Document[]>,
  measure: (answer: (locale: Locale) => Answer, megabytes: number) => Promise<T>,
): Promise<T> {
  const files = new Map<string, Uint8Array>();
  for (const [locale, all] of Object.entries(documents) as [Locale, Document[]][]) {
    const { index } = await pagefind.createIndex({ forceLanguage: locale });
    if (!index) throw new Error('Pagefind did not start.');
    for (const document of all) {
      await index.addHTMLFile({ url: `/${document.id}`, content: pageOf(document, locale) });
    }
    const built = await index.getFiles();
    for (const { path, content } of built.files) files.set(`/${locale}/${path}`, content);
  }
  await pagefind.close();
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url.split('?')[0] ?? '');
    response.setHeader('Content-Type', url.includes('.js') ? 'text/javascript' : 'text/html');
    response.writeHead((file ?? url.endsWith('/')) ? 200 : 404).end(file);
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pages = new Map<Locale, Page>();
    for (const locale of Object.keys(documents) as Locale[]) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${locale}/`);
      await page.evaluate(
        `import('/${locale}/pagefind.js').then((it) => it.init().then(() => { window.it = it }))`,
      );
      pages.set(locale, page);
    }
    const megabytes = [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1e6;
    const answer = (locale: Locale) => async (q: string) => {
      const urls = await pages.get(locale)?.evaluate(async (words) => {
        const { results } = await (window as unknown as { it: Pagefind }).it.search(words);
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      }, q);
      return (urls ?? []).map((url) => url.split('/').pop()?.replace('.html', '') ?? '');
    };
    return await measure(answer, megabytes);
  } finally {
    await browser.close();
    server.close();
  }
}
