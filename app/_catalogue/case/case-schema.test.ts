import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { caseFile, read } from './case-file.test-data';
import { caseSchemaText } from './case-schema';

const validate = new Ajv({ strict: false }).compile(JSON.parse(caseSchemaText()) as object);
/** The front matter of a file as an editor parses it. */
const frontMatterOf = (text: string): unknown => parse(text.split(/^---\n/m)[1] ?? '', { uniqueKeys: false });

const STORY = '    - title: Move\n      contentList:\n        - content: Told.';
const FACTS = { 'ADOPTED FEATURES': 'HPA' };
const withKeys = (yaml: string) => caseFile(STORY, FACTS).replace('title: acme', `${yaml}\ntitle: acme`);
const withEntry = (yaml: string) => caseFile(`${STORY}\n    - ${yaml}`, FACTS);

/** What the schema accepts, the reader reads without a problem; what it refuses, the reader reports. */
const FILES: [yaml: string, file: string, isValid: boolean][] = [
  ...['published: 2024-05-01', 'updated:', 'draft: true', 'draft:', 'gone: false', 'description: 2024'].map(
    (yaml): [string, string, boolean] => [yaml, withKeys(yaml), true],
  ),
  ...[
    'aliases: [old, 2019]',
    'related: zto',
    'source: An interview',
    'source: { title: Blog, url: https://a.example }',
    'metrics: [{ value: 5, label: nodes, when: 2019, kind: context }]',
    'timeline: [{ title: Start, when: 2019-06, kind: step, features: [HPA], text: Told, section: Move }]',
    'timeline: [{ title: Start, when: 2019, features: HPA }]',
    'css: { any: [thing] }',
  ].map((yaml): [string, string, boolean] => [yaml, withKeys(yaml), true]),
  ...[
    'published: May 2024',
    'draft: maybe',
    'gone: [false]',
    'metrics: [{ label: nodes }]',
    'metrics: [{ value: 5, label: nodes, kind: result }]',
    'metrics: [{ value: 5, label: nodes, unit: pieces }]',
    'timeline: [{ when: 2019 }]',
    'timeline: [{ title: Start, kind: begin }]',
    'timeline: [{ title: Start, feature: HPA }]',
    'source: { name: Blog }',
  ].map((yaml): [string, string, boolean] => [yaml, withKeys(yaml), false]),
  ...[
    '{ title: More, content: Told., image: /a.png }',
    '{ title: More, contentList: [Told., { content: }], image: { src: /a.png, alt: A } }',
    '{ contentList: [{ specialContent: { text: Sub, level: 3 } }] }',
    '{ type: 1, contentList: [{ content: Fast }] }',
    '{ type: 2, content: Good., author: Ann }',
  ].map((yaml): [string, string, boolean] => [yaml, withEntry(yaml), true]),
  ...[
    '{ title: More, contentlst: [{ content: Told. }] }',
    '{ title: More, contentList: [{ contetn: Told. }] }',
    '{ title: More, contentList: [{ specialContent: { text: Sub, leve: 3 } }] }',
    '{ title: More, content: Told., image: { src: /a.png, alternative: A } }',
  ].map((yaml): [string, string, boolean] => [yaml, withEntry(yaml), false]),
];

for (const [yaml, file, isValid] of FILES)
  test(`${isValid ? 'valid' : 'not valid'}: ${yaml}`, () => {
    expect([validate(frontMatterOf(file)), read(file).problems.length === 0]).toEqual([isValid, isValid]);
  });

test('keys of the site itself are valid', () => {
  expect(validate(frontMatterOf(withKeys('weight: 3\nlayout: { any: [thing] }')))).toBe(true);
});

for (const folder of ['content/en/case', 'content/zh/case', 'e2e/content/en/case'])
  test(`the files of ${folder} are valid`, () => {
    for (const name of readdirSync(folder)) {
      validate(frontMatterOf(readFileSync(path.join(folder, name), 'utf8')));
      expect(validate.errors, name).toBe(null);
    }
  });

test('content/case.schema.json is up to date; if not, run npm run content:schema', () => {
  expect(readFileSync('content/case.schema.json', 'utf8')).toBe(caseSchemaText());
});
