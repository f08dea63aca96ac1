/** Finds the word that a misspelt one was meant to be. */
import { fold } from './term-id';

const LONGEST = 40;

/** How many slips a word of a length may have. */
const slipsIn = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2);

/**
 * The one candidate that differs from a word by a slip or two: a letter too many or too few, a wrong one, two that
 * changed places. Words that differ in a digit are other words. Null where there is none, or where two are as near.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  const written = fold(word);
  const digits = digitsOf(written);
  if (written.length > LONGEST) return null;
  let best: string[] = [];
  let least = slipsIn(written.length);
  for (const { candidate, meant, own } of preparedFor(candidates)) {
    if (Math.abs(meant.length - written.length) > least || own !== digits) continue;
    // Hardly anybody slips at both ends of a word.
    if (meant[0] !== written[0] && meant.at(-1) !== written.at(-1)) continue;
    const slips = distance(written, meant);
    if (slips > least || slips > slipsIn(meant.length)) continue;
    if (slips < least) best = [];
    least = slips;
    if (!best.some((each) => fold(each) === meant)) best.push(candidate);
  }
  return best.length === 1 ? (best[0] ?? null) : null;
}

interface Prepared {
  candidate: string;
  meant: string;
  own: string;
}
const prepared = new WeakMap<readonly string[], Prepared[]>();

/** The candidates in the form in which they are compared, computed once for each list. */
function preparedFor(candidates: readonly string[]): Prepared[] {
  let list = prepared.get(candidates);
  if (!list) {
    list = candidates.map((candidate) => {
      const meant = fold(candidate);
      return { candidate, meant, own: digitsOf(meant) };
    });
    prepared.set(candidates, list);
  }
  return list;
}

const digitsOf = (text: string) => text.replace(/\P{Nd}/gu, '');

/** The Damerau–Levenshtein distance, each pair of neighbours changing places once at most. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}
