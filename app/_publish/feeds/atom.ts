/** Writes a feed as Atom (RFC 4287) with links to its other pages (RFC 5005). */
import { LIST_FORMS } from '@/_links/paths';
import type { Feed } from './feed';
import { pageLinks } from './page-links';
import { xmlOf } from './xml';

/** The page of a feed or an entry. */
const pageLink = (href: string) => ({ '@rel': 'alternate', '@href': href, '@type': 'text/html' });

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
      link: [pageLink(feed.id), ...pageLinks(feed, LIST_FORMS.atom.type)],
      entry: feed.entries.map((entry) => ({
        '@xml:lang': entry.language,
        id: entry.id,
        title: entry.title,
        link: pageLink(entry.url),
        published: entry.published?.toISOString() ?? [],
        updated: (entry.updated ?? UNDATED).toISOString(),
        author: entry.author === null ? [] : { name: entry.author },
        summary: entry.summary,
        category: entry.categories.map((term) => ({ '@term': term })),
      })),
    },
  });
}
