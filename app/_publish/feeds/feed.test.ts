import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { Catalogue, LOCALES, type Case } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { atomOf } from './atom';
import { datesOf, feedOf } from './feed';
import { jsonFeedOf } from './json-feed';
import { rssOf } from './rss';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
});

test('a story is dated by its author only', () => {
  const days = (published: string | null, updated: string | null) =>
    Object.values(datesOf({ published, updated } as Case)).map((date) => date?.toISOString().slice(0, 10));
  expect(days('2020-01-01', '2020-02-02')).toEqual(['2020-01-01', '2020-02-02']);
  expect(days('2020-01-01', null)).toEqual(['2020-01-01', '2020-01-01']);
  expect(days(null, '2020-02-02')).toEqual([undefined, '2020-02-02']);
  expect(days(null, null)).toEqual([undefined, undefined]);
});

test('an undated story has no date in any feed; Atom, which requires one, has the epoch', () => {
  const result = catalogue.search('en', {});
  const cases = result.cases.slice(0, 1).map((story) => ({ ...story, published: null, updated: null }));
  const feed = (form: 'rss' | 'atom' | 'json') => feedOf(catalogue, 'en', { ...result, cases }, form);
  expect(rssOf(feed('rss'))).not.toMatch(/pubDate|lastBuildDate/);
  expect(JSON.stringify(jsonFeedOf(feed('json')))).not.toContain('date_');
  const atom = parseAtomFeed(atomOf(feed('atom')));
  expect(atom.entries?.[0]).not.toHaveProperty('published');
  expect([atom.updated, atom.entries?.[0]?.updated]).toEqual(Array(2).fill('1970-01-01T00:00:00.000Z'));
});

for (const locale of LOCALES) {
  test(`RSS, Atom and JSON Feed say the same (${locale})`, () => {
    const result = catalogue.search(locale, { feature: 'monitoring' });
    const rss = parseRssFeed(rssOf(feedOf(catalogue, locale, result, 'rss')));
    const atom = parseAtomFeed(atomOf(feedOf(catalogue, locale, result, 'atom')));
    const json = parseJsonFeed(JSON.stringify(jsonFeedOf(feedOf(catalogue, locale, result, 'json'))));

    const own = result.cases.map(({ slug, locale: told, company }) => ({
      id: new RegExp(`/${told}/cases/${slug}$`),
      url: new RegExp(`/${locale}/cases/${slug}$`),
      title: company,
    }));
    expect(own.length).toBeGreaterThan(3);
    const matching = own.map(({ id, url, title }) => ({
      id: expect.stringMatching(id),
      url: expect.stringMatching(url),
      title,
    }));
    expect(rss.items?.map(({ guid, link, title }) => ({ id: guid?.value, url: link, title }))).toEqual(
      matching,
    );
    expect(
      atom.entries?.map(({ id, links, title }) => ({ id, url: links?.[0]?.href, title: title?.value })),
    ).toEqual(matching);
    expect(json.items?.map(({ id, url, title }) => ({ id, url, title }))).toEqual(matching);

    expect(atom.title?.value).toBe(rss.title);
    expect(json.title).toBe(rss.title);
    expect(atom.entries?.map(({ summary }) => summary?.value)).toEqual(
      rss.items?.map(({ description }) => description),
    );
  });
}

test('a feed of nothing is a feed', () => {
  const result = catalogue.search('en', { q: 'zqxjkvwqzx' });
  const atom = parseAtomFeed(atomOf(feedOf(catalogue, 'en', result, 'atom')));
  expect(atom.entries ?? []).toEqual([]);
  expect(new Date(String(atom.updated)).getFullYear()).toBeGreaterThan(2000);
  expect(parseRssFeed(rssOf(feedOf(catalogue, 'en', result, 'rss'))).items ?? []).toEqual([]);
});

test('a feed is known by the address of its view, whichever page of it is read', () => {
  const [first, second] = [1, 2].map((page) =>
    feedOf(catalogue, 'en', catalogue.search('en', { page: String(page) }), 'atom'),
  );
  expect(first?.id).toMatch(/\/en\/cases$/);
  expect(second?.id).toBe(first?.id);
  expect(first?.next).toBe(second?.self);
  expect(second?.previous).toBe(first?.self);
  expect([first?.previous, second?.next]).toEqual([null, null]);
});
