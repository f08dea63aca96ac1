/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import { z } from 'zod';
import type { Feed } from './feed';

export const jsonFeedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  description: z.string(),
  language: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  authors: z.array(z.object({ name: z.string() })),
  items: z.array(
    z.object({
      id: z.url(),
      url: z.url(),
      language: z.string(),
      title: z.string(),
      summary: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime().optional(),
      date_modified: z.iso.datetime().optional(),
      authors: z.array(z.object({ name: z.string() })).optional(),
      tags: z.array(z.string()),
    }),
  ),
});

export function jsonFeedOf(feed: Feed): z.output<typeof jsonFeedSchema> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: feed.language,
    home_page_url: feed.id,
    feed_url: feed.self,
    ...(feed.next !== null && { next_url: feed.next }),
    authors: [{ name: feed.publisher }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      language: entry.language,
      title: entry.title,
      summary: entry.summary,
      content_text: entry.text,
      ...(entry.published && { date_published: entry.published.toISOString() }),
      ...(entry.updated && { date_modified: entry.updated.toISOString() }),
      ...(entry.author !== null && { authors: [{ name: entry.author }] }),
      tags: entry.categories,
    })),
  };
}
