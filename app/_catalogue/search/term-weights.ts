/** A case -> the words it can be found by and how much each counts, packed into numbers and counted once per case. */
import type { Case } from '../case/case';
import { FACETS, type FacetId } from '../case/case';
import type { Lexicon } from './dictionary';
import { piecesOf, type Field } from './searchable-fields';
import { conceptOf, type Synonyms } from './synonyms';
import type { Term } from '../case/taxonomy';
import { tokensOf } from './tokens';

/** How much a word counts in each place. What names a case counts more than what it tells on the way. */
const WEIGHTS: Readonly<Record<Field, number>> = {
  company: 10,
  fact: 5,
  heading: 2,
  stop: 1.5,
  lead: 2,
  metric: 1.5,
  quote: 1,
  story: 1,
};
const SLUG = 8;
/** A term that the facts name, one that is only wider than these, and a term's label in whatever language. */
const NAMED = 6;
const WIDER = 3;
const LABEL = 1;

/** Words are in the upper 24 bits, their weights in steps of a half in the lower 8. */
export const STEPS = 2;
export const wordOf = (entry: number) => entry >>> 8;
export const stepsOf = (entry: number) => entry & 0xff;

/** The words of one case. */
export interface Weighed {
  /** Number of words in all its texts. */
  length: number;
  /** One number for each word, see `wordOf` and `stepsOf`. */
  entries: Uint32Array;
}

/** @param term the term behind an id of the case. */
export function weigh(
  story: Case,
  lexicon: Lexicon,
  synonyms: Synonyms,
  term: (facet: FacetId, id: string) => Term | undefined,
): Weighed {
  const weights = new Map<number, number>();
  const add = (id: number, weight: number) => weights.set(id, (weights.get(id) ?? 0) + weight);
  let length = 0;
  const read = (text: string, weight: number) => {
    const tokens = tokensOf(text);
    length += tokens.length;
    for (const [index, { surface }] of tokens.entries()) {
      add(lexicon.add(surface), weight);
      for (const concept of synonyms.at(tokens, index)?.concepts ?? []) {
        add(lexicon.addWord(concept), weight);
      }
    }
    if (!text.includes('-')) return;
    for (const compound of text.match(/\p{L}+(?:-\p{L}+)+/gu) ?? []) {
      const [joined] = tokensOf(compound.replaceAll('-', ''));
      if (joined) add(lexicon.add(joined.surface), weight);
    }
  };
  for (const { field, text } of piecesOf(story)) read(text, WEIGHTS[field]);
  read(story.slug, SLUG);
  for (const facet of FACETS) {
    for (const id of story.terms[facet]) {
      const named = story.named[facet].includes(id);
      add(lexicon.addWord(conceptOf(facet, id)), named ? NAMED : WIDER);
      for (const label of Object.values(term(facet, id)?.label ?? {})) {
        for (const { surface } of tokensOf(label)) add(lexicon.add(surface), LABEL);
      }
    }
  }
  const entries = Uint32Array.from(
    weights,
    ([id, weight]) => ((id << 8) >>> 0) + Math.min(255, Math.max(1, Math.round(weight * STEPS))),
  );
  return { length, entries };
}
