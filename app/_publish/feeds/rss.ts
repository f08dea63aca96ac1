/** Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with links of Atom to its other pages. */
import { LIST_FORMS } from '@/_links/paths';
import type { Feed } from './feed';
import { pageLinks } from './page-links';
import { xmlOf } from './xml';

export function rssOf(feed: Feed): string {
  const { title, id, description, language, updated, entries } = feed;
  const channel = {
    title,
    link: id,
    description,
    language,
    lastBuildDate: updated?.toUTCString() ?? [],
    'atom:link': pageLinks(feed, LIST_FORMS.rss.type),
    item: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { '@isPermaLink': 'true', '#': entry.id },
      description: entry.summary,
      pubDate: entry.published?.toUTCString() ?? [],
      'dc:creator': entry.author ?? [],
      category: entry.categories,
    })),
  };
  return xmlOf({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel,
    },
  });
}
