import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { caseFile } from '../case/case-file.test-data';
import { DiskCache } from './disk-cache';
import { ContentReader, type ParseInWorkers } from './content-reader';

const SITE = `name: Stories
tagline: { en: A, zh: 甲 }
description: { en: A, zh: 甲 }
publisher: { name: Acme }
accent: { light: '#123456', dark: '#abcdef' }
`;
const TAXONOMY = `industry:\n  - id: finance\n    label: { en: Finance, zh: 金融 }\n`;
const FILES = 230;

let root: string;
let cacheFolder: string;
test.beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), 'casebook-')), 'content');
  cacheFolder = path.join(path.dirname(root), 'cache');
  mkdirSync(path.join(root, 'en/case'), { recursive: true });
  writeFileSync(path.join(root, 'site.yml'), SITE);
  writeFileSync(path.join(root, 'taxonomy.yml'), TAXONOMY);
  for (let index = 0; index < FILES; index += 1) write(index, `Text ${index} of 2019.`);
});
test.afterEach(() => rmSync(path.dirname(root), { recursive: true, force: true }));

function write(index: number, text: string): void {
  const file = path.join(root, `en/case/case-${index}.md`);
  const story = `    - title: Story\n      contntList:\n        - content: ${text}`;
  writeFileSync(`${file}.new`, caseFile(story, { INDUSTRY: `Finance, Trade ${index % 5}` }));
  renameSync(`${file}.new`, file);
}

/** What a server reads at its start. */
const start = (cached = true) =>
  new ContentReader(root, root, cached ? new DiskCache(cacheFolder, '1') : null).read();

test('a start with what an earlier one kept gives the same as a start without', async () => {
  await start();
  expect(readdirSync(cacheFolder)).toHaveLength(1);
  expect(await start()).toEqual(await start(false));
});

test('a large folder is read the same whether workers parse all of it, a part or nothing', async () => {
  for (let index = FILES; index < 1000; index += 1) write(index, 'Text.');
  writeFileSync(path.join(root, 'en/case/case-5.md'), '---\ntitle: a: b\n---\n');
  const share = (index: number) => new ContentReader(root, root).readShare(index, 2);
  const readWith = (parse: ParseInWorkers) => new ContentReader(root, root, null, undefined, parse).read();
  const alone = await start(false);
  expect(await readWith(async () => [await share(0), await share(1)])).toEqual(alone);
  expect(await readWith(async () => [[], await share(1)])).toEqual(alone);
  expect(await readWith(() => Promise.resolve([]))).toEqual(alone);
});

test('what a worker parsed is not parsed again', async () => {
  for (let index = FILES; index < 1000; index += 1) write(index, 'Text.');
  const parse = async () => {
    const [terms, ...files] = await new ContentReader(root, root).readShare(0, 1);
    for (const { data } of files) (data as { company: string }[])[2]!.company = 'Parsed elsewhere';
    return [[terms!, ...files]];
  };
  const { cases } = await new ContentReader(root, root, null, undefined, parse).read();
  expect(new Set(cases.map(({ company }) => company))).toEqual(new Set(['Parsed elsewhere']));
});

test('files changed, added, broken and deleted since then are as they are now', async () => {
  await start();
  write(3, 'Changed in 2021.');
  write(FILES, 'Added.');
  writeFileSync(path.join(root, 'en/case/case-5.md'), '---\ntitle: a: b\n---\n');
  rmSync(path.join(root, 'en/case/case-7.md'));
  const content = await start();
  expect(content).toEqual(await start(false));
  expect(content.cases.find(({ slug }) => slug === 'case-3')?.sections[0]?.blocks).toEqual([
    { type: 'paragraph', text: 'Changed in 2021.' },
  ]);
  expect(content.cases.map(({ slug }) => slug)).not.toContain('case-5');
});

test('a file that is touched is the case it was', async () => {
  const before = await start();
  utimesSync(path.join(root, 'en/case/case-0.md'), 1_700_000_000, 1_700_000_000);
  expect(await start()).toEqual(before);
  expect(await start(false)).toEqual(before);
});

test('with a new taxonomy every file is read again', async () => {
  await start();
  writeFileSync(
    path.join(root, 'taxonomy.yml'),
    TAXONOMY.replace('金融 }', '金融 }\n    aliases: [Trade 1]'),
  );
  const content = await start();
  expect(content).toEqual(await start(false));
  expect(content.cases.find(({ slug }) => slug === 'case-1')?.terms.industry).toEqual(['finance']);
});

test('a spoilt cache is as good as none', async () => {
  await start();
  for (const file of readdirSync(cacheFolder)) writeFileSync(path.join(cacheFolder, file), 'spoilt');
  expect(await start()).toEqual(await start(false));
});
