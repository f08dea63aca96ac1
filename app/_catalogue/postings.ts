/** The words of many cases turned round: for each word the cases that hold it, and how well they answer to it. */
import { weightOf, wordOf, type Weighed } from './weighed';

/** How soon more of the same word adds nothing, and how much a long case has to say it more often (BM25). */
const SATURATION = 2;
const LENGTH = 0.1;

/**
 * All in typed arrays: ten thousand cases have some ten million pairs of word and case, and as entries of maps they would
 * take more memory than everything else together.
 */
export class Postings {
  /** Where the cases of a word begin; one more than there are words. */
  private readonly starts: Uint32Array;
  /** The case in the upper 24 bits, the weight in the lower 8. */
  private readonly pairs: Uint32Array;
  /** What a case's length makes of a weight. */
  private readonly norms: Float32Array;

  /** @param words how many words there are. */
  constructor(
    readonly cases: readonly Weighed[],
    readonly words: number,
  ) {
    const starts = new Uint32Array(words + 1);
    for (const { entries } of cases) {
      for (const entry of entries) starts[wordOf(entry) + 1]! += 1;
    }
    for (let word = 0; word < words; word += 1) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    this.pairs = new Uint32Array(starts[words]!);
    for (const [index, { entries }] of cases.entries()) {
      for (const entry of entries) this.pairs[next[wordOf(entry)]!++] = ((index << 8) >>> 0) + (entry & 0xff);
    }
    this.starts = starts;
    const mean = cases.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cases.length);
    this.norms = Float32Array.from(
      cases,
      ({ length }) => SATURATION * (1 - LENGTH + (LENGTH * length) / Math.max(1, mean)),
    );
  }

  /** How many cases hold a word. */
  uses(word: number): number {
    // A word that came after this was made is in none of its cases.
    return word + 1 < this.starts.length ? this.starts[word + 1]! - this.starts[word]! : 0;
  }

  /** How much a word that this many cases hold tells: much where few do. */
  telling(uses: number): number {
    return Math.log(1 + (this.cases.length - uses + 0.5) / (uses + 0.5));
  }

  /** Each case that holds a word, with how well it answers, from 0 to 3. */
  each(word: number, take: (index: number, score: number) => void): void {
    if (this.uses(word) === 0) return;
    const end = this.starts[word + 1]!;
    for (let at = this.starts[word]!; at < end; at += 1) {
      const pair = this.pairs[at]!;
      const index = wordOf(pair);
      take(index, this.score(index, weightOf(pair)));
    }
  }

  /** Each word of a case, with how well the case answers to it. */
  eachOf(index: number, take: (word: number, score: number) => void): void {
    for (const entry of this.cases[index]?.entries ?? []) {
      take(wordOf(entry), this.score(index, weightOf(entry)));
    }
  }

  private score(index: number, weight: number): number {
    return (weight * (SATURATION + 1)) / (weight + this.norms[index]!);
  }
}
