/** Lists the terms that several cases share, and what each case says of them. */
import type { Case, FacetId } from '../case/case';
import { termEvidence, type Evidence } from '../case/evidence';

/** A term, what each case in order says of it, and how many state it. */
export interface SharedTerm {
  id: string;
  evidence: Evidence[];
  count: number;
}

/** The terms that any of the cases states: those that most state first, then in the order of the cases. */
export function sharedTerms(cases: readonly Case[], facet: FacetId): SharedTerm[] {
  const ids = [...new Set(cases.flatMap(({ named }) => named[facet]))];
  return ids
    .map((id) => {
      const evidence = cases.map((story) => termEvidence(story, facet, id));
      return { id, evidence, count: evidence.filter(({ kind }) => kind === 'stated').length };
    })
    .sort((a, b) => b.count - a.count);
}
