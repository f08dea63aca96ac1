/** Parses and formats the address of a comparison of two to four cases. */
import type { Locale } from '@/_catalogue/catalogue';
import { readSegment } from './segment';
import { chosenSlugs, formatSlugs, parseSlugs } from './slug-list';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

/** @returns up to four distinct slugs. */
export function parseCompare(segment: string): string[] {
  return parseSlugs(segment, MOST_COMPARED);
}

/** What a form sent: distinct slugs, or the only one twice where it was chosen twice, which the page then says. */
export function chosenToCompare(parameters: URLSearchParams): string[] {
  const slugs = chosenSlugs(parameters, MOST_COMPARED);
  const [only = ''] = slugs;
  const isTwice =
    slugs.length === 1 &&
    parameters.getAll('case').indexOf(only) < parameters.getAll('case').lastIndexOf(only);
  return isTwice ? [only, only] : slugs;
}

/** Whether a segment names nothing but one slug, more than once. */
export function isSameTwice(segment: string): boolean {
  return parseCompare(segment).length === 1 && readSegment(segment).split('+').length > 1;
}

/** The page of a comparison; without slugs, the page to choose them. */
export function comparePath(locale: Locale, slugs: readonly string[]): string {
  const segment = formatSlugs(slugs.slice(0, MOST_COMPARED));
  return `/${locale}/compare${segment && `/${segment}`}`;
}
