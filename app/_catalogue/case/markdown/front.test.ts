import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { formatProblem } from '../problem';
import { KEYS } from './keys';
import { readFile } from './read-markdown.test-data';

const BODY = '\nIt begins.\n\n## Next\n\nIt goes on.\n';
const caseOf = (front: string, options = {}) => {
  const reading = readFile(`---\n${front}\n---\n${BODY}`, options);
  if (!reading.story) throw new Error(reading.problems.map(formatProblem).join('\n'));
  return reading.story;
};
const unreadOf = (front: string, options = {}) =>
  readFile(`---\n${front}\n---\n${BODY}`, options).references.flatMap(({ kind, value }) =>
    kind === 'key' ? [value] : [],
  );

for (const [front, company, headline] of [
  ['title: How Acme grew\ncustomer: Acme', 'Acme', 'How Acme grew'],
  ['title: How Acme grew\ncompany:\n  name: Acme', 'Acme', 'How Acme grew'],
  ['title: Acme\nclient: Acme', 'Acme', null],
  ['title: Acme Case Study', 'Acme', null],
  ['title: "Acme - Customer Story"\ncustomer: Acme', 'Acme', null],
  ['title: Acme\nsponsor:\n  name: Other', 'Acme', null],
  ['title: How Acme grew\nname: Acme', 'Acme', 'How Acme grew'],
] as const)
  test(`the names in ${JSON.stringify(front)}`, () => {
    expect(caseOf(front)).toMatchObject({ company, headline });
  });

for (const [front, key, value] of [
  ['industries: [Finance, "A, B"]', 'industry', 'Finance, A, B'],
  ['industry: Finance, Retail', 'industry', 'Finance, Retail'],
  ['sector: {name: Finance}', 'industry', 'Finance'],
  ['toolsUsed:\n  - HPA\n  - HPA\n  - DevOps', 'feature', 'HPA, DevOps'],
  ['tools_used: HPA', 'feature', 'HPA'],
  ['features: [HPA]\ntags: [hpa, DevOps]', 'feature', 'HPA, DevOps'],
  ['use_case: CI/CD', 'challenge', 'CI/CD'],
  ['country: China', 'location', 'China'],
  ['deployment: Private', 'cloud', 'Private'],
  ['misc:\n  - {label: Industry, text: "Finance, Retail"}', 'industry', 'Finance, Retail'],
  ['case_study_details:\n  - Location: China', 'location', 'China'],
  ['author: {name: Ann, url: https://a.example}', 'author', 'Ann'],
  ['company:\n  name: Acme\n  industry: Finance', 'industry', 'Finance'],
] as const)
  test(`the fact in ${JSON.stringify(front)}`, () => {
    expect(caseOf(`title: Acme\n${front}`).facts).toMatchObject([{ key, value }]);
  });

test('rows of other facts keep their labels', () => {
  const { facts } = caseOf(
    'title: Acme\nmisc: [{label: Backed by, text: Angels}]\ncompanySize: 50\nwebsite: https://a.example',
  );
  expect(facts.map(({ key, label, value }) => [key, label, value])).toEqual([
    [null, 'Backed by', 'Angels'],
    [null, 'Company size', '50'],
    [null, 'Website', 'https://a.example'],
  ]);
});

for (const [front, published] of [
  ['date: 2024-03-25', '2024-03-25'],
  ["date: '2024-03-25T23:30:00+02:00'", '2024-03-25'],
  ['pubDate: 25 March 2024', '2024-03-25'],
  ['date: March 2024', null],
  ['date: 03/04/2024', null],
] as const)
  test(`the day in ${JSON.stringify(front)}`, () => {
    expect(caseOf(`title: Acme\n${front}`).published).toBe(published);
  });

for (const [front, quotes] of [
  ['quote: “It works.” — Ann', [['“It works.”', 'Ann']]],
  ['quote: It works.\nquoteAuthor: Ann\nquoteRole: CTO', [['It works.', 'Ann, CTO']]],
  ['testimonial: {text: It works., author: Ann, role: CTO}', [['It works.', 'Ann, CTO']]],
  [
    'testimonials:\n  - {quote: A., name: Ann}\n  - {quote: B., author: {name: Bo, title: CEO}}',
    [
      ['A.', 'Ann'],
      ['B.', 'Bo, CEO'],
    ],
  ],
] as const)
  test(`the quotations in ${JSON.stringify(front)}`, () => {
    const blocks = caseOf(`title: Acme\n${front}`).sections.flatMap((section) => section.blocks);
    const found = blocks.flatMap((block) =>
      block.type === 'quote' ? [[block.quote.text, block.quote.author]] : [],
    );
    expect(found).toEqual(quotes);
  });

