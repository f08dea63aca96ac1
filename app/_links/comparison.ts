/** Parses and formats the address of a comparison of two to four cases. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import { chosenSlugs, formatSlugs, parseSlugs } from './slug-list';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

/** @returns up to four distinct slugs. */
export function parseCompare(segment: string): string[] {
  return parseSlugs(segment, MOST_COMPARED);
}

export function chosenToCompare(parameters: Parameters): string[] {
  return chosenSlugs(parameters, MOST_COMPARED);
}

/** The page of a comparison; without slugs, the page to choose them. */
export function comparePath(locale: Locale, slugs: readonly string[]): string {
  const segment = formatSlugs(slugs.slice(0, MOST_COMPARED));
  return `/${locale}/compare${segment && `/${segment}`}`;
}
