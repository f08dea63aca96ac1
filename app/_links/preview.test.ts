import { expect, test } from '@playwright/test';
import { opensPreview, previewPath } from './preview';

const keyIn = (path: string) => new URL(path, 'https://a.example').searchParams.get('key') ?? '';
const key = keyIn(previewPath('en', 'acme', 'secret'));

test('the link names the draft, and its key is the same in both languages', () => {
  expect(previewPath('zh', '中通 a', 'secret')).toMatch(
    /^\/zh\/preview\/%E4%B8%AD%E9%80%9A%20a\?key=[\w-]{43}$/,
  );
  expect(keyIn(previewPath('zh', 'acme', 'secret'))).toBe(key);
});

for (const [what, slug, given, secret, opens] of [
  ['its key', 'acme', key, 'secret', true],
  ['the key of another draft', 'acme', keyIn(previewPath('en', 'acm', 'secret')), 'secret', false],
  ['a key by another secret', 'acme', keyIn(previewPath('en', 'acme', 'other')), 'secret', false],
  ['part of the key', 'acme', key.slice(0, -1), 'secret', false],
  ['a longer key', 'acme', `${key}a`, 'secret', false],
  ['the key in capitals', 'acme', key.toUpperCase(), 'secret', false],
  ['no key', 'acme', undefined, 'secret', false],
  ['an empty key', 'acme', '', 'secret', false],
  ['two keys', 'acme', [key, key], 'secret', false],
  ['a key where there is no secret', 'acme', key, undefined, false],
  ['the key by an empty secret', 'acme', keyIn(previewPath('en', 'acme', '')), '', false],
] as const)
  test(`${what} ${opens ? 'opens' : 'does not open'} a preview`, () => {
    expect(opensPreview(slug, given, secret)).toBe(opens);
  });
