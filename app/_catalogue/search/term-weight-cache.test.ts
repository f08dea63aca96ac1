import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { caseFile } from '../case/case-file.test-data';
import { Catalogue } from '../catalogue';
import { DiskCache } from '../content/disk-cache';
import { LOCALES, type Locale } from '../case/locale';
import { ContentReader } from '../content/content-reader';

const FILES = { en: 210, zh: 40 };
const TOPICS = ['autoscaling', 'KubeSphere clusters', 'Prometheus', '多集群', 'gateway and 日志'];

let root: string;
let folder: string;
test.beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casebook-'));
  folder = path.join(root, 'content');
  for (const locale of LOCALES) {
    mkdirSync(path.join(folder, locale, 'case'), { recursive: true });
    for (let index = 0; index < FILES[locale]; index += 1)
      write(index, `It has ${TOPICS[index % 5]}.`, locale);
  }
  for (const name of ['site.yml', 'taxonomy.yml'])
    cpSync(path.join('content', name), path.join(folder, name));
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(index: number, text: string, locale: Locale = 'en', more = ''): void {
  const file = path.join(folder, locale, 'case', `case-${index}.md`);
  const story = `    - title: Story\n      contentList:\n        - content: ${text}`;
  const facts = { INDUSTRY: `Finance, Trade ${index % 5}`, 'ADOPTED FEATURES': index % 2 ? 'DevOps' : 'HPA' };
  writeFileSync(`${file}.new`, caseFile(story, facts, more));
  renameSync(`${file}.new`, file);
}

const cacheOf = (name: string) => new DiskCache(path.join(root, name), '1');

/** What a server does at its start, and what the reader gives later. */
async function start(cache: DiskCache | null) {
  const reader = new ContentReader(folder, folder, cache);
  const catalogue = new Catalogue(await reader.read());
  await catalogue.prepare(cache);
  return { catalogue, reader };
}

/** What visitors could see of a catalogue. */
const shownBy = (catalogue: Catalogue) =>
  LOCALES.map((locale) => ({
    revision: catalogue.revision,
    cases: catalogue.cases(locale),
    answers: [
      {},
      { feature: 'devops' },
      { q: 'autoscaling' },
      { q: 'kubesphre clusters' },
      { q: '多集群' },
    ].map((parameters) => catalogue.search(locale, parameters)),
    suggestion: catalogue.search(locale, { q: 'promethues' }).suggestion,
  }));

test('a second start shows the very same as the first, and as one without a cache', async () => {
  const first = shownBy((await start(cacheOf('cache'))).catalogue);
  expect(readdirSync(path.join(root, 'cache'))).toHaveLength(2);
  expect(shownBy((await start(cacheOf('cache'))).catalogue)).toEqual(first);
  expect(shownBy((await start(null)).catalogue)).toEqual(first);
});

test('a cache that is damaged is as good as none', async () => {
  const first = shownBy((await start(cacheOf('spoilt'))).catalogue);
  for (const name of readdirSync(path.join(root, 'spoilt'))) {
    const file = path.join(root, 'spoilt', name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(65, bytes.length - 500, bytes.length - 400));
  }
  expect(shownBy((await start(cacheOf('spoilt'))).catalogue)).toEqual(first);
});

test('after files are edited, added and deleted, a server shows what one that starts then would', async () => {
  const { catalogue, reader } = await start(cacheOf('edited'));
  write(3, 'It has a xylophone.', 'en', 'published: 2030-01-01\n');
  write(900, 'It is new, and has autoscaling.');
  for (const locale of LOCALES) rmSync(path.join(folder, locale, 'case', 'case-7.md'));
  const later = new Catalogue(await reader.read(), catalogue);
  await later.prepare(null);
  expect(later.found('en', 'xylophone')?.slugs).toHaveLength(1);
  expect(shownBy(later)).toEqual(shownBy((await start(null)).catalogue));
});

test('words of cases that were edited are let go of', async () => {
  const { catalogue, reader } = await start(cacheOf('shrinking'));
  const rareWords = Array.from({ length: 4_000 }, (_, index) => `q${index.toString(36)}z`).join(' ');
  const sizes: number[] = [];
  let latest = catalogue;
  for (const text of [rareWords, 'It is short again.', 'It is shorter.']) {
    write(5, text);
    latest = new Catalogue(await reader.read(), latest);
    await latest.prepare(null);
    sizes.push(latest.dictionarySize);
  }
  expect(sizes[0]).toBeGreaterThan(4_000);
  expect(sizes[2]).toBeLessThan(4_000);
  expect(shownBy(latest)).toEqual(shownBy((await start(null)).catalogue));
});
