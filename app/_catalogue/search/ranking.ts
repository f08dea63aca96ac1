/** What is wanted -> the cases that have enough of it, by how rare and how weighty what they have is (BM25). */
import type { Postings } from './postings';
import type { Wanted, Wish } from './search-query';

/** Cases by their places. */
export interface Ranked {
  /** Those that answer, the best first; where they are equal, in their own order. */
  places: Uint32Array;
  /** How well each case answers. */
  scores: Float32Array;
}

/** Of what the best case has of the words, the others need this much. */
const ENOUGH = 0.62;
/** Or this much of its score: where few cases have many of the words, those that are nearly as good are wanted too. */
const AS_GOOD = 0.04;
/** What a term counts beside the words it is spelt with. */
export const CONCEPT = 0.6;

/** How much each word of a wish tells; one that no case holds as much as the term it is a spelling of. */
export function importanceOf({ words, concepts }: Wish, postings: Postings): number[] {
  const usesOf = (ids: readonly number[]) => Math.max(0, ...ids.map((id) => postings.uses(id)));
  return words.map((alternatives) =>
    postings.telling(usesOf(alternatives.length > 0 ? alternatives.map(({ id }) => id) : concepts)),
  );
}

export function rank({ wishes }: Wanted, postings: Postings): Ranked {
  const count = postings.cases.length;
  const scores = new Float32Array(count);
  const covered = new Float32Array(count);
  const wordScores = new Float32Array(count);
  const wordCovers = new Float32Array(count);
  const wishCovers = new Float32Array(count);
  let whole = 0;
  for (const wish of wishes) {
    const importance = importanceOf(wish, postings);
    const all = importance.reduce((sum, each) => sum + each, 0);
    whole += all;
    for (const [index, alternatives] of wish.words.entries()) {
      const weight = importance[index] ?? 0;
      wordScores.fill(0);
      wordCovers.fill(0);
      for (const { id, worth } of alternatives) {
        const telling = worth * postings.telling(postings.uses(id));
        const cover = (worth < 1 ? 0.7 : 1) * weight;
        postings.each(id, (story, score) => {
          wordScores[story] = Math.max(wordScores[story]!, score * telling);
          wordCovers[story] = Math.max(wordCovers[story]!, cover);
        });
      }
      for (let story = 0; story < count; story += 1) {
        scores[story]! += wordScores[story]!;
        wishCovers[story]! += wordCovers[story]!;
      }
    }
    wordScores.fill(0);
    for (const id of wish.concepts) {
      const telling = CONCEPT * postings.telling(postings.uses(id)) * wish.words.length;
      postings.each(id, (story, score) => {
        wordScores[story] = Math.max(wordScores[story]!, score * telling);
        wishCovers[story] = all;
      });
    }
    for (let story = 0; story < count; story += 1) {
      scores[story]! += wordScores[story]!;
      covered[story]! += wishCovers[story]!;
    }
    wishCovers.fill(0);
  }
  return enough(scores, covered, whole);
}

/** The cases that have enough of what is wanted. */
function enough(scores: Float32Array, covered: Float32Array, whole: number): Ranked {
  let [mostCovered, best] = [0, 0];
  for (let place = 0; place < scores.length; place += 1) {
    const cover = covered[place]!;
    if (cover > 0) scores[place]! *= cover / whole;
    mostCovered = Math.max(mostCovered, cover);
    best = Math.max(best, scores[place]!);
  }
  const places = new Uint32Array(scores.length);
  let size = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place]!;
    if (score > 0 && (covered[place]! >= ENOUGH * mostCovered || score >= AS_GOOD * best))
      places[size++] = place;
  }
  return { places: places.slice(0, size).sort((a, b) => scores[b]! - scores[a]! || a - b), scores };
}
