import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Catalogue, LOCALES, type Locale } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { caseOf, casesOf, searchOf } from './case-documents';
import { openApiOf } from './openapi';

let catalogue: Catalogue;
let ajv: Ajv;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
  ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addSchema(openApiOf(catalogue), 'api');
});

const faults = (name: string, document: unknown) => {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`);
  return validate?.(JSON.parse(JSON.stringify(document))) ? [] : validate?.errors;
};

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(openApiOf(catalogue))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every case fits its schema, in both languages', () => {
  for (const locale of LOCALES) {
    for (const story of catalogue.cases(locale)) {
      expect(faults('Case', caseOf(catalogue, locale, story)), `${locale} ${story.slug}`).toEqual([]);
    }
  }
});

test('lists and answers to words fit their schemas, also where nothing is found', () => {
  for (const parameters of [
    {},
    { page: '2' },
    { industry: 'finance', sort: 'company' },
    { q: 'zqxjkvwqzx' },
  ]) {
    expect(faults('Cases', casesOf(catalogue, 'zh', catalogue.search('zh', parameters)))).toEqual([]);
  }
  expect(faults('Search', searchOf(catalogue, 'en', 'hpa', 5))).toEqual([]);
  expect(faults('Search', searchOf(catalogue, 'en', 'zqxjkvwqzx', 5))).toEqual([]);
});

test('a document with a field too many or too few does not fit', () => {
  const document = searchOf(catalogue, 'en', 'hpa', 5);
  expect(faults('Search', { ...document, extra: 1 })).not.toEqual([]);
  expect(faults('Search', { ...document, total: undefined })).not.toEqual([]);
});

test('words that are still being typed find the first stories of the list, and no words find none', () => {
  const listed = catalogue.search('en', { q: 'network' });
  const { results, total, url } = searchOf(catalogue, 'en', 'network', 2);
  expect(total).toBe(listed.total);
  expect(url).toMatch(/\/en\/cases\?q=network$/);
  expect(results.map(({ slug }) => slug)).toEqual(listed.cases.slice(0, 2).map(({ slug }) => slug));
  expect(results).toHaveLength(2);
  expect(searchOf(catalogue, 'en', ' ', 2)).toMatchObject({ total: 0, results: [] });
});

test('a company is said to be found only where the words name it; a story without a passage says nothing of itself', () => {
  const namedBy = (q: string, locale: Locale = 'en') =>
    searchOf(catalogue, locale, q, 20).results.flatMap(({ named, slug }) => (named ? [slug] : []));
  expect(namedBy('zto')).toEqual(['zto-express']);
  expect(namedBy('zhongtong', 'zh')).toEqual(['zto-express']);
  expect(namedBy('zto exprss')).toContain('zto-express');
  for (const q of ['-monitoring', 'guangdong', 'SaaS']) {
    const { results } = searchOf(catalogue, 'en', q, 20);
    expect(results.filter(({ passage }) => !passage.some(({ hit }) => hit)).length, q).toBeGreaterThan(0);
    expect(namedBy(q), q).toEqual([]);
  }
});

test('stories are said to be those of the suggestion only where it finds the same', () => {
  const slugsOf = (q: string) => catalogue.found('en', q)?.slugs.toSorted();
  for (const q of ['kubernetse', 'new orientel', 'multi clutser', 'promethues']) {
    const { suggestion, corrected } = searchOf(catalogue, 'en', q, 5);
    const isSame = String(slugsOf(suggestion ?? '')) === String(slugsOf(q));
    expect([q, corrected]).toEqual([q, isSame]);
  }
  expect(searchOf(catalogue, 'en', 'kubernetse', 5)).toMatchObject({
    suggestion: 'kubernetes',
    corrected: true,
  });
  expect(searchOf(catalogue, 'en', 'kubernetes', 5)).toMatchObject({ suggestion: null, corrected: false });
});

test('a text of signs is told apart from one that finds nothing', () => {
  expect(searchOf(catalogue, 'en', '???', 5)).toMatchObject({ wordless: true, total: 0 });
  expect(searchOf(catalogue, 'en', 'qqqqqqqq', 5)).toMatchObject({ wordless: false, total: 0 });
});
