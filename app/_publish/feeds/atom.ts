/** Writes a feed as Atom (RFC 4287) with links to its other pages (RFC 5005). */
import type { Feed } from './feed';
import { xmlOf } from './xml';

const link = (rel: string, href: string | null, type = 'application/atom+xml') =>
  href === null ? [] : { '@rel': rel, '@href': href, '@type': type };

/**
 * RFC 4287 (4.2.15) requires a time of the last significant change, and leaves it to the publisher what is significant.
 * Where the author gives no date, this is the start of the epoch: the same in every copy and after every checkout.
 */
const UNDATED = new Date(0);

export function atomOf(feed: Feed): string {
  return xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': feed.language,
      id: feed.id,
      title: feed.title,
      subtitle: feed.description,
      updated: (feed.updated ?? UNDATED).toISOString(),
      author: { name: feed.publisher },
      link: [
        link('alternate', feed.id, 'text/html'),
        link('self', feed.self),
        link('first', feed.first),
        link('previous', feed.previous),
        link('next', feed.next),
        link('last', feed.last),
      ].flat(),
      entry: feed.entries.map((entry) => ({
        '@xml:lang': entry.language,
        id: entry.id,
        title: entry.title,
        link: link('alternate', entry.url, 'text/html'),
        published: entry.published?.toISOString() ?? [],
        updated: (entry.updated ?? UNDATED).toISOString(),
        author: entry.author === null ? [] : { name: entry.author },
        summary: entry.summary,
        category: entry.categories.map((term) => ({ '@term': term })),
      })),
    },
  });
}
