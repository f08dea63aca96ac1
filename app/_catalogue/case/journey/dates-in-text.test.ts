import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findDates } from './dates-in-text';
import * as en from './dates-in-text.en.test-data';
import * as zh from './dates-in-text.zh.test-data';
import { formatWhen, parseWhen } from '../edtf';

const datesIn = (text: string) => findDates(text).map(({ when }) => formatWhen(when));

for (const [language, corpus] of Object.entries({ en, zh })) {
  const traps = [...corpus.TRAPS, ...corpus.HELD_TRAPS];
  const dated = [...corpus.DATES, ...corpus.HELD_DATES];

  test.describe(`${language}: no date is in`, () => {
    for (const text of traps) {
      test(`"${text}"`, () => {
        expect(datesIn(text)).toEqual([]);
      });
    }
  });

  test(`${language}: the corpora are large enough to tell`, () => {
    expect(Math.min(new Set(traps).size, new Set(dated.map(([text]) => text)).size)).toBeGreaterThanOrEqual(
      150,
    );
  });

  test(`${language}: at least 95 % of texts with dates are read as they are told, and none wrongly`, () => {
    const missed = dated.filter(([text, ...dates]) => datesIn(text).join() !== dates.join());
    expect(missed.filter(([text, ...dates]) => datesIn(text).some((date) => !dates.includes(date)))).toEqual(
      [],
    );
    expect(missed.length / dated.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
  });
}

const year = fc.integer({ min: 1900, max: 2099 });
const noun = fc.stringMatching(/^[a-z]{2}[b-df-hj-np-tv-z]{2}[a-z]{0,6}s?$/);

test('a count with any noun is no date, whatever stands before it', () => {
  const before = fc.constantFrom(
    ...[
      'in',
      'In',
      'since',
      'by',
      'By',
      'from',
      'until',
      'during',
      'before',
      'after',
      'between',
      'throughout',
    ],
    ...[
      'early',
      'mid',
      'late',
      'in early',
      'at the end of',
      'the beginning of',
      'as of',
      'over',
      'for',
      'about',
    ],
  );
  const behind = fc.constantFrom(
    '',
    '.',
    ', and more',
    ' were served',
    ' in March',
    ' a day',
    ' by the team',
  );
  fc.assert(
    fc.property(before, year, noun, behind, (words, count, unit, rest) => {
      expect(datesIn(`${words} ${count} ${unit}${rest}`)).toEqual([]);
    }),
  );
});

test('a period of counts is no date', () => {
  fc.assert(
    fc.property(year, year, noun, (first, second, unit) => {
      for (const text of [`from ${first} to ${second} ${unit}`, `between ${first} and ${second} ${unit}`])
        expect(datesIn(text)).toEqual([]);
    }),
  );
});

test('a number before any Chinese counter but 年 is no date', () => {
  const counter = fc.constantFrom(
    ...'天所元台个名人家次条位辆部口头户座幅卷集张份趟架艘亩吨米克核块月日周时分秒倍',
  );
  fc.assert(
    fc.property(fc.constantFrom('在', '从', '到', '自', '约', ''), year, counter, (word, count, unit) => {
      expect(datesIn(`${word} ${count} ${unit}`)).toEqual([]);
      expect(datesIn(`${word}${count}${unit}`)).toEqual([]);
    }),
  );
});

test('dates are valid, in order and found where they stand, in any text', () => {
  const piece = fc.constantFrom(
    ...[
      'in',
      'from',
      'between',
      'March',
      'fall',
      '12',
      '3rd',
      '2019',
      '2020',
      '2000',
      'to',
      'and',
      '/',
      '-',
      ',',
    ],
    ...[
      '2021年',
      '3月',
      '至',
      '夏季',
      '年底',
      '15日',
      '季度',
      'Q3',
      'first',
      'quarter',
      'of',
      '2021-03-05',
      '05/06/2021',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', ''), (pieces, gap) => {
      const text = pieces.join(gap);
      let end = 0;
      for (const { index, text: found, when } of findDates(text)) {
        expect(index).toBeGreaterThanOrEqual(end);
        end = index + found.length;
        expect(text.slice(index, end)).toBe(found);
        expect(parseWhen(formatWhen(when))).toEqual(when);
      }
    }),
    { numRuns: 2000 },
  );
});

test('the words that a date was read from are told with it', () => {
  const read = (text: string) => findDates(text).map((date) => date.text);
  expect(read('It took place between the summer of 2019 and October of 2020.')).toEqual([
    'between the summer of 2019 and October of 2020',
  ]);
  expect(read('At the end of 2018 we began; by May 2020 all was done.')).toEqual([
    'the end of 2018',
    'by May 2020',
  ]);
  expect(read('从 ２０１９ 年夏天到 2020 年 10 月')).toEqual(['２０１９ 年夏天到 2020 年 10 月']);
});

test('of an address, nothing is a date', () => {
  expect(datesIn('见 https://a.example/2020-10-12。 2021 年')).toEqual(['2021']);
});
