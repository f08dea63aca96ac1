/** A few cases in one segment of an address, readable as it stands: `zto-express+vng+aqara`. */
import { readSegment } from '@/_i18n/paths';

const LONGEST_SLUG = 200;

/**
 * The slugs of a segment as it stands in the address, in its order, without repeats.
 * @param most how many are read; the rest is left out.
 */
export function parseSlugs(segment: string, most: number): string[] {
  // A slug may hold a plus or a blank of its own; those stand percent-encoded, so that `+` always parts two slugs.
  const slugs = segment
    .split('+')
    .map((part) => readSegment(part).trim())
    .filter((slug) => slug !== '' && slug.length <= LONGEST_SLUG);
  return [...new Set(slugs)].slice(0, most);
}

/** The segment of some slugs; `parseSlugs` reads it back. */
export function formatSlugs(slugs: readonly string[]): string {
  return slugs.map(encodeURIComponent).join('+');
}
