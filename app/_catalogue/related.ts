/** Cases that belong beside a case, and why. */
import type { Case, FacetId } from './case';

/** A neighbour, and the terms both share, the rarest first. */
export interface Related {
  story: Case;
  shared: { facet: FacetId; id: string }[];
  /** Whether the author named it. */
  chosen: boolean;
}

/** How much a shared term of a facet says about two cases being alike. Location and year say nothing. */
const WEIGHTS: readonly (readonly [FacetId, number])[] = [
  ['industry', 3],
  ['feature', 3],
  ['challenge', 2],
  ['cloud', 1],
];

/** The `count` cases most like `story`: those its author names first, then by shared terms, rare ones counting more. */
export function relatedTo(story: Case, others: readonly Case[], count: number): Related[] {
  const own = WEIGHTS.flatMap(([facet, weight]) => story.terms[facet].map((id) => ({ facet, id, weight })));
  const sharing = others.map((other) => ({
    story: other,
    shared: own.filter(({ facet, id }) => other.terms[facet].includes(id)),
  }));
  const having = new Map(own.map((term) => [term, 0]));
  for (const { shared } of sharing) for (const term of shared) having.set(term, (having.get(term) ?? 0) + 1);
  const worth = new Map(
    Array.from(having, ([term, uses]) => [
      term,
      term.weight * Math.log(1 + others.length / Math.max(1, uses)),
    ]),
  );
  const worthOf = (term: (typeof own)[number]) => worth.get(term) ?? 0;
  return sharing
    .map(({ story: other, shared }) => {
      const chosen = story.related.includes(other.slug);
      const score = shared.reduce((sum, term) => sum + worthOf(term), chosen ? 1_000 : 0);
      return { story: other, shared, chosen, score };
    })
    .filter(({ story: { slug }, score }) => score > 0 && slug !== story.slug)
    .sort((a, b) => b.score - a.score || (a.story.slug < b.story.slug ? -1 : 1))
    .slice(0, count)
    .map(({ story: other, shared, chosen }) => {
      const terms = shared.toSorted((a, b) => worthOf(b) - worthOf(a));
      return { story: other, shared: terms.map(({ facet, id }) => ({ facet, id })), chosen };
    });
}
