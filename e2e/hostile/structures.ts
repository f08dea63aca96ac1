/** Front matter that wants to run, to explode, or to be something else than it says. */
import { caseWith, plainStory, refused, served, storyOf } from './hostile';

const ONLY_YAML = '1:1 Only YAML front matter is read';
const TAGS = 'YAML tags are not read';
const ANCHORS = 'YAML anchors and aliases are not read';
const DEEP = 'Nested more than 50 levels deep';
const SCRIPT = '{ title: (globalThis.pwned = true) }';
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const doubling = lines(30, (i) => `a${i + 1}: &a${i + 1} [${i ? `*a${i}, *a${i}` : 'x, x'}]`);
const tagged = (value: string) => caseWith(`extra: ${value}`);

export const LANGUAGES = [
  ...[
    'js',
    'javascript',
    'coffee',
    'coffeescript',
    'cson',
    'json',
    'toml',
    'yml;js',
    ' js',
    '=',
    '\u00a0js',
  ].map((language, index) => refused(`language-${index}`, `---${language}\n${SCRIPT}\n---\n`, ONLY_YAML)),
  refused('toml-plus', '+++\ntitle = "x"\n+++\n', '1:1 The file does not begin with front matter'),
  refused('json-bare', '{ "title": "x" }', '1:1 The file does not begin with front matter'),
  refused('empty', '', '1:1 The file does not begin with front matter'),
  refused('nothing-closed', '---\ntitle: x\n', '3:1 The front matter is not closed'),
  refused('only-dashes', '---', '1:1 The front matter is not closed'),
  refused('no-values', '---\n---\n', '2:1 This is no case: it has no title or no story'),
  refused('a-list', '---\n- a\n- b\n---\n', '2:1 This is no case: it has no title or no story'),
  refused('a-text', '---\nno mapping\n---\n', '2:1 This is no case: it has no title or no story'),
  served(
    'second-document',
    plainStory('x').replace('\n---\n', '\n...\n--- !!js/function evil\na: *b\n---\n'),
  ),
  served('script-behind', `${plainStory('x')}<script>window.__pwned = 1</script>`),
];

export const TAGS_AND_ANCHORS = [
  ...[
    '!!str x',
    '!!js/function "function () { return 1 }"',
    '!!js/regexp /(a+)+$/',
    '!!js/undefined ""',
    '!!python/object:os.system [id]',
    '!!python/object/apply:os.system ["id"]',
    '!ruby/object:Gem::Installer x',
    '!!java.net.URL ["http://a.example"]',
    '!custom x',
    '!<tag:a.example,2020:x> y',
    '!include /etc/passwd',
    '!!binary aGk=',
    '!!set {a, b}',
    '!!omap [a: 1]',
    '!!timestamp 2020-01-01',
  ].map((value, index) => refused(`tag-${index}`, tagged(value), `6:8 ${TAGS}`)),
  refused('anchor', tagged('&a x'), `6:8 ${ANCHORS}`),
  refused('alias', caseWith('a: &a x\nb: *a'), `6:4 ${ANCHORS}`),
  refused('alias-of-itself', caseWith('a: &a [*a]'), `6:4 ${ANCHORS}`),
  refused('alias-bomb', caseWith(doubling), `6:5 ${ANCHORS}`),
  refused('merge-of-anchor', caseWith('a: &a {x: y}\nb:\n  <<: *a'), `6:4 ${ANCHORS}`),
  served('merge-key', caseWith('<<: {title: other}\nb:\n  <<: [{c: d}]')),
  served(
    'directive',
    `${'---\n'}title: x\nsection1: {title: Directive, content: x}\n---\n%TAG ! tag:a.example,2020:\n`,
  ),
];

export const DEPTHS = [
  refused('deep-flow', tagged('['.repeat(10_000) + ']'.repeat(10_000)), `6:59 ${DEEP}`),
  refused('deep-open', tagged('['.repeat(100_000)), `6:59 ${DEEP}`),
  refused('deep-maps', tagged('{a: '.repeat(10_000)), `6:209 ${DEEP}`),
  refused('deep-dashes', caseWith(`extra:\n  ${'- '.repeat(10_000)}a`), `7:104 ${DEEP}`),
  refused('deep-block', caseWith(lines(1_500, (i) => `${' '.repeat(i)}a:`)), `57:53 ${DEEP}`),
  refused('deep-questions', caseWith(`extra:\n  ${'? '.repeat(10_000)}a`), `7:104 ${DEEP}`),
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
];
const keys = (indent: string) =>
  NAMES.map((name) => `${indent}${name}: {polluted: yes, toString: x}`).join('\n');

export const NAMES_OF_OBJECTS = [
  served('keys-of-objects', caseWith(keys(''))),
  served(
    'keys-of-section',
    caseWith(`section2:\n${keys('  ')}\n  listLeft:\n    - title: x\n${keys('      ')}`),
  ),
  served(
    'keys-of-content',
    caseWith(`section2:\n  listLeft:\n    - contentList:\n        - content: x\n${keys('          ')}`),
  ),
  served(
    'keys-of-stops',
    caseWith(
      `timeline:\n  - title: x\n${keys('    ')}\nmetrics:\n  - value: x\n    label: y\n${keys('    ')}`,
    ),
  ),
  served(
    'keys-as-mappings',
    `---\ntitle: x\n${lines(1, () => 'section1: {title: Mapped, content: x, __proto__: {image: /x.png}}')}\nsection2: {__proto__: {listLeft: [{title: inherited}]}}\n---\n`,
  ),
  ...NAMES.filter((name) => !name.startsWith('_')).map((name) => served(name, storyOf(name))),
  served('text-proto', storyOf('__proto__')),
];

export const VALUES = [
  ...[
    '2020-01-01',
    '2020-01-01T00:00:00Z',
    '0777',
    '0o777',
    '0x1F',
    '1e999',
    '-.inf',
    '.nan',
    '1_000',
    '12:30:45',
    'yes',
    'NO',
    'on',
    '1.10',
    '+1',
    '~x',
    'nullx',
  ].map((value, index) =>
    served(
      `value-${index}`,
      `---\ntitle: ${value}\nsection1: {title: ${value}, content: ${value}}\npublished: ${value}\n---\n`,
    ),
  ),
  refused(
    'title-true',
    '---\ntitle:\nsection1: {title: ~, content: x}\n---\n',
    '2:1 This is no case: it has no title or no story',
  ),
  served(
    'kinds-mixed',
    caseWith(
      'section2: {listLeft: [x, 1, true, ~, [y], {title: [z]}, {contentList: {a: b}}, {contentList: [[c]]}, {type: {x: y}}], rightPart: {list: {title: a, content: b}}}',
    ),
  ),
  served(
    'lists-for-texts',
    caseWith(
      'description: [a, {b: c}]\ntimeline: x\nmetrics: {value: y}\naliases: x\nrelated: ~\ndraft: false\nsource: [x]\nsection2: []',
    ),
  ),
  served(
    'repeated-keys',
    '---\ntitle: x\ntitle: y\nsection1: {title: a, title: b, content: c, content: d}\nsection1: {title: z}\nsection2: {}\npublished: 2020-01-01\npublished: x\ntimeline: []\ntimeline: [{title: a, title: b, when: 2020, when: 2021}]\n---\n',
  ),
  served('complex-keys', caseWith('? [a, b]\n: c\n? {d: e}\n: f\n? |\n  long\n: g')),
];
