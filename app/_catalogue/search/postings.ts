/** The words of many cases turned round: for each word the cases that hold it, and how well they answer to it. */
import { STEPS, stepsOf, wordOf, type Weighed } from './term-weights';

/** How soon more of the same word adds nothing, and how much a long case has to say it more often (BM25). */
const SATURATION = 2;
const LENGTH = 0.1;

/** Cases are spread over so many parts by their slugs; after an edit only the parts that it touches are made anew. */
const PARTS = 16;

/** What can be found: each is one and the same object from one reading to the next as long as it does not change. */
interface Named {
  slug: string;
}

/**
 * All in typed arrays: ten thousand cases have some ten million pairs of word and case, and as entries of maps they would
 * take more memory than everything else together. Nothing else keeps the words of a case: they are read out of here.
 */
class Part {
  /** Where the pairs of a word begin; one more than there are words. */
  private readonly starts: Uint32Array;
  /** Of each pair the case, and its weight. */
  private readonly indexes: Uint16Array | Uint32Array;
  private readonly weights: Uint8Array;
  /** Of each case the number of its words. */
  readonly lengths: Uint32Array;

  /**
   * @param fresh the words of those cases that `before` does not hold.
   * @param words how many words there are.
   */
  constructor(
    readonly cases: readonly Named[],
    fresh: ReadonlyMap<Named, Weighed>,
    words: number,
    before?: Part,
  ) {
    const places = new Map(cases.map((story, index) => [story, index]));
    const moved = before?.cases.map((story) => places.get(story));
    this.lengths = Uint32Array.from(cases, (story) => fresh.get(story)?.length ?? 0);
    for (const [index, now] of moved?.entries() ?? []) {
      if (now !== undefined) this.lengths[now] = before!.lengths[index]!;
    }
    const eachPair = (take: (word: number, index: number, weight: number) => void) => {
      before?.eachPair((word, index, weight) => {
        const now = moved?.[index];
        if (now !== undefined) take(word, now, weight);
      });
      for (const [index, story] of cases.entries()) {
        for (const entry of fresh.get(story)?.entries ?? []) take(wordOf(entry), index, stepsOf(entry));
      }
    };
    const starts = new Uint32Array(words + 1);
    eachPair((word) => (starts[word + 1]! += 1));
    for (let word = 0; word < words; word += 1) starts[word + 1]! += starts[word]!;
    const next = starts.slice();
    this.indexes = new (cases.length <= 0x10000 ? Uint16Array : Uint32Array)(starts[words]!);
    this.weights = new Uint8Array(starts[words]!);
    eachPair((word, index, weight) => {
      const at = next[word]!++;
      this.indexes[at] = index;
      this.weights[at] = weight;
    });
    this.starts = starts;
  }

  countInto(uses: Uint32Array): void {
    for (let word = 1; word < this.starts.length; word += 1)
      uses[word - 1]! += this.starts[word]! - this.starts[word - 1]!;
  }

  /** Each case that holds a word, with its weight in steps. */
  each(word: number, take: (index: number, steps: number) => void): void {
    // A word that came after this was made is in none of its cases.
    const end = this.starts[word + 1] ?? 0;
    for (let at = this.starts[word] ?? 0; at < end; at += 1) take(this.indexes[at]!, this.weights[at]!);
  }

  /** Each word of a case, with its weight in steps. */
  eachOf(index: number, take: (word: number, steps: number) => void): void {
    for (let word = 0, at = 0; at < this.indexes.length; at += 1) {
      if (this.indexes[at] !== index) continue;
      while (this.starts[word + 1]! <= at) word += 1;
      take(word, this.weights[at]!);
    }
  }

  private eachPair(take: (word: number, index: number, steps: number) => void): void {
    for (let word = 0, at = 0; at < this.indexes.length; at += 1) {
      while (this.starts[word + 1]! <= at) word += 1;
      take(word, this.indexes[at]!, this.weights[at]!);
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
   * @param fresh the words of those cases that `previous` does not hold.
   * @param words how many words there are.
   * @param previous those before this reading, of the same words and perhaps some more.
   */
  constructor(
    readonly cases: readonly Named[],
    fresh: ReadonlyMap<Named, Weighed>,
    readonly words: number,
    previous?: Postings,
  ) {
    const places = Array.from({ length: PARTS }, (): number[] => []);
    for (const [place, { slug }] of cases.entries()) places[partOf(slug)]?.push(place);
    this.parts = places.map((own, index) => {
      const stories = own.map((place) => cases[place]!);
      const before = previous?.parts[index]?.part;
      return {
        part: before && areSame(before.cases, stories) ? before : new Part(stories, fresh, words, before),
        places: Uint32Array.from(own),
      };
    });
    this.counts = new Uint32Array(words);
    const lengths = new Uint32Array(cases.length);
    for (const { part, places: own } of this.parts) {
      part.countInto(this.counts);
      for (const [index, place] of own.entries()) lengths[place] = part.lengths[index]!;
    }
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, cases.length);
    this.norms = Float32Array.from(
      lengths,
      (length) => SATURATION * (1 - LENGTH + (LENGTH * length) / Math.max(1, mean)),
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
  each(word: number, take: (place: number, score: number) => void): void {
    if (this.uses(word) === 0) return;
    for (const { part, places } of this.parts) {
      part.each(word, (index, steps) => {
        const place = places[index]!;
        take(place, this.score(place, steps));
      });
    }
  }

  /** Each word of a case, with how well the case answers to it. */
  eachOf(place: number, take: (word: number, score: number) => void): void {
    const own = this.parts[partOf(this.cases[place]?.slug ?? '')];
    const index = own?.places.indexOf(place) ?? -1;
    if (index >= 0) own?.part.eachOf(index, (word, steps) => take(word, this.score(place, steps)));
  }

  private score(place: number, steps: number): number {
    const weight = steps / STEPS;
    return (weight * (SATURATION + 1)) / (weight + this.norms[place]!);
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
