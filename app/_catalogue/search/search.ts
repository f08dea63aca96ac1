/** Finds the cases that answer a text, the best first, each with the passage that does. Any text is a query. */
import { LRUCache } from 'lru-cache';
import type { Case, FacetId } from '../case/case';
import { otherLocale, type Locale } from '../case/locale';
import type { Taxonomy, Term } from '../case/taxonomy';
import { atOnce } from '../content/yielding';
import { ChineseTerms } from './chinese-spelling';
import { Dictionary } from './dictionary';
import { PinyinTerms, runsOf, syllablesOf } from './pinyin';
import { Postings } from './postings';
import { marksIn, proximity, type Candidate } from './proximity';
import { readQuery, type SearchQuery } from './query-terms';
import { importanceOf, rank, type Ranked } from './ranking';
import { bestPassage, readPieces, type Passage, type QueryMatcher, type ReadPiece } from './snippets';
import { isConcept, Synonyms } from './synonyms';
import { weigh, type WeightedWords } from './term-weights';
import { TextSimilarity } from './text-similarity';
import { isHan } from './tokens';

type TermOf = (facet: FacetId, id: string) => Term | undefined;

/** What is kept from one reading of the folder to the next: only cases that changed are weighed again. */
export class SearchMemory {
  readonly synonyms: Synonyms;
  /** The words of cases until an index has taken them in. */
  private readonly weighed = new Map<Case, WeightedWords>();

  constructor(
    readonly taxonomy: Taxonomy,
    readonly dictionary = new Dictionary(),
  ) {
    this.synonyms = new Synonyms(taxonomy);
  }

  /** Takes over what `weigh` gave for the same case before. */
  remember(story: Case, weighed: WeightedWords): void {
    this.weighed.set(story, weighed);
  }

  /** The words of a case. @param termOf the term behind an id of the case. */
  weigh(story: Case, termOf: TermOf): WeightedWords {
    let weighed = this.weighed.get(story);
    if (!weighed) {
      weighed = weigh(story, this.dictionary, this.synonyms, termOf);
      this.weighed.set(story, weighed);
    }
    return weighed;
  }

  /** Lets go of the words of all cases; an index that took them in has them still. */
  forget(): void {
    this.weighed.clear();
  }
}

/** The cases that answer a query. */
export interface Found {
  /** Their slugs, the best first. */
  slugs: string[];
  score: (slug: string) => number;
  /** The query without its misspellings; null where there are none. */
  suggestion: string | null;
  /** Whether even the best answer covers little of the query. */
  isLoose: boolean;
  /** Whether the text holds no word at all. */
  isWordless: boolean;
  /** The passage of a case that answers best, for a reader of a language; null where only its name does. */
  passage: (slug: string, locale: Locale) => Passage | null;
}

const NOTHING: Found = {
  slugs: [],
  score: () => 0,
  suggestion: null,
  isLoose: false,
  isWordless: true,
  passage: () => null,
};

/** How much more a case counts that has all of a query close together; and how many of the best are read for it. */
const CLOSE = 4;
const READ_CLOSELY = 6;
/** With less of the query than this, answers are only loosely related to it. */
const LOOSE = 0.62;
/** Answers, and versions of cases tokenised for their passages: those of four pages. */
const REMEMBERED = 8;
const READ = 192;

