/** Words -> the cases that answer to them, the best first, each with the passage that does. Any text is a query. */
import type { Case, FacetId } from './case';
import { Lexicon } from './lexicon';
import { bestPassage, readPieces, type Passage, type ReadPiece, type Telling } from './passages';
import { holdingPhrases } from './phrases';
import { Postings } from './postings';
import { Synonyms } from './synonyms';
import type { Taxonomy, Term } from './taxonomy';
import { wantedBy, type Wanted, type Wish } from './wanted';
import { weigh, type Weighed } from './weighed';

/** What is kept of every case from one reading of the folder to the next: only what changed is read again. */
export class SearchMemory {
  readonly lexicon = new Lexicon();
  readonly synonyms: Synonyms;
  private readonly weighed = new WeakMap<Case, Weighed>();

  constructor(readonly taxonomy: Taxonomy) {
    this.synonyms = new Synonyms(taxonomy);
  }

  knows(story: Case): boolean {
    return this.weighed.has(story);
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
}

/** The cases that answer to some words. */
export interface Found {
  /** How well each answers; those that do not are missing. */
  scores: ReadonlyMap<Case, number>;
  /** The words without their mistakes; null where there are none. */
  suggestion: string | null;
  /** The stretch of a case that answers best; null where only its name does. */
  passage: (story: Case) => Passage | null;
}

/** Of what the best case has of the words, the others need this much. */
const ENOUGH = 0.62;
/** Or this much of its score: where few cases have many of the words, those that are nearly as good are wanted too. */
const AS_GOOD = 0.04;
/** What a term counts beside the words it is spelt with. */
const CONCEPT = 0.6;
/** Answers, and cases read for their passages: those of four pages. */
const REMEMBERED = 8;
const READ = 96;

export class Search {
  private readonly postings: Postings;
  private readonly remembered = new Map<string, Found>();
  private readonly read = new Map<Case, ReadPiece[]>();

  /** @param previous the one with the same memory before this reading. */
  constructor(
    private readonly cases: readonly Case[],
    private readonly memory: SearchMemory,
    term: (facet: FacetId, id: string) => Term | undefined,
    previous?: Search,
  ) {
    const entered = cases.map((story) => ({ slug: story.slug, weighed: memory.weigh(story, term) }));
    this.postings = new Postings(entered, memory.lexicon.size, previous?.postings);
  }

  /** What answers to any text; null where it holds no words. The last few answers are remembered. */
  find(q: string): Found | null {
    const known = this.remembered.get(q);
    if (known) return known;
    const { lexicon, synonyms } = this.memory;
    const wanted = wantedBy(q, { lexicon, synonyms, uses: (id) => this.postings.uses(id) });
    if (!wanted) return null;
    const telling = this.tellingOf(wanted);
    const found: Found = {
      scores: holdingPhrases(this.rank(wanted), wanted.phrases),
      suggestion: wanted.suggestion,
      passage: (story) => bestPassage(this.piecesOf(story), telling, synonyms),
    };
    remember(this.remembered, q, found, REMEMBERED);
    return found;
  }

  private piecesOf(story: Case): ReadPiece[] {
    const pieces = this.read.get(story) ?? readPieces(story);
    remember(this.read, story, pieces, READ);
    return pieces;
  }

  /** How much each word of a wish tells; one that no case holds as much as the term it is a spelling of. */
  private importanceOf({ words, concepts }: Wish): number[] {
    const usesOf = (ids: readonly number[]) => Math.max(0, ...ids.map((id) => this.postings.uses(id)));
    return words.map((alternatives) =>
      this.postings.telling(usesOf(alternatives.length > 0 ? alternatives.map(({ id }) => id) : concepts)),
    );
  }

  private rank({ wishes }: Wanted): Map<Case, number> {
    const count = this.cases.length;
    const scores = new Float32Array(count);
    const covered = new Float32Array(count);
    const wordScores = new Float32Array(count);
    const wordCovers = new Float32Array(count);
    const wishCovers = new Float32Array(count);
    let whole = 0;
    for (const wish of wishes) {
      const importance = this.importanceOf(wish);
      const all = importance.reduce((sum, each) => sum + each, 0);
      whole += all;
      for (const [index, alternatives] of wish.words.entries()) {
        const weight = importance[index] ?? 0;
        wordScores.fill(0);
        wordCovers.fill(0);
        for (const { id, worth } of alternatives) {
          const telling = worth * this.postings.telling(this.postings.uses(id));
          const cover = (worth < 1 ? 0.7 : 1) * weight;
          this.postings.each(id, (story, score) => {
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
        const telling = CONCEPT * this.postings.telling(this.postings.uses(id)) * wish.words.length;
        this.postings.each(id, (story, score) => {
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
    return this.enough(scores, covered, whole);
  }

  /** The cases that have enough of what is wanted, the best first, the order of the list where they are equal. */
  private enough(scores: Float32Array, covered: Float32Array, whole: number): Map<Case, number> {
    for (const [index, cover] of covered.entries()) {
      if (cover > 0) scores[index]! *= cover / whole;
    }
    const mostCovered = ENOUGH * covered.reduce((most, each) => Math.max(most, each), 0);
    const best = AS_GOOD * scores.reduce((most, each) => Math.max(most, each), 0);
    const ranked: number[] = [];
    for (const [index, score] of scores.entries()) {
      if (score > 0 && (covered[index]! >= mostCovered || score >= best)) ranked.push(index);
    }
    ranked.sort((a, b) => scores[b]! - scores[a]!);
    return new Map(ranked.map((index) => [this.cases[index]!, scores[index]!]));
  }

  /** For passages: each word that may stand for a wanted one, and each term, with how much it tells. */
  private tellingOf({ wishes }: Wanted): Telling {
    const words = new Map<string, number>();
    const concepts = new Map<string, number>();
    const { lexicon } = this.memory;
    for (const wish of wishes) {
      const importance = this.importanceOf(wish);
      for (const [index, alternatives] of wish.words.entries()) {
        const weight = importance[index] ?? 0;
        for (const { id, worth } of alternatives) words.set(lexicon.word(id), weight * worth);
      }
      const all = importance.reduce((sum, each) => sum + each, 0);
      for (const id of wish.concepts) concepts.set(lexicon.word(id), all * CONCEPT);
    }
    return { words, concepts };
  }
}

/** Keeps the last few of something. */
function remember<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
