/** The words of a text -> those of them that are wanted, and how close together they stand. */
import type { Synonyms } from './synonyms';
import type { Form } from './tokens';

/** How much each wanted word tells, and each wanted term by its concept. */
export interface Telling {
  words: ReadonlyMap<string, number>;
  concepts: ReadonlyMap<string, number>;
  /** The words as they were written. */
  forms: ReadonlySet<string>;
}

/** What another form of a word tells: "operator" is not quite "operation", though they have one stem. */
const OTHER_FORM = 0.8;

/** A word, or a spelling of a term, that is wanted: it takes `length` tokens from `index` on and tells `value`. */
export interface Mark {
  index: number;
  length: number;
  /** The word or the concept. */
  key: string;
  value: number;
}

/** Every mark of a text, in order. */
export function marksIn(
  text: readonly Form[],
  { words, concepts, forms }: Telling,
  synonyms: Synonyms,
): Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const { word, surface } = text[index]!;
    const mention = concepts.size > 0 ? synonyms.at(text, index) : null;
    for (const key of mention?.concepts ?? []) {
      const value = concepts.get(key);
      if (value !== undefined) marks.push({ index, length: mention?.length ?? 1, key, value });
    }
    const value = words.get(word);
    if (value === undefined) continue;
    marks.push({ index, length: 1, key: word, value: forms.has(surface) ? value : OTHER_FORM * value });
  }
  return marks;
}

/** Words that stand this near each other are said in one breath. */
const BREATH = 8;

/** The most that is told in one breath: each different word once. @param marks in order. */
export function toldInOneBreath(marks: readonly Mark[]): number {
  let most = 0;
  for (const [first, { index }] of marks.entries()) {
    const told = new Map<string, number>();
    for (let at = first; at < marks.length; at += 1) {
      const mark = marks[at];
      if (!mark || mark.index - index >= BREATH) break;
      told.set(mark.key, mark.value);
    }
    most = Math.max(
      most,
      [...told.values()].reduce((sum, each) => sum + each, 0),
    );
  }
  return most;
}
