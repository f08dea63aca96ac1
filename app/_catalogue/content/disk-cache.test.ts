import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { DiskCache, type Kept } from './disk-cache';

let root: string;
test.beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casebook-'));
});
test.afterEach(() => rmSync(root, { recursive: true, force: true }));

const RECORDS: Kept[] = [
  { data: { company: 'Acme\n中通' }, bytes: Buffer.from('a long story') },
  { data: [1, null], bytes: Buffer.alloc(0) },
  { data: 'text', bytes: Buffer.from([0, 10, 255]) },
];
const cacheOf = (folder = root, version = '1') => new DiskCache(folder, version);
const onlyFile = () => path.join(root, readdirSync(root)[0] ?? '');

test('what is kept comes back as it was, and what is kept later takes its place', async () => {
  await cacheOf().write('cases', 'key', RECORDS);
  expect(await cacheOf().read('cases', 'key')).toEqual(RECORDS);
  await cacheOf().write('cases', 'key', RECORDS.slice(1));
  expect(await cacheOf().read('cases', 'key')).toEqual(RECORDS.slice(1));
  expect(readdirSync(root)).toHaveLength(1);
});

test('what another name, key or version kept is not found', async () => {
  await cacheOf().write('cases', 'key', RECORDS);
  expect(await cacheOf().read('words', 'key')).toBeNull();
  expect(await cacheOf().read('cases', 'other')).toBeNull();
  expect(await cacheOf(root, '2').read('cases', 'key')).toBeNull();
});

test('a file that was cut off or changed in a single place is as good as none', async () => {
  await cacheOf().write('cases', 'key', RECORDS);
  const whole = readFileSync(onlyFile());
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] ?? 0) ^ change;
      writeFileSync(onlyFile(), spoilt);
      expect(await cacheOf().read('cases', 'key')).toBeNull();
      writeFileSync(onlyFile(), whole.subarray(0, at));
      expect(await cacheOf().read('cases', 'key')).toBeNull();
    }),
    { numRuns: 60 },
  );
  writeFileSync(onlyFile(), whole);
  expect(await cacheOf().read('cases', 'key')).toEqual(RECORDS);
});

test('a folder that cannot be written keeps nothing and is no error', async () => {
  const file = path.join(root, 'file');
  writeFileSync(file, '');
  const cache = cacheOf(path.join(file, 'below'));
  await cache.write('cases', 'key', RECORDS);
  expect(await cache.read('cases', 'key')).toBeNull();
});

test('a name is never a path', async () => {
  const inner = path.join(root, 'inner');
  await cacheOf(inner).write('../../outside', 'key', RECORDS);
  expect(readdirSync(root)).toEqual(['inner']);
  expect(existsSync(inner)).toBe(true);
});
