/** Which cases match a query, and how many each further choice would leave. */
import { FACETS, type CaseTerms, type FacetId } from './case';
import type { Query } from './query';

/** What is needed of a case to match it. */
interface Classified {
  terms: CaseTerms;
}

/** Whether a case has the chosen terms of one facet: any of them, or all where the query says so. */
export function matchesFacet({ terms }: Classified, query: Query, facet: FacetId): boolean {
  const chosen = query.terms[facet];
  if (chosen.length === 0) return true;
  const has = (id: string) => terms[facet].includes(id);
  return facet === 'feature' && query.match === 'all' ? chosen.every(has) : chosen.some(has);
}

/** Whether a case matches in every facet: OR within a facet, AND across. */
export function matches(story: Classified, query: Query): boolean {
  return FACETS.every((facet) => matchesFacet(story, query, facet));
}

/**
 * For each facet, the number of cases behind each of its terms: with the choices in all other facets and without the
 * facet's own, so that a number says what choosing that term brings. Where all chosen features are needed, choosing
 * another one narrows, so the facet's own choices count too.
 */
export function countTerms(cases: readonly Classified[], query: Query): Record<FacetId, Map<string, number>> {
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    FacetId,
    Map<string, number>
  >;
  for (const story of cases) {
    const failed = FACETS.filter((facet) => !matchesFacet(story, query, facet));
    if (failed.length > 1) continue;
    for (const facet of failed.length === 0 ? FACETS : failed) {
      if (failed.length === 1 && facet === 'feature' && query.match === 'all') continue;
      for (const id of story.terms[facet]) counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
    }
  }
  return counts;
}
