import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { slugOf, slugsOf, TAKEN } from './slug';

for (const [text, slug] of [
  ['zto-express', 'zto-express'],
  ['ZTO', 'zto'],
  ['cafe\u0301', 'café'],
  ['हिन्दी', 'हिन्दी'],
  ['v1.2 (new)', 'v1.2 (new)'],
  ['\u200bacme\u2060\ufeff', 'acme'],
  ['../etc', null],
  ['a/b', null],
  ['<b>', null],
  ['.a', null],
  ['', null],
] as const) {
  test(`the slug of ${JSON.stringify(text)} is ${slug ?? 'none'}`, () => {
    expect(slugOf(text)).toBe(slug);
  });
}

for (const [segment, ...slugs] of [
  ['acme', 'acme'],
  ['Acme.', 'acme.', 'acme'],
  ['acme)', 'acme)', 'acme'],
  ['acme).', 'acme).', 'acme'],
  ['acme”。', 'acme'],
  ['acme\u200b,', 'acme'],
  ['v1.2 (new)', 'v1.2 (new)', 'v1.2 (new'],
  ['…'],
] as const) {
  test(`an address that ends in ${JSON.stringify(segment)} may mean ${JSON.stringify(slugs)}`, () => {
    expect(slugsOf(segment)).toEqual(slugs);
  });
}

test('a slug is its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = slugOf(text);
      if (slug !== null) expect(slugOf(slug)).toBe(slug);
    }),
  );
});

test('the names that routes below a list take are those of the routes', () => {
  const routes = ['app/[locale]/cases', 'app/api/cases', 'app/embed/cases'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !entry.name.startsWith('[') ? [entry.name] : [],
    ),
  );
  expect(routes.sort()).toEqual([...TAKEN].sort());
});
