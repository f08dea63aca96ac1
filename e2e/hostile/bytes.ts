/** Texts that are no UTF-8, or hold characters that are not to be seen. */
import { everywhere, refused, served, story } from './story';

const NOT_UTF8 = '1:1 The file is not UTF-8 text';
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** A story with these bytes in its lead. */
const around = (...bytes: number[]) =>
  Buffer.concat([Buffer.from(story().slice(0, 60)), Buffer.from(bytes), Buffer.from(story().slice(60))]);

const INVISIBLE: readonly (readonly [name: string, text: string])[] = [
  ['right-to-left', 'safe\u202Egpj.exe'],
  ['isolates', '\u2066a\u2067b\u2068c\u2069'],
  ['marks', 'a\u200Eb\u200Fc\u061Cd'],
  ['zero-width', 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf'],
  ['tags', 'a\u{E0061}\u{E0062}\u{E007F}'],
  ['combining', `a${'\u0301'.repeat(2_000)}`],
  ['private-use', '\uE000\u{F0000}'],
  ['no-characters', 'a\uFFFEb\uFFFFc\uFDD0d'],
  ['lone-surrogate', 'a\uD800b\uDC00c'],
  ['control', 'a\u0000b\u0001c\u0008d\u000Be\u001Bf\u007Fg\u0085h\u009Bi'],
  ['separators', 'a\u2028b\u2029c'],
  ['escape-sequences', '\u001B]8;;https://evil.example\u0007x\u001B[2J'],
];

export const BYTES = [
  ...refused([
    ['invalid-byte', around(0xff), NOT_UTF8],
    ['overlong', around(0xc0, 0xaf), NOT_UTF8],
    ['half-a-character', around(0xe4, 0xb8), NOT_UTF8],
    ['surrogate-bytes', around(0xed, 0xa0, 0x80), NOT_UTF8],
    ['beyond-unicode', around(0xf4, 0x90, 0x80, 0x80), NOT_UTF8],
    ['latin-1', Buffer.from(story('', 'Café'), 'latin1'), NOT_UTF8],
    ['utf-16-le', Buffer.from(`\uFEFF${story()}`, 'utf16le'), NOT_UTF8],
    ['utf-16-be', swapped(`\uFEFF${story()}`), NOT_UTF8],
    ['utf-16-without-mark', Buffer.from(story(), 'utf16le'), '1:1 The file does not begin with front matter'],
    ['only-nul', Buffer.alloc(100_000), '1:1 The file does not begin with front matter'],
    ['only-mark', '\uFEFF', '1:1 The file does not begin with front matter'],
    ['carriage-returns-only', story().replaceAll('\n', '\r'), /^1:1 /],
    ['picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), NOT_UTF8],
  ]),
  ...served([
    ['byte-order-mark', `\uFEFF${story()}`],
    ['windows-line-ends', story().replaceAll('\n', '\r\n')],
    ['mixed-line-ends', story().replace('\n', '\r\n')],
    ['nul-inside', story('', 'a\u0000b')],
    ['escape-inside', story('', 'a\u001B31mb')],
  ]),
  ...served(INVISIBLE.map(([name, text]) => [`invisible-${name}`, everywhere(text), /^2:/] as const)),
];