for (const [front, metrics] of [
  ['stats: [{stat: 40%, label: less}]', [['40%', 'less']]],
  ['metrics:\n  - {label: Cost, value: 4, change: "-10%"}', [['4', 'Cost (-10%)']]],
  [
    'results:\n  - 3x faster builds\n  - 10,000+ users',
    [
      ['3x', 'faster builds'],
      ['10,000+', 'users'],
    ],
  ],
  ['metrics: {Deploys a day: 40}', [['40', 'Deploys a day']]],
  ['stats: []', []],
] as const)
  test(`the figures in ${JSON.stringify(front)}`, () => {
    expect(caseOf(`title: Acme\n${front}`).metrics.map(({ value, label }) => [value, label])).toEqual(
      metrics,
    );
  });

test('what tells of the story in the front matter is a part of it', () => {
  const { sections, facts } = caseOf(
    'title: Acme\noverview:\n  challenge: Builds took a whole day, and nobody knew why they failed.\n  keyResults:\n    - Nobody waits any more\nsolution: |\n  They **moved**.\n\n  - a',
  );
  expect(sections.map(({ title }) => title)).toEqual(['Challenge', 'Key results', 'Solution', 'Next']);
  expect(sections[2]?.blocks).toMatchObject([{ type: 'paragraph' }, { type: 'list', items: ['a'] }]);
  expect(facts).toEqual([]);
});

test('the first paragraph leads where no key does, and stands there once', () => {
  const { lead, sections } = caseOf('title: Acme');
  expect([lead, sections.map(({ title }) => title)]).toEqual(['It begins.', ['Next']]);
  expect(caseOf('title: Acme\nexcerpt: In short.')).toMatchObject({ lead: 'In short.' });
});

test('slug, language, aliases and drafts', () => {
  expect(
    caseOf(
      'title: Acme\npermalink: /customers/acme-corp/\nlang: zh-CN\nredirect_from: [/old/acme.html]\ndraft: true',
    ),
  ).toMatchObject({
    slug: 'acme-corp',
    locale: 'zh',
    aliases: ['acme'],
    draft: true,
  });
  expect(caseOf('title: Acme\npublished: false').draft).toBe(true);
  expect(caseOf('title: Acme\npublished: true').draft).toBe(false);
});

test('a timeline is read as that of the dialect', () => {
  expect(caseOf('title: Acme\ntimeline:\n  - {title: Began, when: 2019-06}').timeline).toMatchObject([
    { title: 'Began', when: { start: { year: 2019, month: 6 } } },
  ]);
});

test('headings make a journey as those of the dialect do', () => {
  const { timeline } = readFile(
    '---\ntitle: Acme\n---\n## Background\n\nOld.\n\n## Moving to Kubernetes\n\nIn May 2021 we moved to Kubernetes.\n',
  ).story!;
  expect(timeline.map(({ kind, title }) => [kind, title])).toEqual([
    ['context', 'Background'],
    ['step', 'Moving to Kubernetes'],
  ]);
  expect(timeline[1]?.when).toEqual({ start: { year: 2021, month: 5 }, end: null });
});

test('keys that mean nothing are named, those of looks are not', () => {
  expect(unreadOf('title: Acme\ncolour: red\nlayout: x\nseo: {robots: none, score: 5}\nempty:')).toEqual([
    'colour',
    'seo.robots',
    'seo.score',
  ]);
});

test('a site says which keys feed what, and which it ignores', () => {
  const keys = { industry: ['field'], cloud: ['tags'], ignored: ['colour'] };
  const front = 'title: Acme\nfield: Finance\nindustry: Retail\ntags: [Public]\ncolour: red';
  expect(caseOf(front, { keys }).facts.map(({ key, value }) => [key, value])).toEqual([
    ['industry', 'Finance, Retail'],
    ['cloud', 'Public'],
  ]);
  expect(unreadOf(front, { keys })).toEqual([]);
});

test('what is wrong with a value is told at its own key', () => {
  const { problems } = readFile('---\ntitle: Acme\ncolour:\ndate: soon\n---\nText.\n');
  expect(problems.map(({ line }) => line)).toEqual([4]);
});

test('a list of texts is one row', () => {
  expect(caseOf('title: Acme\nusers: [Growth, Design]').facts).toMatchObject([
    { key: null, label: 'Users', value: 'Growth, Design' },
  ]);
});

test('a file without a title or a name is refused with its place', () => {
  expect(readFile('---\ncolour: red\n---\nText.\n').problems.map(formatProblem)).toEqual([
    'acme.md:2:1: error: This is no case: it has no title (give title: or customer: in the front matter)',
  ]);
});

test('the README names every key under its meaning', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const [meaning, keys] of Object.entries(KEYS)) {
    const row = readme
      .split('\n')
      .find((line) => line.startsWith(`| \`${meaning}\` `) && line.includes(keys[0]));
    for (const key of keys) expect(row, meaning).toContain(`\`${key}\``);
  }
});
