/** What the path of an address names: a language, a case, several, a stop, a term. */
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
import { refuseGone, refuseMissing } from './problem-response';

/** @throws Refusal 404 where the segment is no language of the portal. */
export function localeAt(segment: string): Locale {
  return isLocale(segment) ? segment : refuseMissing('such language');
}

/**
 * The case a segment names, or the path of the slug it has now.
 * @throws Refusal 410 where the case was taken away, 404 where there never was one.
 */
export function caseAt(
  catalogue: Catalogue,
  locale: Locale,
  segment: string,
  pathOf: (slug: string) => string,
): { story: Case } | { movedTo: string } {
  const asked = catalogue.resolveCase(locale, readSegment(segment));
  if (asked.kind === 'found') return { story: asked.story };
  if (asked.kind === 'gone') refuseGone(asked.story.company);
  return asked.kind === 'renamed' ? { movedTo: pathOf(asked.slug) } : refuseMissing('case with this slug');
}

/**
 * Those of several cases that there are, in their order.
 * @throws Refusal 404 where there are fewer than `fewest`.
 */
export function casesAt(
  catalogue: Catalogue,
  locale: Locale,
  slugs: readonly string[],
  fewest: number,
): Case[] {
  const { stories } = namedCases(catalogue, locale, slugs);
  return stories.length < fewest ? refuseMissing('such set of cases') : stories;
}

/** @throws Refusal 404 where the journey of the case has no such stop. */
export function stopAt({ timeline }: Case, segment: string): Milestone {
  const id = readSegment(segment);
  return timeline.find((stop) => stop.id === id) ?? refuseMissing('stop with this name');
}

/** @throws Refusal 404 where no case has the term. */
export function termAt(catalogue: Catalogue, facet: FacetId, segment: string): string {
  const id = readSegment(segment);
  return catalogue.terms(facet).includes(id) ? id : refuseMissing(`such ${facet}`);
}
