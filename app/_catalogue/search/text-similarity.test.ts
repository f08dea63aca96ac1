import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { atOnce } from '../content/yielding';
import { TextSimilarity } from './text-similarity';
import { Postings } from './postings';
import type { WeightedWords } from './term-weights';

const WORDS = 12;
/** A case as the weights of its words; no weight, no word. */
const weighed = fc
  .array(fc.nat({ max: 8 }), { minLength: WORDS, maxLength: WORDS })
  .map((weights): WeightedWords => ({
    length: weights.reduce((sum, weight) => sum + weight, 0),
    positions: new Uint8Array(WORDS),
    entries: Uint32Array.from(
      weights.flatMap((weight, word) => (weight > 0 ? [((word << 8) >>> 0) + weight] : [])),
    ),
  }));
const postingsOf = (weights: readonly WeightedWords[]) => {
  const fresh = new Map(weights.map((each, index) => [{ slug: `case-${index}` }, each]));
  return atOnce(Postings.make([...fresh.keys()], fresh, WORDS));
};
const all = (cases: readonly WeightedWords[]) => {
  const similarity = atOnce(TextSimilarity.make(postingsOf(cases), () => true));
  return cases.map((_, index) => similarity.to(index));
};

test('two cases are alike from 0 to 1, each as much to the other', () => {
  fc.assert(
    fc.property(fc.array(weighed, { minLength: 1, maxLength: 20 }), (cases) => {
      const table = all(cases);
      const wrong = table.flatMap((row, one) =>
        [...row].filter(
          (alike, other) =>
            !(alike >= 0 && alike <= 1 + 1e-5 && Math.abs(alike - (table[other]?.[one] ?? NaN)) < 1e-5),
        ),
      );
      expect(wrong).toEqual([]);
    }),
  );
});

test('a case that says the same is entirely alike, one that shares no word not at all', () => {
  const saying = (...words: number[]): WeightedWords => ({
    length: words.length,
    positions: new Uint8Array(words.length),
    entries: Uint32Array.from(words, (word) => ((word << 8) >>> 0) + 2),
  });
  const [row] = all([saying(1, 2), saying(1, 2), saying(3, 4), saying(3, 4), saying(7, 5), saying(6, 5)]);
  expect(Array.from(row ?? [], (alike) => Math.round(100 * alike) / 100)).toEqual([1, 1, 0, 0, 0, 0]);
});

test('words that are not of the text, or that every case says, make none alike', () => {
  const saying = (word: number): WeightedWords => ({
    length: 1,
    positions: new Uint8Array(1),
    entries: Uint32Array.of(((word << 8) >>> 0) + 2),
  });
  const rare = [saying(1), saying(1), saying(2), saying(3), saying(4), saying(5), saying(6), saying(7)];
  const similarity = atOnce(TextSimilarity.make(postingsOf(rare), (word) => word !== 1));
  expect([...similarity.to(0)].every((alike) => alike === 0)).toBe(true);
  expect(
    all(rare.map(() => saying(1)))
      .flatMap((row) => [...row])
      .every((alike) => alike === 0),
  ).toBe(true);
});
