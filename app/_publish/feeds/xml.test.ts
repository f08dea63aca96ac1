import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { xmlOf } from './xml';

const CHARACTERS: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};
const unescape = (text: string) => text.replace(/&\w+;/g, (entity) => CHARACTERS[entity] ?? entity);
/** Characters of XML 1.0: https://www.w3.org/TR/xml/#charsets */
const legal = (text: string) =>
  [...text].filter((each) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u.test(each)).join('');

test('any text stays itself in an element and in an attribute, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = xmlOf({ a: { '@b': `x${text}`, '#': `x${text}` } });
      const [, attribute = '', element = ''] = /<a b="([^"<]*)">([^<]*)<\/a>$/.exec(xml) ?? [];
      expect(unescape(attribute)).toBe(`x${legal(text)}`);
      expect(unescape(element)).toBe(`x${legal(text)}`);
    }),
  );
});

test('markup and the end of a CDATA section are text', () => {
  const hostile = ']]></title><script>alert("&amp;")</script>';
  const xml = xmlOf({ title: hostile });
  expect(xml).not.toContain('<script>');
  expect(unescape(/<title>(.*)<\/title>$/.exec(xml)?.[1] ?? '')).toBe(hostile);
});
