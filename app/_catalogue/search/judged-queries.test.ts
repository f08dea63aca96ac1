/** The judged queries of the search benchmark can be relied on: their cases exist, and no kind is too small to measure. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { KINDS, ndcg, QUERIES, recall, type Judged } from '../../../e2e/search/grades';
import { LOCALES } from '../case/locale';

const stories = LOCALES.flatMap((locale) => readdirSync(join(__dirname, '../../../content', locale, 'case')));

test('a query is judged once for a page, and by cases that exist', () => {
  const asked = QUERIES.map(({ q, locale }) => `${locale} ${q}`);
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
  for (const { q, locale, grades } of QUERIES) {
    const worth = Object.values(grades);
    expect(LOCALES, q).toContain(locale);
    expect(
      Object.keys(grades).filter((slug) => !stories.includes(`${slug}.md`)),
      q,
    ).toEqual([]);
    expect(
      worth.every((grade) => [1, 2, 3].includes(grade)),
      q,
    ).toBe(true);
    expect(worth.length === 0 || Math.max(...worth) >= 2, `${q}: no case is good enough to be recalled`).toBe(
      true,
    );
  }
});

test('every kind has enough queries, of which enough are set aside, and not more than half', () => {
  for (const kind of KINDS) {
    const queries = QUERIES.filter((query) => query.kind === kind);
    const held = queries.filter((query) => query.held).length;
    expect(queries.length, kind).toBeGreaterThanOrEqual(20);
    expect(held, kind).toBeGreaterThanOrEqual(10);
    expect(held, kind).toBeLessThanOrEqual(queries.length / 2);
  }
});

test('where no case answers, an empty list is the best one', () => {
  const query: Judged = { q: 'airline', locale: 'en', kind: 'nothing', grades: {} };
  for (const measure of [ndcg, recall]) {
    expect(measure(query, [])).toBe(1);
    expect(measure(query, ['aqara'])).toBe(0);
  }
});
