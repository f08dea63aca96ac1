/** Builds the links of Atom from a feed to itself and its other pages (RFC 5005), which RSS feeds hold too. */
import type { Feed } from './feed';

const RELATIONS = ['self', 'first', 'previous', 'next', 'last'] as const;

/** @param type the media type of the feed. */
export function pageLinks(feed: Feed, type: string): Record<string, string>[] {
  return RELATIONS.flatMap((rel) => {
    const href = feed[rel];
    return href === null ? [] : [{ '@rel': rel, '@href': href, '@type': type }];
  });
}
