/** Ranks the cases that answer a query: BM25 over its terms, and how much of the query a case covers. */
import type { Postings } from './postings';
import type { QueryTerm, SearchQuery } from './query-terms';
import { MEANT, type Alternative } from './word-lookup';

/** Cases by their places. */
export interface Ranked {
  /** Those that answer, the best first; where they are equal, in their own order. */
  places: Uint32Array;
  scores: Float32Array;
  /** How much of the query the best case covers, from 0 to 1. */
  coverage: number;
}

/** The index, and which case each of its documents is a version of. */
export interface Documents {
  postings: Postings;
  placeOf: Uint32Array;
  /** How many cases there are. */
  count: number;
}

/** Of what the best case covers of the query, the others need this much. */
const ENOUGH = 0.62;
/** Or this much of its score: where few cases cover much of the query, those that are nearly as good are answers too. */
const AS_GOOD = 0.04;
/** How much of a word another form of it covers. The beginning of a word may be that of many. */
const coverOf = ({ weight }: Alternative) => (weight >= 0.7 ? 1 : weight >= 0.35 ? 0.7 : 0.5);
/** How much of a term a case covers that has what a visitor may mean by it. */
const MEANT_COVERS = 0.5;
/** How much more a term counts in a case that spells it otherwise, perhaps in the other language. */
const ALONE = 1.5;

/** How rare what stands for a word is. */
function usesOf({ ids }: Alternative, postings: Postings): number {
  return Math.min(...ids.map((id) => postings.uses(id)));
}

/** The weight of each word of a term; that of one that no case holds is that of the whole term. */
export function importanceOf({ words, whole, factor }: QueryTerm, postings: Postings): number[] {
  return words.map((alternatives) => {
    const all = alternatives.length > 0 ? alternatives : whole;
    return factor * postings.idf(Math.max(0, ...all.map((each) => usesOf(each, postings))));
  });
}

export function rank(
  { terms, phrases, excluded }: SearchQuery,
  { postings, placeOf, count }: Documents,
): Ranked {
  const [scores, covered] = [new Float32Array(count), new Float32Array(count)];
  const [termScores, termCovers] = [new Float32Array(count), new Float32Array(count)];
  /** Of a word, or of a whole term. */
  const [best, bestCovers] = [new Float32Array(count), new Float32Array(count)];
  const isOut = new Uint8Array(count);
  let all = 0;
  for (const term of terms) {
    const importance = importanceOf(term, postings);
    const whole = sum(importance);
    all += whole;
    for (const [index, alternatives] of term.words.entries()) {
      best.fill(0);
      bestCovers.fill(0);
      for (const alternative of alternatives) {
        const idf = term.factor * alternative.weight * postings.idf(usesOf(alternative, postings));
        const cover = coverOf(alternative) * importance[index]!;
        postings.each(alternative.ids, (document, score) => {
          const place = placeOf[document]!;
          best[place] = Math.max(best[place]!, score * idf);
          bestCovers[place] = Math.max(bestCovers[place]!, cover);
        });
      }
      for (let place = 0; place < count; place += 1) {
        termScores[place]! += best[place]!;
        termCovers[place]! += bestCovers[place]!;
      }
    }
    best.fill(0);
    bestCovers.fill(0);
    for (const alternative of term.whole) {
      const idf = alternative.weight * postings.idf(usesOf(alternative, postings)) * term.words.length;
      const cover = alternative.weight > MEANT ? whole : MEANT_COVERS * whole;
      postings.each(alternative.ids, (document, score) => {
        const place = placeOf[document]!;
        best[place] = Math.max(best[place]!, score * idf);
        bestCovers[place] = Math.max(bestCovers[place]!, cover);
      });
    }
    for (let place = 0; place < count; place += 1) {
      const [words, concept] = [termScores[place]!, best[place]!];
      scores[place]! += concept > 0 ? Math.max(words + concept, ALONE * concept) : words;
      covered[place]! += Math.max(bestCovers[place]!, termCovers[place]!);
      if (term.required && concept === 0 && words === 0) isOut[place] = 1;
    }
    termScores.fill(0);
    termCovers.fill(0);
  }
  // A search for what is not there lists all the rest.
  if (terms.length === 0 && excluded.length > 0) scores.fill(1);
  for (const forms of phrases) {
    const holders = holdersOf(forms);
    for (let place = 0; place < count; place += 1) if (holders[place] === 0) isOut[place] = 1;
  }
  for (const forms of excluded) {
    const holders = holdersOf(forms);
    for (let place = 0; place < count; place += 1) if (holders[place] === 1) isOut[place] = 1;
  }
  for (let place = 0; place < count; place += 1) {
    if (isOut[place] === 1) scores[place] = covered[place] = 0;
    else if (terms.length > 0) scores[place]! *= covered[place]! / all;
  }
  return {
    ...enough(scores, covered),
    coverage: terms.length === 0 ? 1 : covered.reduce((a, b) => Math.max(a, b), 0) / all,
  };

  function holdersOf(forms: readonly Alternative[]): Uint8Array {
    const holders = new Uint8Array(count);
    for (const { ids } of forms) postings.each(ids, (document) => (holders[placeOf[document]!] = 1));
    return holders;
  }
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** The cases that cover enough of the query. */
function enough(scores: Float32Array, covered: Float32Array): Pick<Ranked, 'places' | 'scores'> {
  const mostCovered = covered.reduce((a, b) => Math.max(a, b), 0);
  const best = scores.reduce((a, b) => Math.max(a, b), 0);
  const places = new Uint32Array(scores.length);
  let size = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place]!;
    if (score > 0 && (covered[place]! >= ENOUGH * mostCovered || score >= AS_GOOD * best))
      places[size++] = place;
  }
  return { places: places.slice(0, size).sort((a, b) => scores[b]! - scores[a]! || a - b), scores };
}
