/** Parses and formats several slugs in one path segment, such as `zto-express+vng+aqara`. */
import type { Parameters } from '@/_catalogue/catalogue';
import { readSegment } from './segment';

const LONGEST_SLUG = 200;

/**
 * The distinct slugs of a segment, in order.
 * @param most maximum; the rest is ignored.
 */
export function parseSlugs(segment: string, most: number): string[] {
  const parts = readSegment(segment).split('+');
  return proper(
    parts.map((part) => part.replaceAll('~', '+')),
    most,
  );
}

/** The distinct slugs that a form sent as `key`, in order. */
export function chosenSlugs(parameters: Parameters, most: number, key = 'case'): string[] {
  const chosen = parameters instanceof URLSearchParams ? parameters.getAll(key) : parameters[key];
  return proper([chosen ?? []].flat(), most);
}

function proper(names: readonly string[], most: number): string[] {
  const slugs = names
    .map((name) => name.normalize('NFC').trim())
    .filter((slug) => slug !== '' && slug.length <= LONGEST_SLUG);
  return [...new Set(slugs)].slice(0, most);
}

/**
 * The inverse of `parseSlugs`. A plus sign inside a slug is written `~`, which no slug contains: in the parameters that
 * Next.js passes, `+` and `%2B` look the same.
 */
export function formatSlugs(slugs: readonly string[]): string {
  return slugs.map((slug) => encodeURIComponent(slug.replaceAll('+', '~'))).join('+');
}
