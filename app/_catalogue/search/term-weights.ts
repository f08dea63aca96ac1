/** Computes the words a case can be found by: how much each counts, and where it stands. */
import { FACETS, type Case, type FacetId } from '../case/case';
import type { Term } from '../case/taxonomy';
import type { Dictionary } from './dictionary';
import { piecesOf, type Field } from './searchable-fields';
import { conceptOf, isIndustry, mentionsIn, type Synonyms } from './synonyms';
import { tokensOfSentences, wordsOf } from './tokens';

/** How much a word counts in each field. What names a case counts more than what it tells on the way. */
const WEIGHTS: Readonly<Record<Field, number>> = {
  company: 10,
  fact: 5,
  heading: 2,
  stop: 1.5,
  lead: 2,
  description: 1.5,
  metric: 1.5,
  quote: 1,
  story: 1,
};
/** Of what a case tells, how much its plans count. */
const PLANNED = 0.3;
const SLUG = 8;
/** Fields that tell what a case is about. The facts name the industry itself; delivery among the challenges is none. */
const ABOUT_CASE: readonly Field[] = ['company', 'description', 'lead'];
/** A term that the facts name, one that is only wider than these, and a term's label in whatever language. */
const NAMED = 6;
const WIDER = 3;
const LABEL = 1;
/** Of the wider terms of a term that a text mentions: a story that mentions Chengdu is one of Sichuan. */
const WIDENED = 0.5;

/** Words are in the upper 24 bits of an entry, their weights in steps of a half in the lower 8. */
export const STEPS = 2;
export const wordOf = (entry: number) => entry >>> 8;
export const stepsOf = (entry: number) => entry & 0xff;

/** The words of one case. */
export interface WeightedWords {
  /** Number of tokens in all its texts. */
  length: number;
  /** One number for each word, see `wordOf` and `stepsOf`. */
  entries: Uint32Array;
  /** For each entry, in their order: the number of its positions, then the distance of each from the one before. */
  positions: Uint8Array;
}

/** No phrase goes from one text of a case to the next. */
const GAP = 8;

/** @param termOf the term behind an id of the case. */
export function weigh(
  story: Case,
  dictionary: Dictionary,
  synonyms: Synonyms,
  termOf: (facet: FacetId, id: string) => Term | undefined,
): WeightedWords {
  const words = new Map<number, { weight: number; positions: number[] }>();
  const add = (word: string, weight: number, position?: number) => {
    const id = dictionary.add(word);
    let entry = words.get(id);
    if (!entry) words.set(id, (entry = { weight: 0, positions: [] }));
    entry.weight += weight;
    if (position !== undefined) entry.positions.push(position);
  };
  let [length, position] = [0, 0];
  const read = (text: string, weight: number, isAboutCase: boolean) => {
    const tokens = tokensOfSentences(text);
    for (const [index, { word }] of tokens.entries()) if (word !== '') add(word, weight, position + index);
    for (const { concepts } of mentionsIn(
      tokens.map(({ word }) => word),
      synonyms,
      'story',
    )) {
      for (const concept of concepts) {
        // A story of a bank may mention airports; that makes it none of aviation.
        if (!isAboutCase && isIndustry(concept)) continue;
        add(concept, weight);
        for (const each of synonyms.wider(concept)) add(each, WIDENED * weight);
      }
    }
    for (const { index = 0, 0: compound } of text.match(/-/) ? text.matchAll(/\p{L}+(?:-\p{L}+)+/gu) : []) {
      const at = tokens.findIndex(({ start }) => start === index);
      const [joined] = wordsOf(compound.replaceAll('-', ''));
      if (joined !== undefined && at >= 0) add(joined, weight, position + at);
    }
    length += tokens.length;
    position += tokens.length + GAP;
  };
  for (const { field, text, isPlanned } of piecesOf(story))
    read(text, (isPlanned ? PLANNED : 1) * WEIGHTS[field], ABOUT_CASE.includes(field));
  read(story.slug, SLUG, true);
  for (const facet of FACETS) {
    for (const id of story.terms[facet]) {
      add(conceptOf(facet, id), story.named[facet].includes(id) ? NAMED : WIDER);
      for (const label of Object.values(termOf(facet, id)?.label ?? {})) {
        for (const word of wordsOf(label)) add(word, LABEL);
      }
    }
  }
  const entries = Uint32Array.from(
    words,
    ([id, { weight }]) => ((id << 8) >>> 0) + Math.min(255, Math.max(1, Math.round(weight * STEPS))),
  );
  return { length, entries, positions: encode([...words.values()].map(({ positions }) => positions)) };
}

function encode(lists: readonly number[][]): Uint8Array {
  const bytes: number[] = [];
  const push = (value: number) => {
    for (; value >= 0x80; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
    bytes.push(value);
  };
  for (const positions of lists) {
    push(positions.length);
    let before = 0;
    // A compound stands where its first word does, and may be read after words that come later.
    for (const position of positions.sort((a, b) => a - b)) {
      push(position - before);
      before = position;
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads positions that `weigh` encoded. */
export class PositionReader {
  constructor(
    private readonly bytes: Uint8Array,
    public offset = 0,
  ) {}

  private number(): number {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = this.bytes[this.offset++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  }

  /** The positions of the next entry. */
  next(): number[] {
    const positions = new Array<number>(this.number());
    for (let index = 0, position = 0; index < positions.length; index += 1)
      positions[index] = position += this.number();
    return positions;
  }

  /** Moves on to the entry after the next. */
  skip(): void {
    for (let left = this.number(); left > 0; left -= 1) while (this.bytes[this.offset++]! >= 0x80);
  }
}
