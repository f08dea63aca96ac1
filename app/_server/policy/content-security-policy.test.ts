import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { sha256 } from './inline-allowlist';
import { joinTexts, MAX_HASHES, policyWith, sourcesOf } from './content-security-policy';

const script = (text: string) => `<script>${text}</script>`;
/** As the framework writes it: the characters of markup are escapes. */
const flight = (text: string) =>
  `self.__next_f.push(${JSON.stringify([1, text]).replace(/[<>&]/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)})`;
/** What a page hands to React. */
const handedOver = (html: string) =>
  Array.from(
    html.matchAll(/self\.__next_f\.push\((.*?)\)<\/script>/gs),
    ([, json = '']) => JSON.parse(json) as [number, string],
  );

test('pieces of text become one, and React gets the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const joined = joinTexts(`<main>${texts.map((text) => script(flight(text))).join('')}</main>`);
      expect(handedOver(joined)).toEqual([[1, texts.join('')]]);
    }),
  );
});

test('pieces of bytes are left alone', () => {
  const html = script('self.__next_f.push([3,"AA=="])') + script(flight('a')) + script(flight('b'));
  expect(joinTexts(html)).toBe(html);
});

test('the hashes of what is admitted are named, once each; data and files need none', () => {
  const html = [
    '<html style="--accent:#123">',
    script(flight('a')),
    script(flight('a')),
    script('alert(1)'),
    '<script id="_R_">$RC("B:0","S:0")</script>',
    '<script type="application/ld+json">{}</script>',
    '<script src="/x.js"></script>',
    '<p style="color:red">',
  ].join('');
  expect(sourcesOf(html)).toEqual({
    scripts: ` 'sha256-${sha256(flight('a'))}' 'sha256-${sha256('$RC("B:0","S:0")')}'`,
    styles: ` 'unsafe-hashes' 'sha256-${sha256('--accent:#123')}'`,
    gaps: [
      { reason: 'script', sample: 'alert(1)' },
      { reason: 'style', sample: 'color:red' },
    ],
  });
  expect(sourcesOf('<p>nothing</p>')).toEqual({ scripts: '', styles: '', gaps: [] });
  const [gap] = sourcesOf(script('a'.repeat(100))).gaps;
  expect(gap?.sample).toHaveLength(80);
});

test('a page with more scripts than a header can name has none', () => {
  const scripts = (count: number) =>
    Array.from({ length: count }, (_, index) => script(`$RC("B:${index}","S:${index}")`)).join('');
  expect(sourcesOf(scripts(MAX_HASHES)).scripts.match(/sha256/g)).toHaveLength(MAX_HASHES);
  expect(sourcesOf(scripts(MAX_HASHES + 1))).toEqual({
    scripts: '',
    styles: '',
    gaps: [{ reason: 'hashes', sample: `${MAX_HASHES + 1} of a script` }],
  });
});

test('the sources stand with their directives', () => {
  const policy = "default-src 'self'; script-src 'self'; style-src 'self'; frame-ancestors *";
  expect(policyWith(policy, { scripts: " 'sha256-$&'", styles: '' })).toBe(
    "default-src 'self'; script-src 'self' 'sha256-$&'; style-src 'self'; frame-ancestors *",
  );
});
