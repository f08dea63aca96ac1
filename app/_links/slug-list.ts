/** A few cases in one segment of an address, readable as it stands: `zto-express+vng+aqara`. */
import type { Parameters } from '@/_catalogue/catalogue';
import { readSegment } from './segment';

const LONGEST_SLUG = 200;

/**
 * The slugs of a segment in its order, without repeats.
 * @param most how many are read; the rest is left out.
 */
export function parseSlugs(segment: string, most: number): string[] {
  const parts = readSegment(segment).split('+');
  return proper(
    parts.map((part) => part.replaceAll('~', '+')),
    most,
  );
}

/** The slugs that a form sent as `case`, in their order, without repeats. */
export function chosenSlugs(parameters: Parameters, most: number): string[] {
  const chosen = parameters instanceof URLSearchParams ? parameters.getAll('case') : parameters.case;
  return proper([chosen ?? []].flat(), most);
}

function proper(names: readonly string[], most: number): string[] {
  const slugs = names
    .map((name) => name.normalize('NFC').trim())
    .filter((slug) => slug !== '' && slug.length <= LONGEST_SLUG);
  return [...new Set(slugs)].slice(0, most);
}

/**
 * The segment of some slugs; `parseSlugs` reads it back. A plus of a slug's own is written `~`, which no slug has: Next.js
 * encodes what it hands over, so that `+` and `%2B` look the same.
 */
export function formatSlugs(slugs: readonly string[]): string {
  return slugs.map((slug) => encodeURIComponent(slug.replaceAll('+', '~'))).join('+');
}
