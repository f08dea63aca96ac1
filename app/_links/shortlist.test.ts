import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { comparePath, MOST_COMPARED, parseCompare } from './comparison';
import { LONGEST_REASON, MOST_LISTED, MOST_PICKED_BYTES } from './link-limits';
import {
  formatShortlist,
  hasEnded,
  listOf,
  parseShortlist,
  shortlistPath,
  slugsOf,
  unreadValues,
} from './shortlist';
import { formatDraft, parseDraft } from './shortlist-draft';

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
  const rev = fc.stringMatching(/^[\w-]{0,9}$/);
  fc.assert(
    fc.property(slugs, text, text, text, rev, (some, title, note, expires, rev) => {
      const [segment] = formatShortlist(listOf(some));
      const picks = slugsOf(read(segment)).map((slug) => [
        [`${slug}.why`, note],
        [`${slug}.stop`, title],
        [`${slug}.says`, expires],
        [`${slug}.rev`, rev],
      ]);
      const search = new URLSearchParams([
        ['title', title],
        ['note', note],
        ['expires', expires],
        ...picks.flat(),
      ]);
      const whole = read(segment, search.toString());
      expect(followed(shortlistPath('en', whole))).toEqual(whole);
      expect(read(...formatShortlist(whole))).toEqual(whole);
      const draft = { ...whole, stories: whole.stories.map((each) => ({ ...each, rev: '' })) };
      expect(parseDraft(new URLSearchParams(formatDraft(whole)))).toEqual(draft);
    }),
  );
});

test('a link says of each case why it is there and what of it matters', () => {
  const list = {
    ...listOf(['zto-express', 'c++']),
    stories: [
      {
        slug: 'zto-express',
        why: 'As many parcels as you',
        stop: 'stop-hpa',
        says: 'f.k3f9aQ',
        rev: 'k3f9Qa2b',
      },
      { slug: 'c++', why: '', stop: '', says: '', rev: 'k3f9' },
    ],
  };
  const path = shortlistPath('en', list);
  expect(path).toBe(
    '/en/shortlist/zto-express+c~~?zto-express.why=As+many+parcels+as+you&zto-express.stop=stop-hpa' +
      '&zto-express.says=f.k3f9aQ&zto-express.rev=k3f9Qa2b&c%2B%2B.rev=k3f9',
  );
  expect(followed(path)).toEqual(list);
});

test('a value that is not valid costs only itself, and is named', () => {
  const search = new URLSearchParams(
    'expires=tomorrow&a.why=Yes&a.rev=%3Cb%3E&b.why=%00&note=Fine&gone.why=Who',
  );
  const list = parseShortlist('a+b', search);
  expect(list).toMatchObject({ expires: '', note: 'Fine', stories: [{ why: 'Yes', rev: '' }, { why: '' }] });
  expect(unreadValues(list, search)).toEqual(['tomorrow', '<b>']);
});

test('reasons are short, and together no longer than servers read', () => {
  expect(read('a', `a.why=${'x'.repeat(300)}`).stories[0]?.why).toHaveLength(LONGEST_REASON);
  const slugs = Array.from({ length: MOST_LISTED }, (_, index) => `case-${index}`);
  const search = new URLSearchParams(slugs.map((slug) => [`${slug}.why`, '理由'.repeat(70)]));
  const list = parseShortlist(slugs.join('+'), search);
  const kept = list.stories.map(({ why }) => encodeURIComponent(why).length).filter(Boolean);
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(MOST_PICKED_BYTES);
  expect(unreadValues(list, search)).toHaveLength(MOST_LISTED - kept.length);
});

test('names that objects have of their own are slugs like others', () => {
  const list = parseShortlist('constructor+__proto__+tostring', { 'constructor.why': 'Yes' });
  expect(list.stories.map(({ why }) => why)).toEqual(['Yes', '', '']);
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
  expect(slugsOf(read('b+a+b++a'))).toEqual(['b', 'a']);
  const many = Array.from({ length: 30 }, (_, index) => `case-${index}`);
  expect(slugsOf(read(many.join('+')))).toEqual(many.slice(0, MOST_LISTED));
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
