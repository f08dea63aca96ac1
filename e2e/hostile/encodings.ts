/** Bytes that are no text, or text that is not what it looks like. */
import { plainStory, refused, served, storyOf, caseWith } from './hostile';

const NOT_UTF8 = '1:1 The file is not UTF-8 text';
const utf8 = (text: string) => Buffer.from(text);
const around = (...bytes: number[]) => {
  const [before = '', after = ''] = plainStory('x@y').split('@');
  return Buffer.concat([utf8(before), Buffer.from(bytes), utf8(after)]);
};
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const raw = (text: string) => caseWith('extra: x').replace('A lead.', `A ${text} lead.`);

export const ENCODINGS = [
  refused('utf8-cut', around(0xe6, 0xb5), NOT_UTF8),
  refused('utf8-overlong', around(0xc0, 0xaf), NOT_UTF8),
  refused('utf8-surrogate', around(0xed, 0xa0, 0x80), NOT_UTF8),
  refused('utf8-beyond', around(0xf4, 0x90, 0x80, 0x80), NOT_UTF8),
  refused('utf8-alone', around(0x80), NOT_UTF8),
  refused('latin1', around(0xe9), NOT_UTF8),
  refused('gbk', around(0xd6, 0xd0, 0xce, 0xc4), NOT_UTF8),
  refused('utf16-le', Buffer.from(`\uFEFF${plainStory('x')}`, 'utf16le'), NOT_UTF8),
  refused('utf16-be', utf16be(`\uFEFF${plainStory('x')}`), NOT_UTF8),
  refused(
    'utf16-no-mark',
    Buffer.from(plainStory('x'), 'utf16le'),
    '1:1 The file does not begin with front matter',
  ),
  refused('utf32', Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0]), NOT_UTF8),
  refused('png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), NOT_UTF8),
  refused('gzip', Buffer.from('1f8b0800000000000003', 'hex'), NOT_UTF8),
  refused('nul-first', `\0${plainStory('x')}`, '1:1 The file does not begin with front matter'),
  served('mark', `\uFEFF${plainStory('x')}`),
  served('mark-twice', `\uFEFF${plainStory('\uFEFFx')}`),
  served('crlf', plainStory('x').replaceAll('\n', '\r\n')),
  served('cr-only', plainStory('x').replaceAll('\n', '\r')),
  served('ends-mixed', plainStory('x').replace('\n', '\r\n').replace('\n  ', '\r  ')),
  served('no-last-line-break', plainStory('x').trimEnd()),
  served('nul-within', raw('\0')),
  served('controls', raw('\x01\x02\x07\x08\x0b\x0c\x0e\x1b[31m\x1b]8;;http://a.example\x07\x7f\x80\x9f')),
  served('line-separators', raw('\u0085\u2028\u2029')),
  served('private-and-none', raw('\ue000\ufffe\uffff\u{10ffff}\ufdd0')),
];

/** One text in every field. */
export const DISGUISES = [
  ['overrides', 'a\u202egnp.exe\u202c b\u2066c\u2069'],
  ['marks-of-direction', 'a\u200fb\u200ec\u061c'],
  ['zero-width', 'ku\u200bbe\u200cr\u200dne\u2060tes\ufeff'],
  ['soft-hyphens', 'ku\u00adber\u034fnetes\u180e'],
  ['tags-of-language', 'a\u{e0061}\u{e0062}\u{e007f}'],
  ['stacked-accents', `Z${'\u0300\u0336'.repeat(200)}`],
  ['homoglyphs', 'Кubеrnеtеs'],
  ['full-width', '＜script＞alert（１）＜／script＞'],
  ['kelvin-and-ligatures', 'ﬁ ﷺ İ ı ß K'],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈🇨🇳'],
  ['unpaired', '\ud800 a \udc00'],
  ['nul-escaped', 'a\0b\u0001c'],
  ['right-to-left', 'שלום עולם العربية'],
  ['ansi', '\u001b[2J\u001b]0;pwned\u0007'],
].map(([name = '', text = '']) => served(`disguise-${name}`, storyOf(text)));

export const UNSEEN = [
  refused(
    'name-unseen',
    plainStory('\u200b\u2060\u00ad').replace('title: case\n', ''),
    '2:1 This is no case: it has no title or no story',
  ),
];
