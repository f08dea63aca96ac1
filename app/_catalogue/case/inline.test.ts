import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parseInline, plainText, safeHref } from './inline';

/** Parts as `text`, `<address|label>` and `{code}`. */
const shown = (text: string) =>
  parseInline(text)
    .map((part) =>
      part.type === 'link'
        ? `<${part.href}|${part.text}>`
        : part.type === 'code'
          ? `{${part.text}}`
          : part.text,
    )
    .join('');
const bare = (address: string) => `<${address}|${address}>`;

for (const [name, text, parts] of [
  ['a Markdown link', 'see [the docs](https://a.example/b) now', 'see <https://a.example/b|the docs> now'],
  [
    'a Markdown link with a bracket in its address',
    '[x](https://a.example/b_(c)) y',
    '<https://a.example/b_(c)|x> y',
  ],
  ['a link of this site', '[x](/en/cases)', '</en/cases|x>'],
  ['code', 'run `kubectl get po -A` now', 'run {kubectl get po -A} now'],
  ['code that holds an address', '`curl http://a.example`', '{curl http://a.example}'],
  [
    'a bare address',
    'see http://a.example/b?c=d&e=f#g now',
    `see ${bare('http://a.example/b?c=d&e=f#g')} now`,
  ],
  ['a full stop behind an address', 'see https://a.example/b.', `see ${bare('https://a.example/b')}.`],
  ['an address in brackets', '(see https://a.example/b), or', `(see ${bare('https://a.example/b')}), or`],
  ['an address in quotes', '"https://a.example/b"', `"${bare('https://a.example/b')}"`],
  [
    'a Chinese full stop behind an address',
    '见 https://a.example/b。完',
    `见 ${bare('https://a.example/b')}。完`,
  ],
  ['a Chinese comma and brackets', '（https://a.example/b），好', `（${bare('https://a.example/b')}），好`],
  ['Chinese right behind an address', 'https://a.example/b查看', `${bare('https://a.example/b')}查看`],
  [
    'several Chinese marks',
    'https://a.example/b！https://a.example/c？“https://a.example/d”',
    `${bare('https://a.example/b')}！${bare('https://a.example/c')}？“${bare('https://a.example/d')}”`,
  ],
  [
    'a bracket that belongs to an address',
    'https://a.example/b_(c) d',
    `${bare('https://a.example/b_(c)')} d`,
  ],
  [
    'marks that are none',
    'a_b_c ~d~ *e* **f** || g => h & <b>i</b>',
    'a_b_c ~d~ *e* **f** || g => h & <b>i</b>',
  ],
  ['one backtick', 'a ` b', 'a ` b'],
  ['an address without a host', 'https:// and http://.', 'https:// and http://.'],
] as const) {
  test(`${name} is read as it is meant`, () => {
    expect(shown(text)).toBe(parts);
  });
}

for (const text of [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert)',
  '[x](data:text/html,y)',
  '[x](//a.example)',
  'javascript:alert(1)',
  '[x](vbscript:y)',
]) {
  test(`${text} is no link`, () => {
    expect(parseInline(text)).toEqual([{ type: 'text', text }]);
  });
}

for (const [href, safe] of [
  ['https://a.example/b', 'https://a.example/b'],
  [' mailto:a@b.example ', 'mailto:a@b.example'],
  ['/en', '/en'],
  ['#part', '#part'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['//a.example', null],
  ['/\\a.example', null],
  ['/\t/a.example', null],
  ['a.example', null],
  ['https://', null],
] as const) {
  test(`${JSON.stringify(href)} may ${safe === null ? 'not ' : ''}stand in a link`, () => {
    expect(safeHref(href)).toBe(safe);
  });
}

const words = fc.array(
  fc.constantFrom(
    'a',
    ' ',
    '.',
    ')',
    '(',
    '。',
    '，',
    '[',
    ']',
    '`',
    'https://a.example/',
    'http://',
    '/b',
    '中',
    '"',
    '_',
    '<',
    'javascript:',
    '](',
    '🚀',
  ),
  { maxLength: 30 },
);

test('no text loses a character but the marks of links and code', () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const written = parseInline(text).map((part) => {
        if (part.type === 'code') return `\`${part.text}\``;
        return part.type === 'link' && part.href !== part.text ? `[${part.text}](${part.href})` : part.text;
      });
      return written.join('') === text;
    }),
    { numRuns: 2_000 },
  );
});

test('no text gets a link that could run code', () => {
  fc.assert(
    fc.property(words, (parts) => {
      return parseInline(parts.join('')).every(
        (part) => part.type !== 'link' || /^(https?:\/\/|\/(?!\/)|mailto:)/.test(part.href),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('as plain text, links are their labels and code has no marks', () => {
  expect(plainText('see [docs](https://a.example) and `x`')).toBe('see docs and x');
});
