/** Computes the views that drop one condition of a query that matches nothing. */
import { FACETS, type FacetId } from '../case/case';
import { isNarrow, withWords, type Query } from './query';

/** What a condition is about: the terms of a facet, words, or the language. */
export type Condition = FacetId | 'q' | 'told';

/** A query without one of its conditions, and how many things it matches. */
export interface Relaxation {
  query: Query;
  dropped: { facet: Condition; id: string };
  count: number;
}

/** @returns the relaxations that match something, most matches first. */
export function relaxationsOf(query: Query, countOf: (query: Query) => number): Relaxation[] {
  const without: Omit<Relaxation, 'count'>[] = FACETS.flatMap((facet) =>
    query.terms[facet].map((id) => ({
      query: {
        ...query,
        terms: { ...query.terms, [facet]: query.terms[facet].filter((each) => each !== id) },
      },
      dropped: { facet, id },
    })),
  );
  if (query.q !== '') without.unshift({ query: withWords(query, ''), dropped: { facet: 'q', id: query.q } });
  if (query.told !== null)
    without.push({ query: { ...query, told: null }, dropped: { facet: 'told', id: query.told } });
  return without
    .map((each) => ({ ...each, count: countOf(each.query) }))
    .filter(({ count, query: rest }) => count > 0 && isNarrow(rest))
    .sort((a, b) => b.count - a.count);
}
