/** The one rule for slugs: file names, `related`, `aliases`, `featured` and addresses all go through it. */
import { clean } from './front-matter/front-matter-values';

/** Letters, digits and a few marks; never a path. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._()&+-]*$/u;

/** What a link gains where it ends a sentence or stands in brackets. */
const TRAILING = /[\s.,;:!?)\]}>'"’”»、，。；：！？）】》」』]+$/u;

/** Names that routes below a list take. */
export const TAKEN = new Set(['atom.xml', 'cases.csv', 'feed.json', 'picture.png', 'rss.xml']);

/** The slug that a text means: capitals and invisible characters make no difference. Null where it can be none. */
export function slugOf(text: string): string | null {
  const slug = clean(text).normalize('NFC').toLowerCase().normalize('NFC');
  return SLUG.test(slug) ? slug : null;
}

/** The slugs that the end of an address may mean, best first: as it is, and without the signs that pasting adds. */
export function slugsOf(segment: string): string[] {
  const slugs = [segment, clean(segment).replace(TRAILING, '')].map(slugOf);
  return [...new Set(slugs.filter((slug) => slug !== null))];
}
