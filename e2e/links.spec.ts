/** Every link of the portal leads somewhere, and every anchor it names is there. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { isExport } from './exports';

const SITE = 'https://casebook.example';
const AT_ONCE = 6;
/** Far more than there are; a crawl that runs away fails instead of running on. */
const MOST_PAGES = 5_000;

interface Page {
  status: number;
  ids: Set<string>;
  /** Ids that stand in it more than once. */
  repeated: string[];
  /** Whatever the page links to on this site, from `/`, with its anchor. */
  links: string[];
}

/** Our own HTML: attributes in double quotes, `&` escaped, scripts set aside because their data repeat the page. */
function read(html: string, address: string): Omit<Page, 'status'> {
  const text = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');
  const values = (attribute: string) =>
    [...text.matchAll(new RegExp(`<[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
      value.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"'),
    );
  const links = [...values('href'), ...values('src'), ...values('action')].flatMap((href) => {
    const { origin, pathname, search, hash } = new URL(href, SITE + address);
    return origin === SITE ? [pathname + search + hash] : [];
  });
  const ids = values('id');
  return {
    ids: new Set(ids),
    repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
    links: [...new Set(links)],
  };
}

async function visit(request: APIRequestContext, address: string): Promise<Page> {
  const answer = await request.get(address);
  const isPage = answer.headers()['content-type']?.startsWith('text/html');
  return {
    status: answer.status(),
    ...read(isPage ? await answer.text() : '', address),
  };
}

/** Filters lead to filters without end: a view is looked at, but not followed any further. */
const isFollowed = (address: string) => !address.includes('?');

test('every link of every page answers, and every anchor stands in the page it names', async ({
  request,
}) => {
  test.setTimeout(600_000);
  const pages = new Map<string, Page | null>();
  const namedBy = new Map<string, string>();
  // A list links to the first page of its stories only.
  const slugs = new Set(
    ['en', 'zh']
      .flatMap((locale) => readdirSync(`content/${locale}/case`))
      .map((name) => path.parse(name).name),
  );
  const queue = ['/en', '/zh', ...[...slugs].flatMap((slug) => [`/en/cases/${slug}`, `/zh/cases/${slug}`])];
  const enter = (link: string, from: string) => {
    const [address = ''] = link.split('#', 1);
    // all-stories.spec.ts has them made.
    if (isExport(address)) return;
    if (!namedBy.has(link)) namedBy.set(link, from);
    if (!pages.has(address) && !queue.includes(address)) queue.push(address);
  };
  const work = async () => {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      if (pages.has(address)) continue;
      pages.set(address, null);
      const page = await visit(request, address);
      pages.set(address, page);
      expect(pages.size).toBeLessThan(MOST_PAGES);
      if (isFollowed(address)) for (const link of page.links) enter(link, address);
    }
  };
  // A worker may find the queue empty while another one is about to fill it.
  while (queue.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, work));

  const broken = [...namedBy].flatMap(([link, from]) => {
    const [address = '', hash = ''] = link.split('#', 2);
    const page = pages.get(address);
    if (page?.status !== 200) return [`${from} names ${link}: ${page?.status}`];
    return hash === '' || page.ids.has(decodeURIComponent(hash))
      ? []
      : [`${from} names ${link}: no such anchor`];
  });
  expect(broken).toEqual([]);
  const repeated = [...pages].filter(([, page]) => page && page.repeated.length > 0);
  expect(repeated.map(([address, page]) => `${address}: ${page?.repeated.join()}`)).toEqual([]);
  expect(pages.size).toBeGreaterThan(300);
  expect([...namedBy.keys()].filter((link) => link.includes('#')).length).toBeGreaterThan(300);
});
