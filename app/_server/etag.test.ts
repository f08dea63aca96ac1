import { expect, test } from '@playwright/test';
import { etagOf, matchesEtag } from './etag';

test('a validator is the same for the same parts and another for any other', () => {
  expect(etagOf(['a', 'b'])).toBe(etagOf(['a', 'b']));
  const others = [['a'], ['ab'], ['b', 'a'], ['a', 'b', ''], ['a', 'c']].map(etagOf);
  expect(new Set([etagOf(['a', 'b']), ...others]).size).toBe(6);
  expect(etagOf(['a'])).toMatch(/^W\/"[\w-]+"$/);
});

test('If-None-Match names a validator alone, in a list, weak or strong', () => {
  const etag = etagOf(['a']);
  const strong = etag.slice(2);
  for (const header of [etag, strong, `"x", ${etag}`, `W/"x,y" ,${strong}`]) {
    expect(matchesEtag(etag, header), header).toBe(true);
  }
  for (const header of [null, '', '"x"', strong.replaceAll('"', ''), etagOf(['b'])]) {
    expect(matchesEtag(etag, header), String(header)).toBe(false);
  }
});
