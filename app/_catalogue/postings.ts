/** The words of many cases turned round: for each word the cases that hold it, and how well they answer to it. */
import { weightOf, wordOf, type Weighed } from './weighed';

/** How soon more of the same word adds nothing, and how much a long case has to say it more often (BM25). */
const SATURATION = 2;
const LENGTH = 0.1;

/** Cases are spread over so many parts by their slugs; after an edit only the parts that it touches are made anew. */
const PARTS = 16;

/** A case among those that can be found. */
export interface Entered {
  slug: string;
  weighed: Weighed;
}

/**
 * All in typed arrays: ten thousand cases have some ten million pairs of word and case, and as entries of maps they would
 * take more memory than everything else together.
 */
class Part {
  /** Where the cases of a word begin; one more than there are words. */
  private readonly starts: Uint32Array;
  /** The case in the upper 24 bits, the weight in the lower 8. */
  private readonly pairs: Uint32Array;

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
  }

  countInto(uses: Uint32Array): void {
    for (let word = 1; word < this.starts.length; word += 1)
      uses[word - 1]! += this.starts[word]! - this.starts[word - 1]!;
  }

  each(word: number, take: (index: number, weight: number) => void): void {
    // A word that came after this was made is in none of its cases.
    const end = this.starts[word + 1] ?? 0;
    for (let at = this.starts[word] ?? 0; at < end; at += 1) {
      const pair = this.pairs[at]!;
      take(wordOf(pair), weightOf(pair));
    }
  }
}

export class Postings {
  private readonly parts: readonly { part: Part; places: Uint32Array }[];
  /** For each word how many cases hold it. */
  private readonly counts: Uint32Array;
  /** What a case's length makes of a weight. */
  private readonly norms: Float32Array;

  /**
   * @param words how many words there are.
   * @param previous those before this reading, of the same words and perhaps some more.
   */
  constructor(
    readonly cases: readonly Entered[],
    readonly words: number,
    previous?: Postings,
  ) {
    const places = Array.from({ length: PARTS }, (): number[] => []);
    for (const [place, { slug }] of cases.entries()) places[partOf(slug)]?.push(place);
    this.parts = places.map((own, index) => {
      const weighed = own.map((place) => cases[place]!.weighed);
      const before = previous?.parts[index]?.part;
      return {
        part: before && areSame(before.cases, weighed) ? before : new Part(weighed, words),
        places: Uint32Array.from(own),
      };
    });
    this.counts = new Uint32Array(words);
    for (const { part } of this.parts) part.countInto(this.counts);
    const mean = cases.reduce((sum, { weighed }) => sum + weighed.length, 0) / Math.max(1, cases.length);
    this.norms = Float32Array.from(
      cases,
      ({ weighed }) => SATURATION * (1 - LENGTH + (LENGTH * weighed.length) / Math.max(1, mean)),
    );
  }

  /** How many cases hold a word; none those that came after this was made. */
  uses(word: number): number {
    return this.counts[word] ?? 0;
  }

  /** How much a word that this many cases hold tells: much where few do. */
  telling(uses: number): number {
    return Math.log(1 + (this.cases.length - uses + 0.5) / (uses + 0.5));
  }

  /** Each case that holds a word, with how well it answers, from 0 to 3. */
  each(word: number, take: (index: number, score: number) => void): void {
    if (this.uses(word) === 0) return;
    for (const { part, places } of this.parts) {
      part.each(word, (index, weight) => {
        const place = places[index]!;
        take(place, this.score(place, weight));
      });
    }
  }

  /** Each word of a case, with how well the case answers to it. */
  eachOf(index: number, take: (word: number, score: number) => void): void {
    for (const entry of this.cases[index]?.weighed.entries ?? []) {
      take(wordOf(entry), this.score(index, weightOf(entry)));
    }
  }

  private score(index: number, weight: number): number {
    return (weight * (SATURATION + 1)) / (weight + this.norms[index]!);
  }
}

/** Any fixed spreading does. */
function partOf(slug: string): number {
  let hash = 0;
  for (let index = 0; index < slug.length; index += 1) hash = (hash * 31 + slug.charCodeAt(index)) >>> 0;
  return hash % PARTS;
}

function areSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
