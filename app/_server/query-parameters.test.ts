import { expect, test } from '@playwright/test';
import { Catalogue } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { casesParameters, searchParameters } from '@/_publish/api/schemas';
import { checkParameters, parseParameters, parseView } from './query-parameters';
import { HttpProblem } from './problem-response';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
});

/** The parameters that `read` refuses, with what was sent. */
function refused(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof HttpProblem)
      return error.errors.map(({ parameter, value }) => `${parameter}=${value}`);
    throw error;
  }
  return [];
}
const inView = (search: string) => refused(() => parseView(catalogue, 'en', new URLSearchParams(search)));
const inSearch = (search: string) =>
  refused(() => parseParameters(searchParameters, new URLSearchParams(search)));

test('parameters that were left out have their defaults, and so have empty ones', () => {
  const defaults = { q: '', locale: 'en', limit: 8 };
  expect(parseParameters(searchParameters, new URLSearchParams())).toEqual(defaults);
  expect(parseParameters(searchParameters, new URLSearchParams('q=&locale=&limit='))).toEqual(defaults);
  expect(parseParameters(searchParameters, new URLSearchParams('q=hpa&locale=zh&limit=3'))).toEqual({
    q: 'hpa',
    locale: 'zh',
    limit: 3,
  });
});

test('every bad parameter of an address is named at once', () => {
  expect(inSearch('locale=fr&limit=0&colour=red')).toEqual(['locale=fr', 'limit=0', 'colour=null']);
  expect(inSearch(`q=${'a'.repeat(201)}`)).toEqual([`q=${'a'.repeat(100)}`]);
  expect(inSearch('locale=en&locale=zh')).toEqual(['locale=en, zh']);
});

test('a view is refused for everything its page would heal', () => {
  expect(inView('industry=finance&sort=company&match=all')).toEqual([]);
  expect(inView('industry=nowhere&feature=nothing')).toEqual(['industry=nowhere', 'feature=nothing']);
  expect(inView('sort=random&match=some&page=0')).toEqual(['match=some', 'sort=random', 'page=0']);
  expect(inView('page=99')).toEqual(['page=99']);
  expect(inView(`q=${'a'.repeat(201)}`)).toEqual(['q=']);
});

test('a parameter that is bad twice over is named once', () => {
  const given = new URLSearchParams('sort=random&industry=nowhere&industry=finance&locale=fr');
  const { errors } = checkParameters(casesParameters, given);
  expect(refused(() => parseView(catalogue, 'en', given, errors))).toEqual([
    'sort=random',
    'locale=fr',
    'industry=nowhere',
  ]);
});
