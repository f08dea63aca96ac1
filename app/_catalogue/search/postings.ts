/** The inverted index: for each word the cases that hold it, with their weights and positions (BM25). */
import { PositionReader, STEPS, stepsOf, wordOf, type WeightedWords } from './term-weights';

/** How soon more of the same word adds nothing, and how much a long case has to say it more often (BM25's k1 and b). */
const SATURATION = 2;
const LENGTH = 0.1;

/**
 * Cases are spread over so many parts by their slugs; after an edit only the parts that it touches are made anew. One of ten
 * thousand cases is made in less than 50 ms.
 */
const PARTS = 32;

/** What can be found: each is one and the same object from one reading to the next as long as it does not change. */
interface Named {
  slug: string;
}

/** Takes a posting: a case that holds a word, and which bytes are its positions. */
type Take = (word: number, index: number, steps: number, bytes: Uint8Array, from: number, to: number) => void;

/** Where a sequence of words could go on in a case, and the weight of the lightest of its words so far. */
interface Reached {
  positions: number[];
  steps: number;
}

/**
 * All in typed arrays: ten thousand cases have some ten million pairs of word and case, and as entries of maps they would
 * take more memory than everything else together. Nothing else keeps the words of a case: they are read out of here.
 */
class Part {
  /** Where the postings of a word begin, and the bytes of their positions; one more than there are words. */
  private readonly starts: Uint32Array;
  private readonly positionStarts: Uint32Array;
  /** Of each posting the case, and its weight. */
  private readonly indexes: Uint16Array | Uint32Array;
  private readonly weights: Uint8Array;
  private readonly positions: Uint8Array;
  /** Of each case the number of its tokens. */
  readonly lengths: Uint32Array;

  /**
   * @param fresh the words of those cases that `before` does not hold.
   * @param words how many words there are.
   */
  constructor(
    readonly cases: readonly Named[],
    fresh: ReadonlyMap<Named, WeightedWords>,
    words: number,
    before?: Part,
  ) {
    const places = new Map(cases.map((story, index) => [story, index]));
    const moved = before?.cases.map((story) => places.get(story));
    this.lengths = Uint32Array.from(cases, (story) => fresh.get(story)?.length ?? 0);
    for (const [index, now] of moved?.entries() ?? []) {
      if (now !== undefined) this.lengths[now] = before!.lengths[index]!;
    }
    const each = (take: Take) => {
      before?.eachPosting((word, index, ...rest) => {
        const now = moved?.[index];
        if (now !== undefined) take(word, now, ...rest);
      });
      for (const [index, story] of cases.entries()) {
        const { entries, positions } = fresh.get(story) ?? { entries: [], positions: new Uint8Array() };
        const reader = new PositionReader(positions);
        for (const entry of entries) {
          const from = reader.offset;
          reader.skip();
          take(wordOf(entry), index, stepsOf(entry), positions, from, reader.offset);
        }
      }
    };
    this.starts = new Uint32Array(words + 1);
    this.positionStarts = new Uint32Array(words + 1);
    each((word, _index, _steps, _bytes, from, to) => {
      this.starts[word + 1]! += 1;
      this.positionStarts[word + 1]! += to - from;
    });
    for (let word = 0; word < words; word += 1) {
      this.starts[word + 1]! += this.starts[word]!;
      this.positionStarts[word + 1]! += this.positionStarts[word]!;
    }
    this.indexes = new (cases.length <= 0x10000 ? Uint16Array : Uint32Array)(this.starts[words]!);
    this.weights = new Uint8Array(this.starts[words]!);
    this.positions = new Uint8Array(this.positionStarts[words]!);
    const [next, nextPosition] = [this.starts.slice(), this.positionStarts.slice()];
    each((word, index, steps, bytes, from, to) => {
      const at = next[word]!++;
      this.indexes[at] = index;
      this.weights[at] = steps;
      for (let byte = from; byte < to; byte += 1) this.positions[nextPosition[word]!++] = bytes[byte]!;
    });
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

  /** Each case in which words stand one after the other, with the weight in steps of the lightest. */
  eachSequence(words: readonly number[], take: (index: number, steps: number) => void): void {
    /** The cases so far, with where the sequence could go on and how little its words weigh. */
    let open = null as Map<number, Reached> | null;
    for (const word of words) {
      const reader = new PositionReader(this.positions, this.positionStarts[word]);
      const reached = new Map<number, Reached>();
      const from = open;
      this.each(word, (index, steps) => {
        const before = from?.get(index);
        if (from && !before) return reader.skip();
        const own = reader.next();
        const positions = before ? own.filter((at) => before.positions.includes(at - 1)) : own;
        if (positions.length > 0)
          reached.set(index, { positions, steps: Math.min(steps, before?.steps ?? 255) });
      });
      open = reached;
    }
    for (const [index, { steps }] of open ?? new Map<number, Reached>()) take(index, steps);
  }

  /** Each word of a case, with its weight in steps. */
  eachOf(index: number, take: (word: number, steps: number) => void): void {
    for (let word = 0, at = 0; at < this.indexes.length; at += 1) {
      if (this.indexes[at] !== index) continue;
      while (this.starts[word + 1]! <= at) word += 1;
      take(word, this.weights[at]!);
    }
  }

  private eachPosting(take: Take): void {
    const reader = new PositionReader(this.positions);
    for (let word = 0, at = 0; at < this.indexes.length; at += 1) {
      while (this.starts[word + 1]! <= at) word += 1;
      const from = reader.offset;
      reader.skip();
      take(word, this.indexes[at]!, this.weights[at]!, this.positions, from, reader.offset);
    }
  }
}

/** A part, and where its cases stand among all. */
interface Placed {
  part: Part;
  places: Uint32Array;
}

export class Postings {
  /** For each word how many cases hold it. */
  private readonly counts: Uint32Array;
  /** What a case's length makes of a weight. */
  private readonly norms: Float32Array;

