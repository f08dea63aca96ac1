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
  const rarities = new Map<string, number>();
  const rarity = (facet: FacetId, id: string) => {
    const key = `${facet}/${id}`;
    let value = rarities.get(key);
    if (value === undefined) {
      const having = others.filter((other) => other.terms[facet].includes(id)).length;
      value = Math.log(1 + others.length / Math.max(1, having));
      rarities.set(key, value);
    }
    return value;
  };
  return others
    .filter(({ slug }) => slug !== story.slug)
    .map((other) => {
      const shared = WEIGHTS.flatMap(([facet, weight]) =>
        story.terms[facet]
          .filter((id) => other.terms[facet].includes(id))
          .map((id) => ({ facet, id, weight: weight * rarity(facet, id) })),
      ).sort((a, b) => b.weight - a.weight);
      const chosen = story.related.includes(other.slug);
      const score = shared.reduce((sum, { weight }) => sum + weight, chosen ? 1_000 : 0);
      return { story: other, shared: shared.map(({ facet, id }) => ({ facet, id })), chosen, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.story.slug < b.story.slug ? -1 : 1))
    .slice(0, count)
    .map(({ story: other, shared, chosen }) => ({ story: other, shared, chosen }));
}
