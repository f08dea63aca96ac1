import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { caseFile, caseWith, readWell, TAXONOMY } from '../case/case-file.test-data';
import { marksIn, toldInOneBreath, type Mark } from './proximity';
import { Search, SearchMemory } from './search';
import { Synonyms } from './synonyms';
import { tokensOf } from './tokens';

const marks = fc
  .array(fc.record({ index: fc.nat({ max: 60 }), key: fc.constantFrom(...'abcde') }), { maxLength: 20 })
  .map((all) =>
    all
      .sort((a, b) => a.index - b.index)
      .map(({ index, key }): Mark => ({ index, length: 1, key, value: 1 + key.charCodeAt(0) / 100 })),
  );
const valueOfDifferent = (all: readonly Mark[]) =>
  [...new Map(all.map(({ key, value }) => [key, value])).values()].reduce((sum, each) => sum + each, 0);

test('one breath tells at least what one word does and at most what all different words do', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const told = toldInOneBreath(all);
      expect(told).toBeGreaterThanOrEqual(Math.max(0, ...all.map(({ value }) => value)));
      expect(told).toBeLessThanOrEqual(valueOfDifferent(all) + 1e-9);
    }),
  );
});

test('words moved closer together never tell less', () => {
  fc.assert(
    fc.property(marks, (all) => {
      const closer = all.map((mark) => ({ ...mark, index: Math.floor(mark.index / 2) }));
      expect(toldInOneBreath(closer)).toBeGreaterThanOrEqual(toldInOneBreath(all) - 1e-9);
    }),
  );
});

test('a spelling of a wanted term is marked over all its words', () => {
  const telling = {
    words: new Map([['alert', 1]]),
    concepts: new Map([['=industry/consumer-finance', 2]]),
    forms: new Set(['alerts']),
  };
  expect(marksIn(tokensOf('Alerts for consumer finance'), telling, new Synonyms(TAXONOMY))).toEqual([
    { index: 0, length: 1, key: 'alert', value: 1 },
    { index: 2, length: 2, key: '=industry/consumer-finance', value: 2 },
  ]);
});

test('a word in the form that was asked for tells more than in another', () => {
  const telling = { words: new Map([['oper', 1]]), concepts: new Map(), forms: new Set(['operator']) };
  const [asked, other] = marksIn(tokensOf('operator operation'), telling, new Synonyms(TAXONOMY));
  expect(asked?.value).toBe(1);
  expect(other?.value).toBeLessThan(1);
});

test('a case that says it in one breath stands before one in which the words lie apart', () => {
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
  const search = new Search([apart, together], new SearchMemory(TAXONOMY), () => undefined);
  expect([...(search.find('anvil furnace')?.places ?? [])]).toEqual([1, 0]);
  // And the order does not hang on which was there first.
  const turned = new Search([together, apart], new SearchMemory(TAXONOMY), () => undefined);
  expect([...(turned.find('anvil furnace')?.places ?? [])]).toEqual([0, 1]);
});
