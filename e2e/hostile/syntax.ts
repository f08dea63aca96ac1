/** Front matter that would run, blow up or confuse a parser. */
import { refused, served, story } from './story';

const YAML_ONLY = '1:1 Only YAML front matter is read';
const CODE = '\nmodule.exports = (globalThis.__pwned = true)\n---\n';
const TAGS = 'YAML tags are not read';
const DEEP = 'Nested more than 50 levels deep';
const many = (text: string, times: number) => text.repeat(times);
const tagged = (tag: string) => story(`css: ${tag} "globalThis.__pwned = true"`);

const LANGUAGES = ['js', 'javascript', 'json', 'toml', 'coffee', 'coffeescript', 'cson', 'ts', ' js', '\tjs'];
const TAGNAMES = [
  '!!js/function',
  '!!js/regexp',
  '!!js/undefined',
  '!!python/object/apply:os.system',
  '!!python/name:os.system',
  '!ruby/object:Gem::Installer',
  '!!java.net.URL',
  '!<tag:yaml.org,2002:js/function>',
  '!!binary',
  '!!set',
  '!!omap',
  '!custom',
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'toJSON',
];

/** What YAML could take for something else than the text an author typed. */
const VALUES = [
  '2020-01-01',
  '2001-12-14t21:59:43.10-05:00',
  '0o17',
  '017',
  '0x1F',
  '1_000',
  '190:20:30',
  '1e999',
  '.nan',
  'yes',
  'NO',
];

const bomb = Array.from({ length: 9 }, (_, n) => `  - &b${n + 1} [${many(`*b${n},`, 9)}]`).join('\n');

export const SYNTAX = [
  ...refused(LANGUAGES.map((name, index) => [`language-${index}`, `---${name}${CODE}`, YAML_ONLY] as const)),
  ...refused(
    TAGNAMES.map((tag, index) => [`tag-${index}`, tagged(tag), new RegExp(`^9:\\d+ ${TAGS}`)] as const),
  ),
  ...served(
    NAMES.map(
      (name) => [`key-${name}`, story(`${name}: { ${name}: x }`), `9:1 Unknown key "${name}"`] as const,
    ),
  ),
  ...served(
    NAMES.map((name) => [`fact-${name}`, everyKey(name), `11:7 Unknown key "${name}" in a section`] as const),
  ),
  ...refused([
    ['anchor', story('css: &a x'), '9:6 YAML anchors'],
    ['alias', story('css: [*a]'), /^9:\d+ /],
    ['merge', story('css: &a { b: c }\nsource: { <<: *a }'), '9:6 YAML anchors'],
    ['alias-to-itself', story('css: &a [*a]'), '9:6 YAML anchors'],
    ['alias-bomb', story(`css:\n  - &b0 [x]\n${bomb}`), '10:5 YAML anchors'],
    ['deep-list', story(`css: ${many('[', 10_000)}${many(']', 10_000)}`), `9:56 ${DEEP}`],
    ['deep-mapping', story(`css: ${many('{a: ', 10_000)}`), new RegExp(`^9:\\d+ ${DEEP}`)],
    ['deep-dashes', story(`css:\n  ${many('- ', 10_000)}x`), new RegExp(`^10:\\d+ ${DEEP}`)],
    ['deep-questions', story(`css:\n  ${many('? ', 10_000)}x`), new RegExp(`^10:\\d+ ${DEEP}`)],
    ['deep-lines', story(ladder(1_500)), new RegExp(`^\\d+:\\d+ ${DEEP}`)],
    ['deep-unclosed', `---\ntitle: ${many('[', 1_000_000)}\n---\n`, new RegExp(`^2:\\d+ ${DEEP}`)],
    ['10-mb', story(`css: ${many('x', 10_000_000)}`), '1:1 The file is larger than 2 MB'],
    ['2-mb-value', story(`css: ${many('x', 2_000_000)}`), /^9:6 A text is/],
    ['2-mb-quoted', story(`css: "${many('x ', 900_000)}"`), /^9:6 A text is/],
    ['2-mb-key', story(`${many('x', 1_900_000)}: x`), /^9:1 A text is/],
    ['2-mb-unclosed', story(`css: "${many('x ', 900_000)}`), /^9:6 A text is/],
    ['unclosed', story('css: "x'), '9:6 A quotation mark is opened and never closed'],
    ['two-documents', `---\ntitle: a\n...\n---\ntitle: b\n---\n`, /^\d+:\d+ /],
    ['empty', '', '1:1 The file does not begin with front matter'],
    ['scalar', '---\njust words\n---\n', '2:1 This is no case'],
    ['list', '---\n- a\n---\n', '2:1 This is no case'],
    ['title-is-a-map', '---\nsection1: { title: { a: b } }\n---\n', '2:1 This is no case'],
    ['not-closed', '---\ntitle: a\n', /^3:1 The front matter is not closed/],
    ['many-lines', story(many('x: y\n', 300_000)), /^\d+:\d+ The file has too many lines or values/],
    ['many-dashes', story(`css:\n${many('- \n', 300_000)}`), /^\d+:\d+ The file has too many/],
    ['many-commas', story(`css: [${many('x,', 500_000)}]`), /^9:\d+ The file has too many/],
    ['many-quotes', story(`css:\n${many('- "\n', 300_000)}`), /^\d+:\d+ /],
    ['many-half-quotes', story(`css:\n${many('- "\\"\n', 12_000)}`), /^\d+:\d+ /],
    ['many-colons', story(`css: ${many(': ', 900_000)}`), /^9:\d+ /],
    ['many-anchors', story(`css: ${many('&a ', 600_000)}`), /^9:\d+ /],
    ['many-tags', story(`css: ${many('!!js ', 300_000)}`), /^9:\d+ /],
    ['many-ends', story(many('...\n', 400_000)), /^\d+:\d+ /],
  ]),
  ...served(VALUES.map((value, index) => [`value-${index}`, story(`source: ${value}`, value)] as const)),
];

/** Names of parts of every object as keys of a section, of an item and of a fact. */
function everyKey(name: string): string {
  return story(`    - title: More
      contentList: []
      ${name}: x
  rightPart: { ${name}: x, list: [{ title: ${name}, content: ${name} }] }`);
}

function ladder(levels: number): string {
  return Array.from({ length: levels }, (_, depth) => `${' '.repeat(depth)}css:`).join('\n');
}
