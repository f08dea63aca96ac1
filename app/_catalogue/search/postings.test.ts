import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { atOnce } from '../content/yielding';
import { Postings } from './postings';
import type { WeightedWords } from './term-weights';

const WORDS = 9;
const weighed = fc
  .array(fc.nat({ max: 255 }), { minLength: WORDS, maxLength: WORDS })
  .map((weights): WeightedWords => ({
    length: weights.length,
    // Each word stands at its own number, and at twelve more.
    positions: Uint8Array.from(weights.flatMap((weight, word) => (weight > 0 ? [2, word, 12] : []))),
    entries: Uint32Array.from(
      weights.flatMap((weight, word) => (weight > 0 ? [((word << 8) >>> 0) + weight] : [])),
    ),
  }));
const story = fc.record({ slug: fc.string(), words: weighed });
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

const wordsOf = (stories: readonly Story[]) => new Map(stories.map((each) => [each, each.words]));

/** All that can be asked of postings, from both sides. */
function tableOf(postings: Postings) {
  const words = Array.from({ length: WORDS }, (_, word) => {
    const cases: [place: number, score: number][] = [];
    postings.each([word], (place, score) => cases.push([place, score]));
    const next: number[] = [];
    if (word + 1 < WORDS) postings.each([word, word + 1], (place) => next.push(place));
    return {
      uses: postings.uses(word),
      cases: cases.sort(([a], [b]) => a - b),
      next: next.sort((a, b) => a - b),
    };
  });
  const cases = postings.cases.map((_, place) => {
    const own: [word: number, score: number][] = [];
    postings.eachOf(place, (word, score) => own.push([word, score]));
    return own.sort(([a], [b]) => a - b);
  });
  return { words, cases };
}

test('each case has the words it was given, from both sides', () => {
  fc.assert(
    fc.property(fc.array(story, { maxLength: 40 }), (stories) => {
      const { words, cases } = tableOf(atOnce(Postings.make(stories, wordsOf(stories), WORDS)));
      const expected = stories.map(({ words: { entries } }) => [...entries].map((entry) => entry >>> 8));
      expect(cases.map((own) => own.map(([word]) => word))).toEqual(expected);
      for (const [word, { uses, cases: holders, next }] of words.entries()) {
        const places = expected.flatMap((own, place) => (own.includes(word) ? [place] : []));
        expect(holders.map(([place]) => place)).toEqual(places);
        expect(uses).toBe(places.length);
        expect(next).toEqual(places.filter((place) => expected[place]?.includes(word + 1)));
      }
    }),
  );
});

test('after cases come, go and change places, postings are those that are made of all of them anew', () => {
  const stories = fc.uniqueArray(story, { maxLength: 40 });
  fc.assert(
    fc.property(stories, stories, fc.func(fc.boolean()), (before, added, stays) => {
      const first = atOnce(Postings.make(before, wordsOf(before), WORDS));
      const after = [...added, ...before.filter(stays).reverse()];
      const later = atOnce(Postings.make(after, wordsOf(added), WORDS, first));
      expect(tableOf(later)).toEqual(tableOf(atOnce(Postings.make(after, wordsOf(after), WORDS))));
    }),
  );
});
