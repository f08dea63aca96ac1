/** One-way synonyms: what visitors say for a term, and stories do not. */
import { expect, test } from '@playwright/test';
import { Taxonomy, taxonomySchema } from '../case/taxonomy';
import { conceptOf, Synonyms } from './synonyms';
import { wordsOf } from './tokens';

const SLOW = conceptOf('word', 'slow');
const COST = conceptOf('challenge', 'costs');
const synonyms = new Synonyms(
  new Taxonomy(
    taxonomySchema.parse({
      challenge: [
        {
          id: 'costs',
          label: { en: 'Costs', zh: '成本' },
          aliases: ['Expensive'],
        },
      ],
      synonyms: [['slow', 'takes long', '慢']],
      sayings: [
        { means: 'takes long', say: ['drag on', 'ages', '磨叽'] },
        { means: 'costs', say: ['pricey', 'burn money'] },
        { means: 'blue boxes', say: ['smurfs'] },
      ],
    }),
  ),
);
const meantBy = (text: string, speaker: 'visitor' | 'story' = 'visitor') =>
  synonyms.at(wordsOf(text), 0, speaker);

const READINGS: readonly (readonly [why: string, text: string, length: number, meant: readonly string[]])[] =
  [
    ['a saying of one word', 'pricey machines', 1, [COST]],
    ['a saying of two', 'burn money', 2, [COST]],
    ['an inflection', 'dragging', 1, [SLOW]],
    ['stop words in between', 'burning all of our money', 5, [COST]],
    ['a saying in Chinese', '磨叽', 1, [SLOW]],
    ['words that are no term', 'smurfs', 1, ['blue boxes']],
  ];
for (const [why, text, length, meant] of READINGS)
  test(`${why} is read as what it means: ${text}`, () => {
    expect(meantBy(text)).toEqual({ length, concepts: [], meant });
  });

test('a saying says nothing in a story', () => {
  for (const [, text] of READINGS) expect(meantBy(text, 'story')).toBeNull();
});

test('other words between those of a saying keep it from being one', () => {
  expect(meantBy('burn much borrowed money')).toBeNull();
});

test('a spelling of a term is no saying', () => {
  expect(meantBy('expensive')).toEqual({ length: 1, concepts: [COST], meant: [] });
  expect(meantBy('expensive', 'story')).toEqual({ length: 1, concepts: [COST], meant: [] });
});
