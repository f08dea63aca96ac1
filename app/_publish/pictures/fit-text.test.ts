import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fitText } from './fit-text';

const PLACE = { width: 1000, height: 200, sizes: [100, 80, 60, 50], lineHeight: 1 };
/** Every character half a size wide, Han a whole one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 1 : 0.5), 0);
const fit = (text: string) => fitText(text, PLACE, widthOf);
const joined = (lines: readonly string[]) => lines.join('').replace(/\s/g, '');

test('whatever the text is, its lines stay inside their place', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 500 }),
    fc.stringMatching(/^[a-zA-Z（）“”, 中通快递云]{0,400}$/),
  );
  fc.assert(
    fc.property(text, (each) => {
      const { lines, size } = fit(each);
      expect(lines.length * size).toBeLessThanOrEqual(PLACE.height);
      for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(PLACE.width);
      const shown = joined(lines).replace(/…$/, '');
      expect(each.replace(/\s/g, '').startsWith(shown)).toBe(true);
    }),
  );
});

test('a short text is large, a longer one smaller, and none of them is cut as long as it fits', () => {
  expect(fit('Short')).toEqual({ lines: ['Short'], size: 100 });
  expect(fit('A name that takes about two lines here')).toEqual({
    lines: ['A name that takes', 'about two lines here'],
    size: 100,
  });
  const long = 'word '.repeat(30).trim();
  expect(fit(long)).toMatchObject({ size: 50 });
  expect(joined(fit(long).lines)).toBe(joined([long]));
});

test('a text that fits at no size is cut at a word and says so', () => {
  const { lines, size } = fit('forty winks '.repeat(1_000));
  expect(size).toBe(50);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/(forty|winks)…$/);
});

test('a word that is wider than its place is broken, none of it lost', () => {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2).slice(0, 60);
  expect(joined(fit(word).lines)).toBe(word);
});

test('Han breaks between characters, but no line begins with what closes or ends with what opens', () => {
  for (let length = 1; length < 40; length += 1) {
    const { lines } = fit(`${'云'.repeat(length)}（原生），${'快递'.repeat(6)}`);
    for (const line of lines) expect(line).not.toMatch(/^[），]|（$/);
  }
});
