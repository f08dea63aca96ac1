import { expect, test } from '@playwright/test';
import { Catalogue } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { namedCases } from './linked-cases';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('e2e/content', 'content').read());
});

const named = (...slugs: string[]) => {
  const { stories, gone } = namedCases(catalogue, 'en', slugs);
  return { stories: stories.map(({ slug }) => slug), gone };
};

test('cases stand in the order of the link, a former slug names the case it became', () => {
  expect(named('dune-ferry', 'amber-boats')).toEqual({ stories: ['dune-ferry', 'amber-ferry'], gone: [] });
});

test('a case under two of its slugs stands once', () => {
  expect(named('amber-boats', 'dune-ferry', 'amber-ferry').stories).toEqual(['amber-ferry', 'dune-ferry']);
});

test('what is not there is named, whether there was ever such a case or not', () => {
  expect(named('sunk-ferry', 'jade-lighthouse', 'constructor', '__proto__')).toEqual({
    stories: [],
    gone: ['sunk-ferry', 'jade-lighthouse', 'constructor', '__proto__'],
  });
});

test('a name that is gone cannot disturb the page around it', () => {
  expect(named('\u202eabc', 'a\u0000b', '\u200e', 'x'.repeat(200)).gone).toEqual([
    'abc',
    'ab',
    'x'.repeat(80),
  ]);
});
