/** Lists the terms that several cases share. */
import type { Case, FacetId } from '../case/case';

/** A term, and for each case in order whether it names it. */
export interface SharedTerm {
  id: string;
  having: boolean[];
  count: number;
}

/** Those that most cases have first, then in the order of the cases. */
export function sharedTerms(cases: readonly Case[], facet: FacetId): SharedTerm[] {
  const ids = [...new Set(cases.flatMap(({ named }) => named[facet]))];
  return ids
    .map((id) => {
      const having = cases.map(({ named }) => named[facet].includes(id));
      return { id, having, count: having.filter(Boolean).length };
    })
    .sort((a, b) => b.count - a.count);
}
