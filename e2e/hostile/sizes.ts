/** Long texts for every pattern we have, and files that are much of something. */
import { caseWith, refused, served, storyOf } from './hostile';

const MB = 1024 * 1024;
const MANY = 'The front matter has too many lines and signs';
const BLANK = '2007:1 More than 2000 blank lines in a row';
const LONG = 'A value is longer than 100,000 characters';
const long = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const whole = (text: string) => caseWith(long(text, 1.9 * MB));
const extra = (text: string) => caseWith(`extra: ${text}`);

export const SIZES = [
  refused('ten-megabytes', extra(long('a', 10 * MB)), '1:1 The file is larger than 2 MB'),
  refused('one-value', extra(long('abc ', 1.9 * MB)), `6:8 ${LONG}`),
  refused('one-quoted-value', extra(`"${long('a', 1.9 * MB)}"`), `6:8 ${LONG}`),
  refused('one-open-value', extra(`"${long('a\n', 1.9 * MB)}`), `6:8 ${LONG}`),
  refused('one-block', caseWith(`extra: |\n${long('  a\n', 1.9 * MB)}`), `7:1 ${LONG}`),
  refused('one-key', caseWith(`${long('a', 1.9 * MB)}: b`), `6:1 ${LONG}`),
  refused('lines', caseWith(`extra:\n${long('- a\n', 1.9 * MB)}`), `4000:4 ${MANY}`),
  refused(
    'keys',
    caseWith(Array.from({ length: 100_000 }, (_, i) => `k${i}: ${i}`).join('\n')),
    `2859:6 ${MANY}`,
  ),
  refused('one-key-again', whole('a: b\n'), `2859:2 ${MANY}`),
  refused('commas', extra(`[${long('a,', 1.9 * MB)}]`), `6:13321 ${MANY}`),
  refused('quotes', extra(long('"', 1.9 * MB)), `6:39946 ${MANY}`),
  refused('open-quotes', whole('x: "\n'), `3334:5 ${MANY}`),
  refused('line-breaks', extra(long('\n', 1.9 * MB)), BLANK),
  refused('carriage-returns', extra(long('\r', 1.9 * MB)), BLANK),
  refused('lines-of-blanks', extra(long(' \n', 1.9 * MB)), BLANK),
  refused('remarks', whole('# a\n'), `9992:4 ${MANY}`),
  refused('anchors', whole('- &a b\n'), `2859:3 ${MANY}`),
  refused('merges', whole('<<: {a: b}\n'), `1542:6 ${MANY}`),
  served('documents', caseWith(long('...\n', 1.9 * MB))),
  served('blank-lines-before', long('\n', 1.9 * MB) + caseWith('')),
  served('dashes-behind', caseWith('') + long('\n---', 1.9 * MB)),
];

/** One text of 5,000 characters in each of forty fields: what a pattern makes of it must not grow with its square. */
const LENGTH = 5_000;
const RUNS = {
  letters: 'a',
  words: 'foo bar ',
  sentences: 'Foo. ',
  blanks: 'a    ',
  brackets: '[',
  parentheses: '(',
  'open-links': '[a](http://',
  'closed-links': '[a](/b) ',
  'half-links': '](',
  'nested-parentheses': '[a](http://a(b)',
  addresses: 'http://',
  'whole-addresses': 'https://a.example/c ',
  'addresses-in-brackets': 'http://a) ',
  ticks: '`',
  'half-ticks': '`a ',
  numbers: '1.',
  'han-numbers': '1、',
  quotes: '"',
  apostrophes: "'",
  han: '测试',
  'han-commas': '测，',
  digits: '1',
  years: '2019 ',
  'years-joined': '2019-',
  'years-han': '2019年',
  dates: 'in May 2019, ',
  'dates-slashed': '12/12/2019 ',
  periods: 'between 2019 and ',
  'year-and-blanks': `2019${' '.repeat(LENGTH)}年`,
  times: '1:',
  months: 'january ',
  companies: 'company ',
  next: 'what next ',
  steps: 'three steps: a, ',
  'steps-han': '三步：',
  commas: ',',
  values: 'a,',
  pluses: ' + ',
  'and-so-on': ' 等',
  accents: 'e\u0301',
  hangul: '한',
  emoji: '😀',
  less: '<',
  ampersands: '&',
  stars: '*',
  tildes: '~',
  hashes: '# ',
  lines: 'a\n',
  hyphens: 'a-',
  capitals: 'A',
} satisfies Record<string, string>;

export const LONG_TEXTS = Object.entries(RUNS).map(([name, run]) =>
  served(`long-${name}`, storyOf(long(run, LENGTH))),
);
