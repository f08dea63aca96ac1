/** Texts that cost more the longer they are: as long as one may be, in every field, in as many as fit a file. */
import { writeFileSync } from 'node:fs';
import type { Hostile } from './corpus';
import { everywhere } from './story';

/** The longest text that is read. */
const LONGEST = 20_000;

const UNITS = [
  '[',
  '(',
  '](',
  '[a](',
  '[a](/b',
  '[a](/b(',
  '`',
  '` ',
  '*',
  '@',
  '#',
  '1.',
  '1、',
  '1',
  '1 ',
  '1/',
  '12:',
  '1,',
  '2019 ',
  '2019-',
  '2019年',
  'may ',
  'may 2019 ',
  'spring ',
  'between 2019 and ',
  '2019 - 2020 ',
  'monday ',
  'in ',
  '"',
  "'",
  '\\',
  'http://',
  'https://a.b/(',
  'https://a.b ',
  '中',
  '中文，',
  '两步',
  'two steps: ',
  'platform ',
  'company a ',
  'what ',
  'a',
  'a ',
  'a. ',
  'a + ',
  ',',
  '、',
  ' and ',
  '和',
  ' 等',
  '-',
  '- ',
  '   ',
  '\n',
  '\n\n',
  '<',
  '<!--',
  ']]>',
  '&',
  '&amp;',
  '😀',
  'ﷺ',
  'İ',
  '\u0301',
];

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Many paragraphs of one story, each as long as a text may be, up to 2 MB. */
function paragraphs(unit: string): string {
  const content = fill(unit, LONGEST).toWellFormed();
  const size = Buffer.byteLength(JSON.stringify({ content })) + 1;
  const contentList = Array.from({ length: Math.floor(2_000_000 / size) }, () => ({ content }));
  const list = [{ title: 'ADOPTED FEATURES', content: 'HPA, a, b, c' }];
  const data = {
    section1: { title: 'Long' },
    section2: { listLeft: [{ title: 'Long', contentList }], rightPart: { list } },
  };
  return `---\n${JSON.stringify(data)}\n---\n`;
}

/** As many sections and facts as fit a file, with texts as long as one may be. */
function titles(unit: string): string {
  const title = `a${fill(unit, LONGEST - 2).toWellFormed()}z`;
  const size = 2 * Buffer.byteLength(JSON.stringify({ title })) + 50;
  const times = <T>(entry: T) => Array.from({ length: Math.floor(1_900_000 / size) }, () => entry);
  const list = times({ title: 'ADOPTED FEATURES', content: title });
  const data = { section1: { title: 'Long' }, section2: { listLeft: times({ title }), rightPart: { list } } };
  return `---\n${JSON.stringify(data)}\n---\n`;
}

const write = (text: () => string) => (target: string) => writeFileSync(target, text());

/** Made when they are laid: together they are larger than what a test should hold. */
const each = (name: string, slug: boolean, told: RegExp, make: (unit: string) => string) =>
  UNITS.map((unit, index): Hostile => {
    const named = `${name}-${index}`;
    return { file: `${named}.md`, slug: slug ? named : null, told, made: write(() => make(unit)) };
  });

export const PARAGRAPHS = each('paragraphs', true, /^/, paragraphs);
export const TITLES = each('titles', true, /^/, titles);
export const TOO_LONG = each('longer', false, /A text is|larger than 2 MB/, (unit) =>
  everywhere(fill(unit, 2 * LONGEST)),
).slice(0, 8);
