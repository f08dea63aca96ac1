/** Two to four cases side by side <-> the segment of their address. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import { chosenSlugs, formatSlugs, parseSlugs } from './slug-list';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

/** The slugs to compare, without repeats, at most four; fewer than two where the address names no more. */
export function parseCompare(segment: string): string[] {
  return parseSlugs(segment, MOST_COMPARED);
}

/** The slugs that a form sent. */
export function chosenToCompare(parameters: Parameters): string[] {
  return chosenSlugs(parameters, MOST_COMPARED);
}

/** The page of a comparison; that of none is the page where one is chosen. */
export function comparePath(locale: Locale, slugs: readonly string[]): string {
  const segment = formatSlugs(slugs.slice(0, MOST_COMPARED));
  return `/${locale}/compare${segment && `/${segment}`}`;
}
