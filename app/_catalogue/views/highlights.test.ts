import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case/case-file.test-data';
import { highlightsOf, textRevision } from './highlights';

const STORY = `    - title: What happened
      contentList:
        - content: The team wrote \`tides\` first. Then it rained.
        - content: 1. The water does not wait.
        - specialContent: { text: A heading of its own, level: 3 }
    - { type: 2, content: 'We read [the docs](https://docs.example/) twice.', author: Ada Berg }
    - { type: 1, contentList: [{ content: No more waiting at all }] }`;
const METRICS = `metrics:
  - { value: '20.8%', label: market share, when: '2020' }
`;
const file = (story = STORY, more = '') =>
  readWell(caseFile(story, { INDUSTRY: 'Finance' }).replace(/---\n$/, `${METRICS}${more}---\n`));
const story = file();
const textOf = (each: (typeof highlights)[number]) => (each.kind === 'figure' ? each.value : each.text);
const highlights = highlightsOf(story);

test('figures, quotations and sentences can be picked, each with its place', () => {
  expect(highlights.map((each) => [each.kind, textOf(each), each.anchor])).toEqual([
    ['figure', '20.8%', 'figure.1'],
    ['quote', 'We read the docs twice.', 'quote'],
    ['sentence', 'Acme makes anvils.', null],
    ['sentence', 'The team wrote tides first.', 'what-happened'],
    ['sentence', 'Then it rained.', 'what-happened'],
    ['sentence', 'The water does not wait.', 'what-happened'],
    ['sentence', 'No more waiting at all', 'what-happened'],
  ]);
});

test('what is picked keeps its id while its text stays, wherever it moves', () => {
  const moved = file(`    - title: Another beginning
      contentList:
        - content: A new sentence. The team wrote \`tides\` first.
${STORY.replace('The team wrote `tides` first. ', '')}`);
  const idOf = (all: typeof highlights, text: string) => all.find((each) => textOf(each) === text)?.id;
  for (const text of highlights.map(textOf))
    expect(idOf(highlightsOf(moved), text), text).toBe(idOf(highlights, text));
  const ids = highlights.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[fqs]\.[\w-]{6}$/);
});

for (const [change, changed, isOther] of [
  ['another sentence', file(STORY.replace('rained', 'snowed')), true],
  ['another quotation', file(STORY.replace('twice', 'once')), true],
  ['another heading', file(STORY.replace('What happened', 'What came')), true],
  ['a stop that the author lists', file(STORY, 'timeline: [{ title: It began }]\n'), true],
  ['other quotation marks and blanks', file(STORY.replace('tides', "'tides'  ")), false],
  ['a date of publication', file(STORY, 'published: 2026-01-01\n'), false],
  ['a former slug', file(STORY, 'aliases: [anvils]\n'), false],
] as const)
  test(`${change} is ${isOther ? 'another' : 'the same'} text`, () => {
    expect(textRevision(story)).toMatch(/^[\w-]{4}$/);
    expect(textRevision(changed) !== textRevision(story)).toBe(isOther);
  });
