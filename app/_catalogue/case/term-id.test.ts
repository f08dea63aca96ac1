import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fold, termIdOf } from './term-id';

for (const [value, id] of [
  ['Time Travel', 'time-travel'],
  ['时间旅行', '时间旅行'],
  ['Kubernetes 1.11', 'kubernetes-1.11'],
  ['Node.js', 'node.js'],
  ['CI/CD', 'ci-cd'],
  ['Time Travel.', 'time-travel'],
  ['—', ''],
  ['+++', ''],
] as const) {
  test(`the id of "${value}" is "${id}"`, () => {
    expect(termIdOf(value)).toBe(id);
  });
}

for (const [value, id] of [
  ['R&D', /^r-and-d-[0-9a-f]{6}$/],
  ['99.9%', /^99\.9-percent-[0-9a-f]{6}$/],
  ['< 1 ms', /^under-1-ms-[0-9a-f]{6}$/],
  ['C++', /^c-plus-plus-[0-9a-f]{6}$/],
  ['ISO 9001:2015', /^iso-9001-2015-[0-9a-f]{6}$/],
] as const) {
  test(`the id of "${value}" is readable and ends in a hash`, () => {
    expect(termIdOf(value)).toMatch(id);
  });
}

for (const [one, ...others] of [
  ['R&D', 'R & D', 'ＲＤ'.replace('Ｄ', '＆Ｄ'), 'r &d', 'R\u200b&\u00adD'],
  ['< 1 ms', '<1 ms', '＜１ ms', '<\u20601 MS'],
  ['Big Data', 'big-data', 'BIG  DATA', 'Big\ufeff Data'],
] as const) {
  test(`${[one, ...others].map((each) => JSON.stringify(each)).join(', ')} are one`, () => {
    expect(new Set([one, ...others].map(termIdOf)).size).toBe(1);
  });
}

for (const [one, other] of [
  ['Kubernetes 1.11', 'Kubernetes 11.1'],
  ['99.9%', '999'],
  ['99.9%', '99.9 percent'],
  ['< 1 ms', '> 1 ms'],
  ['C++', 'C'],
  ['C#', 'C'],
  ['R&D', 'R and D'],
  ['1/2', '12'],
  ['1/2', '1-2'],
  ['1 2', '12'],
  ['-5 °C', '5 °C'],
  ['10²', '102'],
  ['Go', 'Go!'],
] as const) {
  test(`"${one}" and "${other}" are two`, () => {
    expect(termIdOf(one)).not.toBe(termIdOf(other));
  });
}

const value = fc.string({ unit: fc.constantFrom(...'ab1290 .,%&<>=+-#/()!Ａ１中') });

test('values that differ in more than case, width, blanks and hyphens never share an id', () => {
  const same = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\-/]+/g, '')
      .replace(/\.$/, '');
  fc.assert(
    fc.property(value, value, (one, other) => {
      fc.pre(same(one) !== same(other) && /[\p{L}\p{N}]/u.test(one));
      expect(termIdOf(one)).not.toBe(termIdOf(other));
    }),
    { numRuns: 3_000 },
  );
});

test('an id is its own id, and can stand in an address', () => {
  fc.assert(
    fc.property(value, (any) => {
      const id = termIdOf(any);
      expect(termIdOf(id)).toBe(id);
      expect(id).toMatch(/^([\p{L}\p{N}\p{M}]+([-.][\p{L}\p{N}\p{M}]+)*)?$/u);
    }),
  );
});

test('a separator between two digits counts, any other does not', () => {
  expect([fold('ISO-27001'), fold('Private_Cloud'), fold('24/7')]).toEqual([
    'iso27001',
    'privatecloud',
    '24/7',
  ]);
});
