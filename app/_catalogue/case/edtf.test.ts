import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  formatWhen,
  parseWhen,
  spellWhen,
  toDateTime,
  whenOrder,
  yearsOf,
  type DatePoint,
  type When,
} from './edtf';

const year = fc.integer({ min: 0, max: 9999 });
const point: fc.Arbitrary<DatePoint> = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ year, season: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ year, quarter: fc.integer({ min: 1, max: 4 }) }),
);
const inOrder = ({ start, end }: When) =>
  start === '..' ||
  end === null ||
  end === '..' ||
  whenOrder({ start, end: null }) <= whenOrder({ start: end, end: null });
const when: fc.Arbitrary<When> = fc
  .oneof(
    fc.record({ start: point, end: fc.constant(null) }),
    fc.record({ start: point, end: fc.oneof(point, fc.constant('..' as const)) }),
    fc.record({ start: fc.constant('..' as const), end: point }),
  )
  .filter(inOrder);

test('every date that can be written is read back as it was', () => {
  fc.assert(fc.property(when, (date) => expect(parseWhen(formatWhen(date))).toEqual(date)));
});

test('whatever is read is written in one form only', () => {
  const text = fc.stringMatching(/^(\d{4}(-[0-3]\d){0,2}|\.\.)(\/(\d{4}(-[0-3]\d){0,2}|\.\.))?$/);
  fc.assert(
    fc.property(text, (edtf) => {
      const read = parseWhen(edtf);
      fc.pre(read !== null);
      expect(formatWhen(read)).toBe(edtf);
    }),
  );
});

for (const text of [
  '',
  '19',
  '20199',
  '2019-13',
  '2019-00',
  '2019-20',
  '2019-25',
  '2019-32',
  '2019-37',
  '2019-02-29',
  '2019-22-01',
  '2019-04-31',
  '2019-4',
  '2019/',
  '/2019',
  '..',
  '../..',
  '2020/2019',
  '2019-12/2019-01',
  '2019/2020/2021',
  '2019~',
  'May 2019',
  '2019-06-01T10:00',
]) {
  test(`"${text}" is no date`, () => {
    expect(parseWhen(text)).toBeNull();
  });
}

for (const [edtf, en, zh] of [
  ['2019', '2019', '2019 年'],
  ['2019-06', 'June 2019', '2019 年 6 月'],
  ['2020-09-29', '2020-09-29', '2020 年 9 月 29 日'],
  ['2020-02-29', '2020-02-29', '2020 年 2 月 29 日'],
  ['2019-21', 'spring 2019', '2019 年春'],
  ['2019-24', 'winter 2019', '2019 年冬'],
  ['2019-35', 'Q3 2019', '2019 年第 3 季度'],
  ['2019-22/2020-10', 'summer 2019 – October 2020', '2019 年夏 – 2020 年 10 月'],
  ['2019/2020', '2019 – 2020', '2019 – 2020 年'],
  ['2019/..', 'since 2019', '自 2019 年起'],
  ['../2020-10', 'until October 2020', '至 2020 年 10 月'],
] as const) {
  test(`${edtf} is spelled "${en}" and "${zh}"`, () => {
    const date = parseWhen(edtf);
    expect(date && [spellWhen(date, 'en'), spellWhen(date, 'zh')]).toEqual([en, zh]);
  });
}

for (const [edtf, attribute] of [
  ['2019', '2019'],
  ['0800', '0800'],
  ['2019-06', '2019-06'],
  ['2020-09-29', '2020-09-29'],
  ['2019-22', '2019'],
  ['2019-33', '2019'],
] as const) {
  test(`the datetime attribute of ${edtf} is ${attribute}`, () => {
    const start = parseWhen(edtf)?.start;
    expect(start && start !== '..' && toDateTime(start)).toBe(attribute);
  });
}

test('dates sort by their first month, open ones by the end they have', () => {
  const dates = [
    '2018/2021',
    '../2018-03',
    '2019',
    '2019-02',
    '2019-22',
    '2019-35',
    '2019-10-01',
    '2019-24',
    '2020/..',
  ];
  const order = dates.map((date) => whenOrder(parseWhen(date) as When));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('the years of a date are all it touches, of an open one those it names', () => {
  const years = (edtf: string) => yearsOf(parseWhen(edtf) as When);
  expect(['2019-22/2021-01', '2019-06', '2019/..', '../2020'].map(years)).toEqual([
    [2019, 2020, 2021],
    [2019],
    [2019],
    [2020],
  ]);
  expect(years('0001/9999').length).toBeLessThan(300);
});
