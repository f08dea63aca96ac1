import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { generate } from '../../e2e/catalogue/generate';
import { Catalogue } from './catalogue';
import { DiskCache } from './disk-cache';
import { LOCALES } from './locale';
import { ContentReader } from './read-content';

let root: string;
let folder: string;
test.beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casebook-'));
  folder = path.join(root, 'content');
  generate(110, 1, folder);
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

const cacheOf = (name: string, version = '1') => new DiskCache(path.join(root, name), version);

/** What a server does at its start, and what the reader gives later. */
async function start(cache: DiskCache | null) {
  const reader = new ContentReader(folder, folder, cache);
  const here = new Catalogue(await reader.read());
  await here.prepare(cache);
  return { here, reader };
}

/** What visitors could see of a catalogue. */
const shownBy = (here: Catalogue) =>
  LOCALES.map((locale) => ({
    revision: here.revision,
    cases: here.cases(locale),
    answers: [
      {},
      { feature: 'devops' },
      { q: 'autoscaling' },
      { q: 'kubesphre clusters' },
      { q: '多集群' },
    ].map((parameters) => here.search(locale, parameters)),
    suggestion: here.search(locale, { q: 'promethues' }).suggestion,
  }));

test('a second start shows the very same as the first, and as one without a cache', async () => {
  const first = shownBy((await start(cacheOf('cache'))).here);
  expect(readdirSync(path.join(root, 'cache'))).toHaveLength(2);
  expect(shownBy((await start(cacheOf('cache'))).here)).toEqual(first);
  expect(shownBy((await start(null)).here)).toEqual(first);
});

test('a cache that is damaged or of other code is as good as none', async () => {
  const first = shownBy((await start(cacheOf('spoilt'))).here);
  expect(shownBy((await start(cacheOf('spoilt', '2'))).here)).toEqual(first);
  for (const name of readdirSync(path.join(root, 'spoilt'))) {
    const file = path.join(root, 'spoilt', name);
    writeFileSync(file, readFileSync(file).fill(32, 1_000, 1_100));
  }
  expect(shownBy((await start(cacheOf('spoilt', '2'))).here)).toEqual(first);
});

test('after files are edited, added and deleted, a server shows what one that starts then would', async () => {
  const { here, reader } = await start(cacheOf('edited'));
  const file = (index: number, locale = 'en') =>
    path.join(folder, locale, 'case', `case-${String(index).padStart(5, '0')}.md`);
  const text = readFileSync(file(3), 'utf8');
  const save = (target: string, content: string) => {
    writeFileSync(path.join(root, 'draft'), content);
    renameSync(path.join(root, 'draft'), target);
  };
  save(file(3), text.replace(/^published: .*/m, 'published: 2030-01-01').replaceAll('cluster', 'xylophone'));
  save(file(900), text);
  rmSync(file(7));
  rmSync(file(7, 'zh'));
  const later = new Catalogue(await reader.read(), here);
  await later.prepare(null);
  expect(later.found('en', 'xylophone')?.scores.size).toBe(1);
  expect(shownBy(later)).toEqual(shownBy((await start(null)).here));
});
