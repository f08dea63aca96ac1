/** Finds the terms whose names begin like a search text, and the most used ones where there is none. */
import { FACETS, type FacetId } from '../case/case';
import { fold } from '../case/term-id';

/** A term of a facet, and how many cases have it. */
export interface TermMatch {
  facet: FacetId;
  id: string;
  count: number;
}

/** Facets whose most used terms tell a visitor what there is to find. */
const SHOWN_FIRST: readonly FacetId[] = ['feature', 'industry'];

/**
 * The best matches first: a whole name, then the beginning of one, then that of a word in it; then by use.
 * @param namesOf the names of a term, in all languages.
 */
export function matchTerms(
  q: string,
  usesOf: (facet: FacetId) => ReadonlyMap<string, number>,
  namesOf: (facet: FacetId, id: string) => readonly string[],
  most: number,
): TermMatch[] {
  const folded = fold(q);
  const facets = q === '' ? SHOWN_FIRST : FACETS.filter((facet) => facet !== 'year');
  const rankOf = (names: readonly string[]): number => {
    if (q === '') return 1;
    if (folded.length < 2) return 0;
    const ranks = names.map((name) => {
      if (fold(name) === folded) return 3;
      if (fold(name).startsWith(folded)) return 2;
      return name.split(/[\s/()（）-]+/).some((word) => fold(word).startsWith(folded)) ? 1 : 0;
    });
    return Math.max(0, ...ranks);
  };
  return facets
    .flatMap((facet) =>
      Array.from(usesOf(facet), ([id, count]) => ({ facet, id, count, rank: rankOf(namesOf(facet, id)) })),
    )
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ facet, id, count }) => ({ facet, id, count }));
}
