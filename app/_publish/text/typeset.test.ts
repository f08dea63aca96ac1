import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { drawable, runsOf } from './fonts';
import { fitted, typeset, type Style } from './typeset';

const STYLE: Style = { family: 'strong', size: 0, leading: 1, tracking: -0.01, colour: 'ink' };
const ROOM = { width: 1000, height: 200, sizes: [100, 80, 60, 50] };
const fit = (text: string) => {
  const { lines, style } = fitted(text, STYLE, ROOM);
  return {
    size: style.size,
    lines: lines.map(({ runs }) =>
      runs
        .map((run) => run.text)
        .join('')
        .trim(),
    ),
  };
};
const joined = (lines: readonly string[]) => lines.join('').replace(/\s/g, '');

test('whatever the text is, its lines stay inside their room', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.stringMatching(/^[a-zA-Z（）“”, 中通快递云한국αβयק]{0,300}$/),
  );
  fc.assert(
    fc.property(text, (each) => {
      const { lines, style, height } = fitted(each, STYLE, ROOM);
      expect(height).toBeLessThanOrEqual(ROOM.height);
      expect(lines.length * style.size).toBeLessThanOrEqual(ROOM.height);
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(ROOM.width + 1e-6);
    }),
    { numRuns: 60, examples: [['ݠ']] },
  );
});

test('a text of any length is shown from its beginning', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z（）“”, 中通快递云]{0,300}$/), (each) => {
      const shown = joined(fit(each).lines).replace(/…$/, '');
      expect(each.replace(/\s/g, '').startsWith(shown)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a short text is large, a longer one smaller, and none of them is cut as long as it fits', () => {
  expect(fit('Short')).toEqual({ lines: ['Short'], size: 100 });
  expect(fit('A name that takes about two lines here')).toEqual({
    lines: ['A name that takes', 'about two lines here'],
    size: 100,
  });
  const long = 'word '.repeat(28).trim();
  expect(fit(long)).toMatchObject({ size: 50 });
  expect(joined(fit(long).lines)).toBe(joined([long]));
});

test('a text that fits at no size is cut at a word and says so', () => {
  const { lines, size } = fit('forty winks '.repeat(60));
  expect(size).toBe(50);
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/(forty|winks)…$/);
});

test('a word that is wider than its room is broken, none of it lost', () => {
  const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2).slice(0, 60);
  expect(joined(fit(word).lines)).toBe(word);
});

test('Han breaks between characters, but no line begins with what closes or ends with what opens', () => {
  for (let length = 1; length < 40; length += 1) {
    const { lines } = fit(`${'云'.repeat(length)}（原生），${'快递'.repeat(6)}`);
    for (const line of lines) expect(line).not.toMatch(/^[），]|（$/);
  }
});

test('widths are those of the fonts: a Han character is one size, an i is narrower than a W', () => {
  const widthOf = (text: string) => typeset(text, { ...STYLE, size: 1, tracking: 0 }, 99).width;
  expect(widthOf('中通')).toBe(2);
  expect(widthOf('i')).toBeLessThan(0.4);
  expect(widthOf('W')).toBeGreaterThan(0.8);
});

test('capitals are a style: the text of a block is drawn larger, and stays what it is elsewhere', () => {
  const [line] = typeset('Straße ő', { ...STYLE, size: 9, capitals: true }, 99).lines;
  expect(line?.runs.map(({ text }) => text).join('')).toBe('STRASSE Ő');
});

test('letters that join or carry marks are not tracked', () => {
  const style = { ...STYLE, size: 1, tracking: -0.1 };
  for (const name of ['ธนาคารกรุงเทพ', 'أرامكو', 'भारतीय', 'בנק'])
    expect(typeset(name, style, 99).width).toBe(typeset(name, { ...style, tracking: 0 }, 99).width);
  expect(typeset('Bank', style, 99).width).toBeLessThan(typeset('Bank', { ...style, tracking: 0 }, 99).width);
});

/** Names, and what is drawn of them from left to right where it is not the same. */
for (const [script, name, drawn = name] of [
  ['Korean', '한국전력공사'],
  ['Japanese', 'メルカリ'],
  ['Thai', 'ธนาคารกรุงเทพ'],
  ['Hindi', 'भारतीय रेल'],
  ['Greek', 'Τράπεζα Ελλάδος'],
  ['Cyrillic', 'Жук Київ'],
  ['Vietnamese', 'Nguyễn Łódź'],
  ['Arabic', 'أرامكو'],
  // Words of a right-to-left name go from right to left, its figures from left to right, its brackets are mirrored.
  ['Hebrew', 'בנק (2019) לאומי', 'לאומי (2019) בנק'],
  ['Hebrew inside of English', 'Bank בנק לאומי Ltd', 'Bank לאומי בנק Ltd'],
  ['Hebrew before English', 'בנק לאומי Ltd', 'לאומי בנק Ltd'],
] as const)
  test(`a name in ${script} is drawn whole`, () => {
    for (const family of ['text', 'medium', 'strong', 'key'] as const) {
      const text = drawable(name, family);
      expect(text).toBe(name.normalize('NFC'));
      const runs = runsOf(text, family);
      expect(runs.map((run) => run.text).join('')).toBe(drawn.normalize('NFC'));
      for (const { face, text: part } of runs)
        expect(
          face.font.layout(part).glyphs.map(({ id }) => id),
          part,
        ).not.toContain(0);
    }
  });

test('characters that no font has are left out', () => {
  expect(drawable('😀 Жук بيت 한국 ①→ 👩‍👩‍👧 Łódź 𐤀 \u202e\u0007中通', 'strong')).toBe(
    'Жук بيت 한국 ①→ Łódź 中通',
  );
});
