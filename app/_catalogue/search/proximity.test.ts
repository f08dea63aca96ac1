import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { atOnce } from '../content/yielding';
import { caseFile, caseWith, readWell, TAXONOMY } from '../case/case-file.test-data';
import { marksIn, proximity, readText, withoutLonePairs, type Mark } from './proximity';
import { Search, SearchMemory } from './search';
import { Synonyms } from './synonyms';
import { wordsOf } from './tokens';

const marks = fc
  .array(fc.record({ index: fc.nat({ max: 60 }), term: fc.nat({ max: 4 }) }), { maxLength: 20 })
  .map((all) =>
    all
      .sort((a, b) => a.index - b.index)
      .map(({ index, term }): Mark => ({ index, length: 1, term, value: 1 + term / 100 })),
  );
const valueOfDifferent = (all: readonly Mark[]) =>
  [...new Map(all.map(({ term, value }) => [term, value])).values()].reduce((sum, each) => sum + each, 0);

test('one window is worth at least its best term and at most all different terms', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const worth = proximity(all);
      expect(worth).toBeGreaterThanOrEqual(Math.max(0, ...all.map(({ value }) => value)));
      expect(worth).toBeLessThanOrEqual(valueOfDifferent(all) + 1e-9);
    }),
  );
});

test('terms moved closer together are never worth less', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const closer = all.map((mark) => ({ ...mark, index: Math.floor(mark.index / 2) }));
      expect(proximity(closer)).toBeGreaterThanOrEqual(proximity(all) - 1e-9);
    }),
  );
});

test('a spelling of a term, and words one after the other, are marked over all their words', () => {
  const matcher = {
    sequences: new Map([
      ['alerts', [{ words: ['alerts'], term: 1, value: 1 }]],
      ['new', [{ words: ['new', 'oriental'], term: 3, value: 3 }]],
    ]),
    concepts: new Map([
      ['=industry/consumer-finance', { words: ['=industry/consumer-finance'], term: 2, value: 2 }],
    ]),
  };
  const text = readText(wordsOf('New alerts for consumer finance at New Oriental'), new Synonyms(TAXONOMY));
  const [alerts, industry, name] = [
    { index: 1, length: 1, term: 1, value: 1 },
    { index: 3, length: 2, term: 2, value: 2 },
    { index: 6, length: 2, term: 3, value: 3 },
  ];
  expect(marksIn(text, 'fact', matcher)).toEqual([alerts, industry, name]);
  // A sentence about delivery does not say that the company delivers parcels.
  expect(marksIn(text, 'story', matcher)).toEqual([alerts, name]);
});

test('a pair of characters out of a longer word is marked where its neighbour is, too', () => {
  const marks: Mark[] = [
    { index: 0, length: 1, term: 1, value: 1 },
    { index: 1, length: 1, term: 2, value: 1 },
    { index: 5, length: 1, term: 1, value: 1 },
  ];
  const neighbours = new Map([
    [1, [2]],
    [2, [1]],
  ]);
  const text = wordsOf('自动驾驶的自动化');
  expect(withoutLonePairs(marks, text, neighbours)).toEqual(marks.slice(0, 2));
  expect(withoutLonePairs(marks, text, new Map())).toEqual(marks);
});

test('a case that has the words close together stands before one in which the words lie apart', () => {
  const filler = 'Then much else was done that has nothing to do with it and took many weeks.';
  const story = (slug: string, text: string) =>
    caseWith(
      slug,
      {},
      {
        sections: readWell(caseFile(`    - title: Told\n      contentList:\n        - content: ${text}`))
          .sections,
      },
    );
  const apart = story('a', `The anvil was old. ${filler} ${filler} A furnace came.`);
  const together = story('b', `The anvil furnace was old. ${filler} ${filler} A rail came.`);
  const search = atOnce(Search.make([apart, together], new SearchMemory(TAXONOMY), () => undefined));
  expect(search.find('anvil furnace').slugs).toEqual(['b', 'a']);
  // And the order does not hang on which was there first.
  const turned = atOnce(Search.make([together, apart], new SearchMemory(TAXONOMY), () => undefined));
  expect(turned.find('anvil furnace').slugs).toEqual(['b', 'a']);
});

test('a case that did a thing stands before one that only plans it, in its last section or in a stop', () => {
  const told = (title: string, text: string) =>
    `    - title: ${title}\n      contentList:\n        - content: ${text}\n`;
  const story = (slug: string, file: string) => ({ ...readWell(file), slug });
  const lists = (kind: string) => `timeline:\n  - title: Lathe\n    kind: ${kind}\n`;
  const last = told('Start', 'A rail came.') + told('Later', 'The furnace came.');
  const planned = story('a', caseFile(last, {}, lists('outlook')));
  const done = story('b', caseFile(last, {}, lists('step')));
  const search = atOnce(Search.make([planned, done], new SearchMemory(TAXONOMY), () => undefined));
  expect(search.find('furnace').slugs).toEqual(['b', 'a']);
  expect(search.find('lathe').slugs).toEqual(['b', 'a']);
  // What stands in another section is no plan.
  expect(search.find('rail').slugs).toEqual(['a', 'b']);
});
