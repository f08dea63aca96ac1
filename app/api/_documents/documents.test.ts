import { expect, test } from '@playwright/test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { Catalogue, LOCALES } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/read-content';
import { caseOf, casesOf, searchOf } from './cases';
import { openApiOf } from './openapi';

let here: Catalogue;
let ajv: Ajv;
test.beforeAll(async () => {
  here = new Catalogue(await new ContentReader('content', 'content').read());
  ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addSchema(openApiOf(here), 'api');
});

const faults = (name: string, document: unknown) => {
  const validate = ajv.getSchema(`api#/components/schemas/${name}`);
  return validate?.(JSON.parse(JSON.stringify(document))) ? [] : validate?.errors;
};

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate(openApiOf(here))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every case fits its schema, in both languages', () => {
  for (const locale of LOCALES) {
    for (const story of here.cases(locale)) {
      expect(faults('Case', caseOf(here, locale, story)), `${locale} ${story.slug}`).toEqual([]);
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
    expect(faults('Cases', casesOf(here, 'zh', here.search('zh', parameters)))).toEqual([]);
  }
  expect(faults('Search', searchOf(here, 'en', 'hpa', 5))).toEqual([]);
  expect(faults('Search', searchOf(here, 'en', 'zqxjkvwqzx', 5))).toEqual([]);
});

test('a document with a field too many or too few does not fit', () => {
  const document = searchOf(here, 'en', 'hpa', 5);
  expect(faults('Search', { ...document, extra: 1 })).not.toEqual([]);
  expect(faults('Search', { ...document, total: undefined })).not.toEqual([]);
});

test('words that are still being typed find the first stories of the list, and no words find none', () => {
  const listed = here.search('en', { q: 'network' });
  const { results, total, url } = searchOf(here, 'en', 'network', 2);
  expect(total).toBe(listed.total);
  expect(url).toMatch(/\/en\/cases\?q=network$/);
  expect(results.map(({ slug }) => slug)).toEqual(listed.cases.slice(0, 2).map(({ slug }) => slug));
  expect(results).toHaveLength(2);
  expect(searchOf(here, 'en', ' ', 2)).toMatchObject({ total: 0, results: [] });
});
