/** The quick look for terms misses none that a text names. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { findNames, NameFinder } from './term-finder';

const NAMES = [
  ['HA', 'High availability', '高可用'],
  ['C', 'C++'],
  ['CI/CD', 'Continuous integration', '持续集成'],
  ['监控', 'Monitoring'],
  ['监控告警', 'Monitoring and alerting'],
  ['Μονάδα σ', 'ſecure'],
];
const finder = new NameFinder<readonly string[]>();
for (const names of NAMES) finder.add(names, names);

/** A name as it may be written: in other capitals and widths, with other blanks and hyphens. */
const spelling = fc
  .tuple(
    fc.constantFrom(...NAMES.flat()),
    fc.constantFrom('as it is', 'small', 'capital', 'wide', 'joined', 'spread'),
  )
  .map(([name, form]) => {
    if (form === 'small') return name.toLowerCase();
    if (form === 'capital') return name.toUpperCase();
    if (form === 'wide')
      return name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    if (form === 'joined') return name.replace(/[\s-]+/g, '');
    return form === 'spread' ? name.replace(/[\s-]+/g, ' - ') : name;
  });
const text = fc
  .array(fc.oneof(spelling, fc.string({ maxLength: 3 }), fc.constantFrom(' ', ', ', '，', 'H', '监')), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

test('whatever a pattern finds is among the candidates', () => {
  let named = 0;
  fc.assert(
    fc.property(text, (written) => {
      const found = NAMES.filter((names) => findNames(names, names, written));
      named += found.length;
      const candidates = finder.candidates(written);
      expect(found.filter((names) => !candidates.has(names))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(named).toBeGreaterThan(500);
});

test('candidates stand in the order in which they are named', () => {
  const text = '监控告警 by HA';
  expect([...finder.candidates(text)].map(([name]) => name)).toEqual(['监控', '监控告警', 'HA', 'C']);
});
