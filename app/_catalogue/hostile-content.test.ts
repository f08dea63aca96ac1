/** Whatever lies in the content folder: nothing runs, hangs or leaks, good files are served, bad ones are named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { CORPUS, type Hostile } from '../../e2e/hostile/corpus';
import { story } from '../../e2e/hostile/story';
import { formatProblem } from './problem';
import { ContentReader } from './read-content';

/** Milliseconds that a file is given. */
const GIVEN = 1_000;

let base: string;
test.beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'casebook-'));
  mkdirSync(path.join(base, 'content/en/case'), { recursive: true });
  writeFileSync(path.join(base, 'secret.md'), story('', 'Secret'));
});
test.afterEach(() => rmSync(base, { recursive: true, force: true }));

const inFolder = (file: string) => path.join(base, 'content/en/case', file);

function lay({ file, made }: Hostile): void {
  if (typeof made === 'function') made(inFolder(file));
  else writeFileSync(inFolder(file), made);
}

async function read() {
  const reader = new ContentReader(path.join(base, 'content'), path.resolve('content'));
  const { cases, problems } = await reader.read();
  return { cases, problems };
}

/** Things of the process that a file could have changed. */
const traces = () => [
  (globalThis as { __pwned?: unknown }).__pwned,
  Object.keys(Object.prototype),
  process.exitCode,
];

const nameOf = (file: string) => JSON.stringify(file.length > 60 ? `${file.slice(0, 60)}…` : file);

for (const entry of CORPUS.filter(({ file }) => !file.startsWith('link-to-') && file !== 'unreadable.md')) {
  test(`${nameOf(entry.file)} is ${entry.slug === null ? 'refused' : 'served'}`, async () => {
    writeFileSync(inFolder('a..b.md'), story('', 'Good'));
    lay(entry);
    const before = traces();
    const { cases, problems } = await read();
    expect(traces()).toEqual(before);
    const others = cases.map(({ slug }) => slug).filter((slug) => slug !== 'a..b' || entry.slug === slug);
    expect(others).toEqual(entry.slug === null ? [] : [entry.slug.normalize('NFC')]);
    expect(cases).toHaveLength(new Set(['a..b', ...others]).size);
    const told = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
    if (entry.told === null) expect(told).toEqual([]);
    else if (typeof entry.told === 'string') expect(told[0]?.slice(0, entry.told.length)).toBe(entry.told);
    else expect(told[0] ?? '').toMatch(entry.told);
    for (const problem of problems) {
      expect(problem.file).toBe(`en/case/${entry.file}`);
      expect(problem.hint).not.toBe('');
      expect(formatProblem(problem)).not.toContain(base);
      expect(formatProblem(problem)).not.toMatch(/ at .*:\d+:\d+\)?$|node_modules/m);
    }
    if (entry.slug === null) expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
}
