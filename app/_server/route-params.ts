/** Resolves the parameters of a route: language, cases, stop, term. */
import {
  isLocale,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { readSegment } from '@/_links/paths';
import { namedCases } from '@/_links/linked-cases';
import { throwGone, throwNotFound } from './problem-response';

/** @throws HttpProblem 404 where the segment is no language of the portal. */
export function localeAt(segment: string): Locale {
  return isLocale(segment) ? segment : throwNotFound('such language');
}

/**
 * The case a segment names, or the path of the slug it has now.
 * @throws HttpProblem 410 where the case was taken away, 404 where there never was one.
 */
export function caseAt(
  catalogue: Catalogue,
  locale: Locale,
  segment: string,
  pathOf: (slug: string) => string,
): { story: Case } | { movedTo: string } {
  const resolved = catalogue.resolveCase(locale, readSegment(segment));
  if (resolved.kind === 'found') return { story: resolved.story };
  if (resolved.kind === 'gone') throwGone(resolved.story.company);
  return resolved.kind === 'renamed'
    ? { movedTo: pathOf(resolved.slug) }
    : throwNotFound('case with this slug');
}

/**
 * Those of several cases that there are, in their order.
 * @throws HttpProblem 404 where there are fewer than `fewest`.
 */
export function casesAt(
  catalogue: Catalogue,
  locale: Locale,
  slugs: readonly string[],
  fewest: number,
): Case[] {
  const { stories } = namedCases(catalogue, locale, slugs);
  return stories.length < fewest ? throwNotFound('such set of cases') : stories;
}

/** @throws HttpProblem 404 where the journey of the case has no such stop. */
export function stopAt({ timeline }: Case, segment: string): Milestone {
  const id = readSegment(segment);
  return timeline.find((stop) => stop.id === id) ?? throwNotFound('stop with this name');
}

/** @throws HttpProblem 404 where no case has the term. */
export function termAt(catalogue: Catalogue, facet: FacetId, segment: string): string {
  const id = readSegment(segment);
  return catalogue.terms(facet).includes(id) ? id : throwNotFound(`such ${facet}`);
}
