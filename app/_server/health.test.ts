import { cp, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Catalogue } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { catalogueMetrics } from './catalogue-metrics';
import { healthOf } from './health';

let root: string;
let folder: string;
let reader: ContentReader;
const read = async () => new Catalogue(await reader.read());

test.beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-health-'));
  folder = path.join(root, 'content');
  await cp('e2e/content', folder, { recursive: true });
  reader = new ContentReader(folder, 'content');
});
test.afterEach(() => rm(root, { recursive: true, force: true }));

test('a good folder is ready, one with a broken file still is, and says so', async () => {
  expect(healthOf(await read())).toMatchObject({ status: 'ok', problems: [], cases: { en: 9, zh: 9 } });
  await writeFile(path.join(folder, 'en/case/amber-ferry.md'), '---\nbroken: [\n---\n');
  const health = healthOf(await read());
  expect(health).toMatchObject({ status: 'degraded', problems: [{ file: 'en/case/amber-ferry.md' }] });
  expect(health.cases).toEqual({ en: 9, zh: 9 });
});

test('a folder that is gone is not ready although its cases are served, until it is back', async () => {
  const { revision } = healthOf(await read());
  await rename(folder, `${folder}-away`);
  expect(healthOf(await read())).toMatchObject({ status: 'unready', revision, cases: { en: 9, zh: 9 } });
  await rename(`${folder}-away`, folder);
  expect(healthOf(await read())).toMatchObject({ status: 'ok', revision, problems: [] });
});

test('a folder that was emptied is not ready, nor one that never held a case, nor none at all', async () => {
  await read();
  await rm(path.join(folder, 'en'), { recursive: true });
  await rm(path.join(folder, 'zh'), { recursive: true });
  expect(healthOf(await read())).toMatchObject({ status: 'unready', cases: { en: 9, zh: 9 } });
  reader = new ContentReader(folder, 'content');
  expect(healthOf(await read())).toMatchObject({ status: 'unready', problems: [{ file: '.' }] });
  expect(healthOf(null)).toMatchObject({ status: 'unready', revision: null, cases: { en: 0, zh: 0 } });
});

test('metrics count what the probe says', async () => {
  const catalogue = await read();
  const text = await catalogueMetrics(catalogue).metrics();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toEqual([
    'casebook_ready 1',
    `casebook_content_info{revision="${catalogue.revision}",build=""} 1`,
    'casebook_cases{locale="en"} 9',
    'casebook_cases{locale="zh"} 9',
    'casebook_content_problems{severity="error"} 0',
    'casebook_content_problems{severity="warning"} 0',
  ]);
  expect(await catalogueMetrics(null).metrics()).toMatch(/^casebook_ready 0$/m);
});
