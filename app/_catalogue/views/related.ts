/** Finds the cases related to a case, and the terms they share. */
import type { Case, FacetId } from '../case/case';
import type { FacetIndex } from './facet-index';

/** A neighbour, and the terms both share, the rarest first. */
export interface Related {
  story: Case;
  shared: { facet: FacetId; id: string }[];
  /** Whether the texts have so much in common that it is worth saying. */
  similar: boolean;
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
/**
 * What the texts say: most pairs of long stories are 0.05 to 0.15 alike, few more than 0.2. It counts at most as much as
 * two or three terms; short texts are alike too easily.
 */
const TEXT = 40;
const MOST_TEXT = 12;
const SIMILAR = 0.18;
/** More than everything else together. */
const CHOSEN = 1_000;

/**
 * The `count` cases most like `story`: those its author names first, then by shared terms, rare ones counting more, and
 * by their texts. Only the cases behind the story's terms and words are looked at, never those without either.
 * @param index of all cases, `story` among them or not.
 * @param alike how alike the text of another case is to that of this one, from 0 to 1.
 */
export function relatedTo(
  story: Case,
  index: FacetIndex<Case>,
  alike: (other: Case) => number,
  count: number,
): Related[] {
  const { cases, uses } = index;
  const scores = new Float64Array(cases.length);
  const terms = WEIGHTS.flatMap(([facet, weight]) =>
    story.terms[facet].map((id) => {
      const rarity = Math.log(1 + cases.length / Math.max(1, uses[facet].get(id) ?? 0));
      return { facet, id, weight: weight * rarity };
    }),
  );
  for (const { facet, id, weight } of terms)
    index.eachPlace(facet, id, (place) => {
      scores[place]! += weight;
    });
  const self = cases.findIndex(({ slug }) => slug === story.slug);
  const texts = new Float32Array(cases.length);
  for (let place = 0; place < cases.length; place += 1) {
    const text = (texts[place] = alike(cases[place]!));
    if (scores[place]! > 0 || text >= SIMILAR) scores[place]! += Math.min(MOST_TEXT, TEXT * text);
  }
  for (const slug of story.related) {
    const place = cases.findIndex((other) => other.slug === slug);
    if (place >= 0) scores[place]! += CHOSEN;
  }
  const rarestFirst = terms.sort((a, b) => b.weight - a.weight);
  const isBefore = (one: number, other: number) =>
    scores[one]! > scores[other]! || (scores[one] === scores[other] && cases[one]!.slug < cases[other]!.slug);
  // Only a few are wanted: sorting all of ten thousand takes longer than everything above.
  const best: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place]!;
    const last = best[count - 1];
    if (place === self || score <= 0 || (last !== undefined && !isBefore(place, last))) continue;
    const at = best.findIndex((other) => isBefore(place, other));
    best.splice(at < 0 ? best.length : at, 0, place);
    best.splice(count);
  }
  return best.map((place) => {
    const other = cases[place]!;
    return {
      story: other,
      shared: rarestFirst
        .filter(({ facet, id }) => other.terms[facet].includes(id))
        .map(({ facet, id }) => ({ facet, id })),
      similar: texts[place]! >= SIMILAR,
      chosen: story.related.includes(other.slug),
    };
  });
}
