/** Finds the terms of a query in a text, and scores how close together they stand. */
import type { Field } from './searchable-fields';
import { isIndustry, type PlacedMention, type Synonyms } from './synonyms';
import { isHan } from './tokens';

/** What a query is looked for by in texts. */
export interface Matcher {
  /** By the first of the words that stand for a term, one after the other. */
  sequences: ReadonlyMap<string, readonly Candidate[]>;
  concepts: ReadonlyMap<string, Candidate>;
}

/** Words that stand for a term of the query. */
export interface Candidate {
  words: readonly string[];
  /** The number of the query's word that they stand for. */
  term: number;
  value: number;
}

/** Tokens of a text, `length` of them from `index` on, that stand for a term of the query. */
export interface Mark {
  index: number;
  length: number;
  term: number;
  value: number;
}

/** A text that was read for any number of queries. */
export interface ReadText {
  words: readonly string[];
  /** The terms it mentions, in order. */
  mentions: readonly PlacedMention[];
}

export function readText(words: readonly string[], synonyms: Synonyms): ReadText {
  const mentions: PlacedMention[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const mention = synonyms.at(words, index, 'story');
    if (mention) mentions.push({ index, ...mention });
  }
  return { words, mentions };
}

/** Where an industry is marked. A name says it to the index alone: it is shown anyway. */
const TELLS_INDUSTRY: readonly Field[] = ['description', 'fact', 'lead'];

/** Every mark of a text, in order. @param field where the text stands in a case. */
export function marksIn(
  { words, mentions }: ReadText,
  field: Field,
  { sequences, concepts }: Matcher,
): Mark[] {
  const marks: Mark[] = [];
  let next = 0;
  for (let index = 0; index < words.length; index += 1) {
    if (mentions[next]?.index === index) {
      const mention = mentions[next++]!;
      for (const concept of mention.concepts) {
        const found = concepts.get(concept);
        if (found && (TELLS_INDUSTRY.includes(field) || !isIndustry(concept)))
          marks.push({ index, length: mention.length, term: found.term, value: found.value });
      }
    }
    for (const { words: own, term, value } of sequences.get(words[index]!) ?? []) {
      if (own.every((word, offset) => words[index + offset] === word))
        marks.push({ index, length: own.length, term, value });
    }
  }
  return marks;
}

/**
 * Marks without single pairs of Chinese characters that are a part of a longer word of the query.
 * @param pairs for each term of the query that is such a pair, the terms that are its neighbours.
 */
export function withoutLonePairs(
  marks: readonly Mark[],
  text: readonly string[],
  neighbours: ReadonlyMap<number, readonly number[]>,
): Mark[] {
  return marks.filter((mark) => {
    const others = neighbours.get(mark.term);
    if (!others || mark.length > 1 || !isHan(text[mark.index]!)) return true;
    return marks.some((other) => others.includes(other.term) && Math.abs(other.index - mark.index) === 1);
  });
}

/** Within so many tokens, terms count as close together. */
const WINDOW = 8;

/** The highest value of the different terms within one window. @param marks in order. */
export function proximity(marks: readonly Mark[]): number {
  let most = 0;
  for (const [first, { index }] of marks.entries()) {
    const within = new Map<number, number>();
    for (let at = first; at < marks.length && marks[at]!.index - index < WINDOW; at += 1) {
      const { term, value } = marks[at]!;
      within.set(term, Math.max(value, within.get(term) ?? 0));
    }
    most = Math.max(most, total(within));
  }
  return most;
}

/** The value of each different term. */
export function valuesOf(marks: readonly Mark[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const { term, value } of marks) values.set(term, Math.max(value, values.get(term) ?? 0));
  return values;
}

export function total(values: ReadonlyMap<number, number>): number {
  let all = 0;
  for (const value of values.values()) all += value;
  return all;
}
