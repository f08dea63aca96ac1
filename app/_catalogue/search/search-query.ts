/** What a visitor typed -> what is wanted of a case: words with all that may stand for them, and phrases as they are. */
import type { Correction, HanTerms } from './chinese-spelling';
import type { Lexicon } from './dictionary';
import { MAX_WORDS_LENGTH, normaliseWords } from './search-text';
import type { Synonyms } from './synonyms';
import { isHan, isStopWord, stem, tokensOf, withoutAsking, type Token } from './tokens';

/** Something that may stand for a word. `worth` is 1 for the word itself. */
export interface Alternative {
  id: number;
  worth: number;
}

/** Words that mean one thing together, most often a single one. */
export interface Wish {
  /** For each word what may stand for it; empty for a word that no case holds. */
  words: Alternative[][];
  /** Terms that the words are a spelling of. */
  concepts: number[];
}

export interface Wanted {
  wishes: Wish[];
  /** The words as they are written by somebody who makes no mistakes. */
  forms: Set<string>;
  /** Texts that must stand in a case letter by letter. */
  phrases: string[];
  /** The words as somebody would write them who makes no mistakes; null where nobody made one. */
  suggestion: string | null;
}

/** What the words are looked up in. */
export interface Words {
  lexicon: Lexicon;
  synonyms: Synonyms;
  /** How many cases hold a word. */
  uses: (id: number) => number;
  /** Asked for only where words are Chinese. */
  hanTerms: () => HanTerms;
}

/** More words than this are more than a question. */
const MAX_WORDS = 24;
const MAX_CORRECTED = 4;
const PREFIX = 0.4;
const NEAR = 0.7;
/** One word where two were typed: it stands for both. */
const JOINED = 2;

const QUOTED = /"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|「([^」]+)」/g;

interface Read extends Token {
  alternatives: Alternative[];
  /** What was meant where the word itself is in no case. */
  correction: string | null;
}

/** Reads any text; what is no word, and what is too much, is left out. Null where no word is left. */
export function wantedBy(q: string, words: Words): Wanted | null {
  const line = normaliseWords(q.slice(0, 4 * MAX_WORDS_LENGTH)).normalize('NFKC');
  const phrases = [...line.matchAll(QUOTED)].flatMap((match) => match.slice(1).filter(Boolean));
  const slips = slipsIn(withoutAsking(line), words);
  const meant = corrected(line, slips);
  const asked = tokensOf(withoutAsking(meant)).slice(0, MAX_WORDS);
  if (asked.length === 0) return null;
  let corrections = MAX_CORRECTED;
  const tokens = asked.map((token, index): Read => {
    const alternatives = alternativesOf(token, index === asked.length - 1, words);
    const known = alternatives.length > 0 || isStopWord(token.surface);
    const near = known || corrections <= 0 ? [] : words.lexicon.near(token.surface, words.uses);
    if (!known) corrections -= 1;
    const [best] = near;
    if (!best) return { ...token, alternatives, correction: null };
    return {
      ...token,
      // What was meant may be a spelling of a term.
      word: stem(best.surface),
      alternatives: near.map(({ id, distance }) => ({ id, worth: NEAR / distance })),
      correction: best.surface,
    };
  });
  const slipped = tokens.flatMap(({ start, end, correction }) =>
    correction === null ? [] : [{ start, end, text: correction }],
  );
  const suggestion = slips.length + slipped.length > 0 ? corrected(meant, slipped) : null;
  const forms = new Set(tokens.map(({ surface, correction }) => correction ?? surface));
  return { wishes: wishesOf(tokens, words), forms, phrases, suggestion };
}

/** What a Chinese line should have said; its pairs overlap, so they cannot be put right one by one. */
function slipsIn(line: string, { hanTerms }: Words): Correction[] {
  return /\p{Script=Han}/u.test(line) ? hanTerms().correctionsIn(line).slice(0, MAX_CORRECTED) : [];
}

/** The number of a word that a case holds. */
function used(word: string, { lexicon, uses }: Words): number | undefined {
  const id = lexicon.find(word);
  return id !== undefined && uses(id) > 0 ? id : undefined;
}

/** The word itself and, while it is typed or where it is none, those that begin with it. */
function alternativesOf({ word, surface }: Token, isLast: boolean, words: Words): Alternative[] {
  const own = used(word, words);
  const known = own === undefined ? [] : [{ id: own, worth: 1 }];
  const isWhole = isHan(surface)
    ? [...surface].length > 1
    : surface.length < 3 || (own !== undefined && !isLast);
  if (isWhole) return known;
  const longer = words.lexicon.beginningWith(surface, words.uses).filter(({ id }) => id !== own);
  return [...known, ...longer.map(({ id }) => ({ id, worth: PREFIX }))];
}

function wishesOf(tokens: readonly Read[], words: Words): Wish[] {
  const wishes: Wish[] = [];
  const onlyStops = tokens.every(({ surface }) => isStopWord(surface));
  for (let index = 0; index < tokens.length;) {
    const mention = synonymAt(tokens, index, words);
    const length = mention?.length ?? 1;
    const span = tokens
      .slice(index, index + length)
      .filter((token) => mention ?? (onlyStops || tells(token)));
    const alternatives = span.map((token) => token.alternatives);
    if (length === 1 && span.length === 1) alternatives[0]?.push(...joinedWith(tokens, index, words));
    if (span.length > 0) wishes.push({ words: alternatives, concepts: mention?.concepts ?? [] });
    index += length;
  }
  return wishes;
}

/** Han pairs that nobody wrote are mostly where two words meet; they are not missed. */
function tells({ surface, alternatives }: Read): boolean {
  return !isStopWord(surface) && (alternatives.length > 0 || !isHan(surface));
}

/**
 * The terms that a spelling means. A spelling of two terms of one facet ("monitoring and alerting") is read word by
 * word: both are wanted.
 */
function synonymAt(tokens: readonly Read[], index: number, words: Words) {
  const mention = words.synonyms.at(tokens, index);
  const concepts = mention?.concepts ?? [];
  const facets = new Set(concepts.map((concept) => concept.slice(0, concept.indexOf('/'))));
  const ids = facets.size < concepts.length ? [] : concepts.flatMap((concept) => used(concept, words) ?? []);
  return mention && ids.length > 0 ? { length: mention.length, concepts: ids } : null;
}

/** `segment fault` may be `SegmentFault`. */
function joinedWith(tokens: readonly Read[], index: number, words: Words): Alternative[] {
  const pair = (from: number) => {
    const [first, second] = tokens.slice(Math.max(0, from), from + 2);
    const id = from >= 0 && first && second ? used(stem(first.surface + second.surface), words) : undefined;
    return id === undefined ? [] : [{ id, worth: JOINED }];
  };
  return [...pair(index - 1), ...pair(index)];
}

/** @param corrections in order, none within another. */
function corrected(line: string, corrections: readonly Correction[]): string {
  let text = '';
  let position = 0;
  for (const { start, end, text: right } of corrections) {
    text += line.slice(position, start) + right;
    position = end;
  }
  return text + line.slice(position);
}
