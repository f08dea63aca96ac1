/** Words -> the cases that answer to them, the best first, each with the passage that does. Any text is a query. */
import type { Case, FacetId } from '../case/case';
import { HanTerms } from './chinese-spelling';
import { Lexicon } from './dictionary';
import { Likeness } from './text-similarity';
import { marksIn, toldInOneBreath, type Telling } from './proximity';
import { bestPassage, readPieces, type Passage, type ReadPiece } from './snippets';
import { holdingPhrases } from './phrase-match';
import { Postings } from './postings';
import { CONCEPT, importanceOf, rank, type Ranked } from './ranking';
import { isConcept, Synonyms } from './synonyms';
import type { Taxonomy, Term } from '../case/taxonomy';
import { wantedBy, type Wanted } from './search-query';
import { weigh, type Weighed } from './term-weights';

/** What is kept from one reading of the folder to the next: only cases that changed are weighed again. */
export class SearchMemory {
  readonly lexicon = new Lexicon();
  readonly synonyms: Synonyms;
  /** The words of cases until those who need them have taken them in. */
  private readonly weighed = new Map<Case, Weighed>();

  constructor(readonly taxonomy: Taxonomy) {
    this.synonyms = new Synonyms(taxonomy);
  }

  /** Takes over what `weigh` gave for the same case before. */
  remember(story: Case, weighed: Weighed): void {
    this.weighed.set(story, weighed);
  }

  /** The words of a case. @param term the term behind an id of the case. */
  weigh(story: Case, term: (facet: FacetId, id: string) => Term | undefined): Weighed {
    let weighed = this.weighed.get(story);
    if (!weighed) {
      weighed = weigh(story, this.lexicon, this.synonyms, term);
      this.weighed.set(story, weighed);
    }
    return weighed;
  }

  /** Lets go of the words of all cases; a search that took them in has them still. */
  forget(): void {
    this.weighed.clear();
  }
}

/** The cases that answer to some words. */
export interface Found {
  /** Their places, the best first. */
  places: Uint32Array;
  /** How well one of them answers. */
  score: (story: Case) => number;
  /** The words without their mistakes; null where there are none. */
  suggestion: string | null;
  /** The stretch of a case that answers best; null where only its name does. */
  passage: (story: Case) => Passage | null;
}

/** How much more a case counts that says all that is wanted in one breath; and how many of the best are read for it. */
const CLOSE = 4;
const READ_CLOSELY = 12;
/** Answers, and cases read for their passages: those of four pages. */
const REMEMBERED = 8;
const READ = 96;

export class Search {
  private readonly postings: Postings;
  private readonly places: ReadonlyMap<Case, number>;
  private readonly remembered = new Map<string, Found>();
  private readonly read = new Map<Case, ReadPiece[]>();
  private known: HanTerms | null = null;
  private likeness: Likeness | null = null;

  /** @param previous the one with the same memory before this reading. */
  constructor(
    private readonly cases: readonly Case[],
    private readonly memory: SearchMemory,
    term: (facet: FacetId, id: string) => Term | undefined,
    previous?: Search,
  ) {
    const isNew = (story: Case) => !previous?.holds(story);
    const fresh = new Map(cases.filter(isNew).map((story) => [story, memory.weigh(story, term)]));
    this.places = new Map(cases.map((story, place) => [story, place]));
    this.postings = new Postings(cases, fresh, memory.lexicon.size, previous?.postings);
  }

  holds(story: Case): boolean {
    return this.places.has(story);
  }

  /** What answers to any text; null where it holds no words. The last few answers are remembered. */
  find(q: string): Found | null {
    const known = this.remembered.get(q);
    if (known) return known;
    const { lexicon, synonyms } = this.memory;
    const wanted = wantedBy(q, {
      lexicon,
      synonyms,
      uses: (id) => this.postings.uses(id),
      hanTerms: () => this.hanTerms(),
    });
    if (!wanted) return null;
    const telling = this.tellingOf(wanted);
    const { places, scores } = this.closest(rank(wanted, this.postings), wanted, telling);
    const found: Found = {
      places: holdingPhrases(places, this.cases, wanted.phrases),
      score: (story) => scores[this.places.get(story) ?? NaN] ?? 0,
      suggestion: wanted.suggestion,
      passage: (story) => bestPassage(this.piecesOf(story), telling, synonyms),
    };
    remember(this.remembered, q, found, REMEMBERED);
    return found;
  }

  /** How alike the text of each case is to that of one, from 0 to 1. @param index its place among the cases. */
  likeTo(index: number): Float32Array {
    const { lexicon } = this.memory;
    this.likeness ??= new Likeness(this.postings, (id) => !isConcept(lexicon.word(id)));
    return this.likeness.to(index);
  }

  /** The Chinese that is known: spellings of the taxonomy, names of companies, titles of stops. */
  private hanTerms(): HanTerms {
    if (this.known) return this.known;
    const { lexicon, taxonomy } = this.memory;
    const texts = [
      ...taxonomy.entries().flatMap(({ spellings }) => spellings),
      ...this.cases.flatMap(({ company, timeline }) => [company, ...timeline.map(({ title }) => title)]),
    ];
    this.known = new HanTerms(texts, (pair) => {
      const id = lexicon.find(pair);
      return id === undefined ? 0 : this.postings.uses(id);
    });
    return this.known;
  }

  private piecesOf(story: Case): ReadPiece[] {
    const pieces = this.read.get(story) ?? readPieces(story);
    remember(this.read, story, pieces, READ);
    return pieces;
  }

  /** Among the best, those first in which the words stand together: scattered over a story they mean less. */
  private closest(ranked: Ranked, { wishes }: Wanted, telling: Telling): Ranked {
    const importance = wishes.flatMap((wish) => importanceOf(wish, this.postings));
    if (importance.length < 2) return ranked;
    const whole = importance.reduce((sum, each) => sum + each, 0);
    const closeness = (story: Case) =>
      Math.max(
        0,
        ...this.piecesOf(story).map(({ words }) =>
          toldInOneBreath(marksIn(words, telling, this.memory.synonyms)),
        ),
      ) / whole;
    const { places, scores } = ranked;
    const best = places.subarray(0, READ_CLOSELY);
    for (const place of best) scores[place]! *= 1 + CLOSE * Math.min(1, closeness(this.cases[place]!));
    best.sort((a, b) => scores[b]! - scores[a]!);
    return ranked;
  }

  /** For passages: each word that may stand for a wanted one, and each term, with how much it tells. */
  private tellingOf({ wishes, forms }: Wanted): Telling {
    const words = new Map<string, number>();
    const concepts = new Map<string, number>();
    const { lexicon } = this.memory;
    for (const wish of wishes) {
      const importance = importanceOf(wish, this.postings);
      for (const [index, alternatives] of wish.words.entries()) {
        const weight = importance[index] ?? 0;
        for (const { id, worth } of alternatives) words.set(lexicon.word(id), weight * worth);
      }
      const all = importance.reduce((sum, each) => sum + each, 0);
      for (const id of wish.concepts) concepts.set(lexicon.word(id), all * CONCEPT);
    }
    return { words, concepts, forms };
  }
}

/** Keeps the last few of something. */
function remember<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
