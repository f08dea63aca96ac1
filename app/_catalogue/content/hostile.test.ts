/** The corpus of hostile files (e2e/hostile) through the reader: each is served, or refused and named with its place. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { CORPUS, lay } from '../../../e2e/hostile/corpus';
import { plainStory, type Outcome } from '../../../e2e/hostile/hostile';
import { ContentReader, type Content } from './content-reader';
import { formatProblem, escapeProblem } from '../case/problem';

let folder: string;
let content: Content;

const BUSY = 'nothing: the machine was busy, it will be read again';
const NOBODY = 65534;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const base = mkdtempSync(path.join(tmpdir(), 'casebook-hostile-'));
  folder = path.join(base, 'content');
  lay(folder, CORPUS);
  writeFileSync(path.join(base, 'outside.md'), plainStory('OUTSIDE'));
  chmodSync(base, 0o755);
  // Root may read every file; the files have to be read by somebody who may not.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    const reader = new ContentReader(folder, 'content');
    // What a busy machine kept from being read in its second is read the next time.
    do content = await reader.read();
    while (content.problems.some(({ hint }) => hint === BUSY));
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test.afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** As problems name it: a name that is no UTF-8 as Node.js reads it. */
const told = (file: string | Buffer) =>
  escapeProblem({ severity: 'error', file: String(file), line: 1, column: 1, message: '', hint: '' }).file;

test('there are at least 150 of them, no two of one name', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(CORPUS.map(({ path: name }) => String(name))).size).toBe(CORPUS.length);
});

test('each is served, or refused with its place and what is wrong, and takes no other down', () => {
  const slugs = content.cases.map(({ slug }) => slug);
  const outcomeOf = (file: string, slug: string): Outcome => {
    const fault = content.problems.find((each) => each.file === file && each.severity === 'error');
    if (fault) return { refused: `${fault.line}:${fault.column} ${fault.message}` };
    return slugs.includes(slug.normalize('NFC')) ? 'served' : 'ignored';
  };
  const outcomes = CORPUS.map(({ path: name, slug }) => [String(name), outcomeOf(told(name), slug)]);
  expect(Object.fromEntries(outcomes)).toEqual(
    Object.fromEntries(CORPUS.map(({ path: name, outcome }) => [String(name), outcome])),
  );
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toHaveLength(CORPUS.filter(({ outcome }) => outcome === 'served').length);
});

test('every problem says what to do, in one line of what can be seen', () => {
  expect(content.problems.length).toBeGreaterThan(100);
  for (const problem of content.problems) {
    expect(problem.hint, problem.file).not.toBe('');
    expect(formatProblem(problem)).toMatch(/^[^\p{Cc}\p{Cf}]+$/u);
    expect(formatProblem(problem).length).toBeLessThan(1_000);
  }
});

test('nothing ran, no object was changed, nothing is told of files and folders outside', () => {
  expect(globalThis).not.toHaveProperty('pwned');
  expect({}).not.toHaveProperty('polluted');
  expect(Object.prototype.toString.call([])).toBe('[object Array]');
  const everything = JSON.stringify(content.problems) + JSON.stringify(content.cases);
  for (const secret of [path.dirname(folder), process.cwd(), 'OUTSIDE', 'root:x:', 'at read'])
    expect(everything).not.toContain(secret);
});

test('a name in two spellings of its capitals is one case, and told', () => {
  const told = content.problems.find(({ file }) => file === 'en/case/collision.md');
  expect(told).toMatchObject({ severity: 'error', message: 'The file is the same case as Collision.md' });
});
