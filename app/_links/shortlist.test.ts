import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { comparePath, MOST_COMPARED, parseCompare } from './comparison';
import { MOST_LISTED } from './link-limits';
import { formatShortlist, hasEnded, listOf, parseShortlist, shortlistPath } from './shortlist';

const read = (segment: string, search = '') => parseShortlist(segment, new URLSearchParams(search));
const text = fc.string({ unit: 'binary', maxLength: 900 });

/** The list that an address leads to. */
function followed(address: string) {
  const { pathname, searchParams } = new URL(address, 'https://casebook.example');
  return parseShortlist(pathname.split('/')[3] ?? '', searchParams);
}

test('a link to a shortlist reads like the list', () => {
  const list = { ...listOf(['zto-express', 'vng']), title: 'For Ada', note: 'Look here.\nAnd there.' };
  expect(shortlistPath('en', list)).toBe(
    '/en/shortlist/zto-express+vng?title=For+Ada&note=Look+here.%0AAnd+there.',
  );
  expect(shortlistPath('zh', listOf([]))).toBe('/zh/shortlist');
});

test('every shortlist has a link that leads back to it', () => {
  const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9中é][a-z0-9 ._()&+-]{0,20}$/u), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(slugs, text, text, text, (some, title, note, expires) => {
      const said = read('', new URLSearchParams({ title, note, expires }).toString());
      const whole = { ...said, slugs: read(shortlistPath('en', listOf(some)).split('/')[3] ?? '').slugs };
      expect(followed(shortlistPath('en', whole))).toEqual(whole);
      expect(read(...formatShortlist(whole))).toEqual(whole);
    }),
  );
});

test('a link is open to the end of its last day in UTC', () => {
  const list = read('vng', 'expires=2026-12-31');
  expect(list.expires).toBe('2026-12-31');
  expect(hasEnded(list, new Date('2026-12-31T23:59:59.999Z'))).toBe(false);
  expect(hasEnded(list, new Date('2027-01-01T00:00:00Z'))).toBe(true);
  expect(hasEnded(listOf(['vng']), new Date('9999-01-01'))).toBe(false);
});

for (const day of [
  '2026-02-30',
  '2026-13-01',
  '31.12.2026',
  '2026-1-1',
  ' 2026-12-31',
  '2026-12-31T00:00',
  '',
])
  test(`"${day}" is no day of the calendar, so the link has no last day`, () => {
    expect(read('vng', new URLSearchParams({ expires: day }).toString()).expires).toBe('');
  });

test('what stands between blanks and is left out leaves one blank', () => {
  expect(read('', 'title=one%09%01%0Atwo').title).toBe('one two');
});

test('a slug with a plus or a blank of its own stays one slug', () => {
  const list = listOf(['c++', 'a b', 'vng']);
  expect(followed(shortlistPath('en', list))).toEqual(list);
});

test('a case that is named twice stands once, and twenty are the most', () => {
  expect(read('b+a+b++a').slugs).toEqual(['b', 'a']);
  const many = Array.from({ length: 30 }, (_, index) => `case-${index}`);
  expect(read(many.join('+')).slugs).toEqual(many.slice(0, MOST_LISTED));
});

test('a title is one line of at most 120 characters, a note at most 500 in a few lines', () => {
  const { title, note } = read(
    'a',
    new URLSearchParams({ title: `  one\n two ${'x'.repeat(300)}`, note: 'ä'.repeat(600) }).toString(),
  );
  expect(title).toMatch(/^one two x+$/);
  expect([...title]).toHaveLength(120);
  expect(note).toBe('ä'.repeat(500));
  expect(read('a', 'note=one%0D%0A%0D%0A%0A%0Atwo').note).toBe('one\n\ntwo');
});

test('marks that turn the direction of text and control characters do not get through', () => {
  fc.assert(
    fc.property(text, text, (title, note) => {
      const list = read('a', new URLSearchParams({ title, note }).toString());
      expect(list.title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(list.note.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(list.title.isWellFormed() && list.note.isWellFormed()).toBe(true);
    }),
  );
  expect(read('a', 'title=safe%E2%80%AEgpj.exe&note=%00%1Bfine').title).toBe('safegpj.exe');
  expect(read('a', 'note=%00%1Bfine').note).toBe('fine');
});

test('a comparison names up to four cases, each once', () => {
  expect(parseCompare('a+b+a')).toEqual(['a', 'b']);
  expect(parseCompare('a+b+c+d+e')).toHaveLength(MOST_COMPARED);
  expect(comparePath('zh', ['zto-express', 'c++'])).toBe('/zh/compare/zto-express+c~~');
  expect(parseCompare('zto-express%2Bc~~')).toEqual(['zto-express', 'c++']);
});
