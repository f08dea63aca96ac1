import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { FACETS, type FacetId } from '../case/case';
import { LOCALES } from '../case/locale';
import {
  defaultSort,
  EMPTY_QUERY,
  formatForm,
  formatQuery,
  isNarrow,
  parseQuery,
  queryFor,
  SORTS,
  sortsFor,
  toggleTerm,
  withWords,
  type Query,
} from './query';
import { MAX_WORDS_LENGTH, normaliseWords } from '../search/search-text';

const anyTerm = () => true;
const parse = (address: string, isTerm: (facet: FacetId, id: string) => boolean = anyTerm) =>
  parseQuery(new URLSearchParams(address), isTerm);

const ids = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), { maxLength: 5 })
  .map((list) => list.sort());
const anyQuery: fc.Arbitrary<Query> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map(normaliseWords),
  terms: fc.record(Object.fromEntries(FACETS.map((facet) => [facet, ids])) as Record<FacetId, typeof ids>),
  match: fc.constantFrom('any' as const, 'all' as const),
  told: fc.constantFrom(null, ...LOCALES),
  sort: fc.constantFrom(...SORTS),
  page: fc.integer({ min: 1, max: 99_999 }),
});
/** Without words there is no relevance to sort by. */
const query = anyQuery.map((view) =>
  sortsFor(view.q).includes(view.sort) ? view : { ...view, sort: defaultSort(view.q) },
);

test('every view has an address that leads back to it', () => {
  fc.assert(
    fc.property(query, (view) => {
      expect(parse(formatQuery(view))).toEqual({ query: view, unknown: [] });
    }),
  );
});

test('a form asks for the address of its view, whatever words it came with', () => {
  fc.assert(
    fc.property(query, query, fc.constantFrom('', ' ', '\u200b'), (view, before, blank) => {
      const sort = view.sort === defaultSort(before.q) ? '' : view.sort;
      const form = new URLSearchParams([
        ['q', blank + view.q + blank],
        ['sort', sort],
        ['shortlist', 'ferry'],
        ...FACETS.flatMap((facet) => view.terms[facet].map((id) => [facet, id]).reverse()),
        ['match', view.match === 'all' ? 'all' : ''],
        ...(view.told ? [['told', view.told]] : []),
      ] as [string, string][]);
      const asked = sort === '' ? defaultSort(view.q) : view.sort;
      expect(formatForm(form)).toBe(formatQuery({ ...view, sort: asked, page: 1 }));
    }),
  );
});

test('whatever stands in an address is read, and its own address is read alike', () => {
  const pair = fc.tuple(
    fc.constantFrom('q', 'page', 'sort', 'match', 'told', 'x', '__proto__', ...FACETS),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const { query: view } = parse(new URLSearchParams(pairs).toString());
      expect(parse(formatQuery(view)).query).toEqual(view);
    }),
  );
});

test('defaults never stand in an address, and the rest stands in one order', () => {
  expect(formatQuery(EMPTY_QUERY)).toBe('');
  const { query } = parse('page=2&feature=b&sort=oldest&industry=x&feature=a&match=all&q=go');
  expect(formatQuery(query)).toBe('q=go&industry=x&feature=a&feature=b&match=all&sort=oldest&page=2');
});

test('an unknown value costs only itself and is named', () => {
  const { query, unknown } = parse(
    'industry=a&industry=b&sort=best&page=0&match=some&q=go',
    (_facet, id) => id === 'a',
  );
  expect(query).toEqual({
    ...withWords(EMPTY_QUERY, 'go'),
    terms: { ...EMPTY_QUERY.terms, industry: ['a'] },
  });
  expect(unknown).toEqual([
    { key: 'industry', value: 'b' },
    { key: 'match', value: 'some' },
    { key: 'sort', value: 'best' },
    { key: 'page', value: '0' },
  ]);
});

for (const page of ['-1', '1.5', '1e3', '007', '100001', '9'.repeat(400), 'NaN', ' 2']) {
  test(`page ${page.slice(0, 10)} is page 1, and named`, () => {
    const { query, unknown } = parse(`page=${encodeURIComponent(page)}`);
    expect([query.page, unknown]).toEqual([1, [{ key: 'page', value: page }]]);
  });
}

test('repeated values count once, empty ones and unknown keys not at all', () => {
  expect(parse('industry=a&industry=a&industry=&q=&utm=x')).toEqual({
    query: queryFor('industry', 'a'),
    unknown: [],
  });
});

test('of a key that has one value, the first counts and the others are named', () => {
  const { query, unknown } = parse('q=one&q=two');
  expect([query.q, unknown]).toEqual(['one', [{ key: 'q', value: 'two' }]]);
});

test('parameters as Next.js hands them over are read alike', () => {
  const parameters = { industry: ['a', 'b'], q: 'go', page: undefined, __proto__: 'x', constructor: 'y' };
  expect(parseQuery(parameters, anyTerm)).toEqual(parse('industry=a&industry=b&q=go'));
});

test('names of parts of every object are no terms of their own', () => {
  const known = new Set(['a']);
  const { query, unknown } = parse('industry=__proto__&industry=constructor&industry=a', (_facet, id) =>
    known.has(id),
  );
  expect(query.terms.industry).toEqual(['a']);
  expect(unknown).toHaveLength(2);
});

test('what is no text in the parameters counts for nothing', () => {
  const inherited = { sort: [Array.prototype.sort, 'company'], q: [Object, 'ferry'], page: Array } as unknown;
  const { query, unknown } = parseQuery(inherited as Record<string, string[]>, anyTerm);
  expect(query).toEqual({ ...EMPTY_QUERY, q: 'ferry', sort: 'company' });
  expect(unknown).toEqual([]);
});

test('ten thousand characters are two hundred, half a character none', () => {
  expect(parse(`q=${'x'.repeat(10_000)}`).query.q).toBe('x'.repeat(MAX_WORDS_LENGTH));
  expect(normaliseWords('🚀'.repeat(10_000)).isWellFormed()).toBe(true);
  expect(normaliseWords('a\uD800b')).toBe('a\uFFFDb');
  expect(normaliseWords(`${'x'.repeat(199)}🚀`).length).toBeLessThanOrEqual(MAX_WORDS_LENGTH);
});

test('words are one line without control characters', () => {
  expect(normaliseWords(' a\u0000\n\tb\u00A0c ')).toBe('a b c');
});

test('ten thousand terms are fifty; the others are named', () => {
  const { query, unknown } = parse(
    Array.from({ length: 10_000 }, (_, index) => `feature=f${index}`).join('&'),
  );
  expect([query.terms.feature.length, unknown.length]).toEqual([50, 9_950]);
});

test('choosing a term twice leads back, to the first page', () => {
  const view = { ...queryFor('industry', 'a'), page: 7 };
  const chosen = toggleTerm(view, 'feature', 'b');
  expect([chosen.terms.feature, chosen.page]).toEqual([['b'], 1]);
  expect(toggleTerm(chosen, 'feature', 'b')).toEqual({ ...view, page: 1 });
});

test('a view is narrow with words or terms, not by its order or page', () => {
  expect([isNarrow(EMPTY_QUERY), isNarrow({ ...EMPTY_QUERY, sort: 'oldest', page: 2 })]).toEqual([
    false,
    false,
  ]);
  expect([isNarrow({ ...EMPTY_QUERY, q: 'a' }), isNarrow(queryFor('year', '2020'))]).toEqual([true, true]);
});