export class Search {
  private readonly slugs: readonly string[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly placeOf: Uint32Array;
  private readonly versions: ReadonlyMap<string, readonly Case[]>;
  private readonly documents: ReadonlyMap<Case, number>;
  private readonly remembered = new LRUCache<string, Found>({ max: REMEMBERED });
  private readonly read = new LRUCache<Case, ReadPiece[]>({ max: READ });
  private chineseTerms: ChineseTerms | null = null;
  private pinyinTerms: PinyinTerms | null = null;
  private similarity: TextSimilarity | null = null;

  private constructor(
    private readonly cases: readonly Case[],
    private readonly memory: SearchMemory,
    private readonly postings: Postings,
  ) {
    this.documents = new Map(cases.map((story, document) => [story, document]));
    const versions = new Map<string, Case[]>();
    for (const story of cases) versions.set(story.slug, [...(versions.get(story.slug) ?? []), story]);
    this.versions = versions;
    this.slugs = [...this.versions.keys()];
    this.places = new Map(this.slugs.map((slug, place) => [slug, place]));
    this.placeOf = Uint32Array.from(cases, ({ slug }) => this.places.get(slug)!);
  }

  /**
   * @param cases all versions of all cases; answers of equal score keep the order in which their first version stands.
   * @param previous the search with the same memory before this reading.
   */
  static *make(
    cases: readonly Case[],
    memory: SearchMemory,
    termOf: TermOf,
    previous?: Search,
  ): Generator<void, Search> {
    const fresh = new Map<Case, WeightedWords>();
    for (const story of cases)
      if (!previous?.holds(story)) {
        fresh.set(story, memory.weigh(story, termOf));
        yield;
      }
    const postings = yield* Postings.make(cases, fresh, memory.dictionary.size, previous?.postings);
    return new Search(cases, memory, postings);
  }

  holds(story: Case): boolean {
    return this.documents.has(story);
  }

  /** How many words of the dictionary no case holds any more. */
  get unusedWords(): number {
    let unused = 0;
    for (let word = 0; word < this.postings.words; word += 1) if (this.postings.uses(word) === 0) unused += 1;
    return unused;
  }

  /** What answers any text. The last few answers are remembered. */
  find(q: string): Found {
    const known = this.remembered.get(q);
    if (known) return known;
    const query = readQuery(q, {
      dictionary: this.memory.dictionary,
      synonyms: this.memory.synonyms,
      uses: (id) => this.postings.uses(id),
      holdsSequence: (ids) => {
        let holds = false;
        this.postings.each(ids, () => (holds = true));
        return holds;
      },
      chineseTerms: () => (this.chineseTerms ??= this.readChineseTerms()),
      pinyinTerms: () => (this.pinyinTerms ??= this.readPinyinTerms()),
    });
    const found = query ? this.answer(query) : NOTHING;
    this.remembered.set(q, found);
    return found;
  }

  private answer(query: SearchQuery): Found {
    const matcher = this.matcherOf(query);
    const { places, scores, coverage } = this.closest(
      rank(query, { postings: this.postings, placeOf: this.placeOf, count: this.slugs.length }),
      query,
      matcher,
    );
    return {
      slugs: Array.from(places, (place) => this.slugs[place]!),
      score: (slug) => scores[this.places.get(slug) ?? NaN] ?? 0,
      suggestion: query.suggestion,
      isLoose: query.isVague || coverage < LOOSE,
      isWordless: false,
      passage: (slug, locale) =>
        bestPassage(this.piecesOf(slug, locale), () => this.piecesOf(slug, otherLocale(locale)), matcher),
    };
  }

  /** How alike the text of a case is to that of each other, from 0 to 1. */
  likeTo(story: Case): (other: Case) => number {
    this.similarity ??= atOnce(this.makeSimilarity());
    const document = this.documents.get(story);
    if (document === undefined) return () => 0;
    const alike = this.similarity.to(document);
    return (other) => alike[this.documents.get(other) ?? NaN] ?? 0;
  }

  /** Gets ready what a first query in Chinese or in pinyin, and a first question for what is alike, would wait for. */
  *prepare(): Generator<void> {
    for (const run of this.chineseTexts().flatMap(runsOf)) {
      syllablesOf(run);
      yield;
    }
    this.chineseTerms ??= this.readChineseTerms();
    yield;
    this.pinyinTerms ??= this.readPinyinTerms();
    yield;
    this.similarity ??= yield* this.makeSimilarity();
  }

  private makeSimilarity(): Generator<void, TextSimilarity> {
    const { dictionary } = this.memory;
    return TextSimilarity.make(this.postings, (id) => !isConcept(dictionary.word(id)));
  }

  /** What holds Chinese terms: spellings of the taxonomy, names of companies, titles of stops. */
  private chineseTexts(): string[] {
    const { taxonomy } = this.memory;
    return [
      ...taxonomy.entries().flatMap(({ spellings }) => spellings),
      ...taxonomy.synonyms.flat(),
      ...this.cases.flatMap(({ company, timeline }) => [company, ...timeline.map(({ title }) => title)]),
    ];
  }

  private readChineseTerms(): ChineseTerms {
    const { dictionary } = this.memory;
    return new ChineseTerms(this.chineseTexts(), (pair) => {
      const id = dictionary.find(pair);
      return id === undefined ? 0 : this.postings.uses(id);
    });
  }

  private readPinyinTerms(): PinyinTerms {
    return new PinyinTerms(
      this.chineseTexts(),
      this.cases.map(({ company }) => company),
    );
  }

  /** The pieces of the version in a language, or in the language there is. */
  private piecesOf(slug: string, locale: Locale): ReadPiece[] {
    const versions = this.versions.get(slug) ?? [];
    const story = versions.find((version) => version.locale === locale) ?? versions[0];
    if (!story) return [];
    const pieces = this.read.get(story) ?? readPieces(story, this.memory.synonyms);
    this.read.set(story, pieces);
    return pieces;
  }

  /** Moves those of the best cases up in which the terms stand close together: scattered over a story they mean less. */
  private closest(ranked: Ranked, { terms, typed }: SearchQuery, matcher: QueryMatcher): Ranked {
    const importance = terms.flatMap((term) => importanceOf(term, this.postings));
    if (importance.length < 2) return ranked;
    const whole = importance.reduce((sum, each) => sum + each, 0);
    // Reading takes most of the time of a search, so one version has to do.
    const locale = [...typed].some(isHan) ? 'zh' : 'en';
    const closeness = (slug: string) =>
      Math.max(
        0,
        ...this.piecesOf(slug, locale).map((piece) => proximity(marksIn(piece, piece.field, matcher))),
      ) / whole;
    const { places, scores } = ranked;
    const best = places.subarray(0, READ_CLOSELY);
    for (const place of best) scores[place]! *= 1 + CLOSE * Math.min(1, closeness(this.slugs[place]!));
    best.sort((a, b) => scores[b]! - scores[a]!);
    return ranked;
  }

  /** What the terms of a query are looked for by in texts. */
  private matcherOf({ terms }: SearchQuery): QueryMatcher {
    const sequences = new Map<string, Candidate[]>();
    const concepts = new Map<string, Candidate>();
    const neighbours = new Map<number, number[]>();
    const parts: { start: number; end: number; number: number }[] = [];
    let [number, total] = [0, 0];
    const add = (ids: readonly number[], term: number, value: number) => {
      const words = ids.map((id) => this.memory.dictionary.word(id));
      const [first = ''] = words;
      const candidate = { words, term, value };
      if (isConcept(first)) concepts.set(first, candidate);
      else sequences.set(first, [...(sequences.get(first) ?? []), candidate]);
    };
    for (const term of terms) {
      const importance = importanceOf(term, this.postings);
      for (const [index, alternatives] of term.words.entries()) {
        number += 1;
        for (const { ids, weight } of alternatives) add(ids, number, importance[index]! * weight);
        if (term.isPart) parts.push({ start: term.start, end: term.end, number });
      }
      const all = importance.reduce((sum, each) => sum + each, 0);
      total += all;
      number += 1;
      for (const { ids, weight } of term.whole) add(ids, number, all * weight);
    }
    for (const [index, part] of parts.entries()) {
      const beside = [parts[index - 1], parts[index + 1]].filter(
        (other) => other && other.start < part.end && part.start < other.end,
      );
      neighbours.set(
        part.number,
        beside.flatMap((other) => other?.number ?? []),
      );
    }
    return { sequences, concepts, neighbours, total };
  }
}