  private constructor(
    readonly cases: readonly Named[],
    readonly words: number,
    private readonly parts: readonly Placed[],
  ) {
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

  /**
   * Makes postings part by part.
   * @param fresh the words of those cases that `previous` does not hold.
   * @param words how many words there are.
   * @param previous those before this reading, of the same words and perhaps some more.
   */
  static *make(
    cases: readonly Named[],
    fresh: ReadonlyMap<Named, WeightedWords>,
    words: number,
    previous?: Postings,
  ): Generator<void, Postings> {
    const places = Array.from({ length: PARTS }, (): number[] => []);
    for (const [place, { slug }] of cases.entries()) places[partOf(slug)]?.push(place);
    const parts: Placed[] = [];
    for (const [index, own] of places.entries()) {
      const stories = own.map((place) => cases[place]!);
      const before = previous?.parts[index]?.part;
      const part =
        before && areSame(before.cases, stories) ? before : new Part(stories, fresh, words, before);
      parts.push({ part, places: Uint32Array.from(own) });
      yield;
    }
    return new Postings(cases, words, parts);
  }

  /** How many cases hold a word; none those that came after this was made. */
  uses(word: number): number {
    return this.counts[word] ?? 0;
  }

  /** The inverse document frequency of a word that this many cases hold. */
  idf(uses: number): number {
    return Math.log(1 + (this.cases.length - uses + 0.5) / (uses + 0.5));
  }

  /** Each case that holds some words, one after the other, with its term frequency score from 0 to 3. */
  each(words: readonly number[], take: (place: number, score: number) => void): void {
    if (words.some((word) => this.uses(word) === 0)) return;
    const [first = -1] = words;
    for (const { part, places } of this.parts) {
      const takeOne = (index: number, steps: number) =>
        take(places[index]!, this.score(places[index]!, steps));
      if (words.length === 1) part.each(first, takeOne);
      else part.eachSequence(words, takeOne);
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
