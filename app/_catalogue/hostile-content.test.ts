/** Whatever lies in the content folder: nothing runs, hangs or leaks, good files are served, bad ones are named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { KINDS, LINKS, type Hostile } from '../../e2e/hostile/corpus';
import { story } from '../../e2e/hostile/story';
import { formatProblem } from './problem';
import { ContentReader } from './read-content';

/** Milliseconds that a file is given. */
const GIVEN = 1_000;
/** What the settings, the good file and a machine that has other work may add. */
const OTHERS = 2_000;

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

/** Lays a file beside a good one, reads both, and takes it away again. */
async function look(entry: Hostile): Promise<void> {
  const said = nameOf(entry.file);
  lay(entry);
  const before = traces();
  const started = process.cpuUsage();
  const { cases, problems } = await read();
  const took = process.cpuUsage(started).user / 1_000;
  expect(traces(), said).toEqual(before);
  expect(took, `${said} in ms`).toBeLessThan(GIVEN + OTHERS);
  const slugs = cases.map(({ slug }) => slug);
  expect(slugs.sort(), said).toEqual(['good', ...(entry.slug === null ? [] : [entry.slug])].sort());
  const told = problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
  if (entry.told === null) expect(told, said).toEqual([]);
  else if (typeof entry.told === 'string')
    expect(told[0]?.slice(0, entry.told.length), said).toBe(entry.told);
  else expect(told[0] ?? '', said).toMatch(entry.told);
  for (const problem of problems) {
    expect(problem.file).toBe(`en/case/${entry.file}`);
    expect(problem.hint, said).not.toBe('');
    expect(formatProblem(problem)).not.toContain(base);
    expect(formatProblem(problem), said).not.toMatch(/node_modules|\p{Cc}/u);
  }
  rmSync(inFolder(entry.file), { recursive: true, force: true });
}

for (const [kind, entries] of Object.entries(KINDS)) {
  test(`${entries.length} files are served or named, and nothing else happens: ${kind}`, async () => {
    test.setTimeout(600_000);
    writeFileSync(inFolder('good.md'), story('', 'Good'));
    for (const entry of entries) await look(entry);
  });
}

test('links are followed within the folder only, and nothing waits for a pipe', async () => {
  LINKS.forEach(lay);
  const { cases, problems } = await read();
  expect(cases.map(({ slug }) => slug)).toEqual(
    LINKS.flatMap(({ slug }) => slug ?? []).sort((a, b) => (a < b ? -1 : 1)),
  );
  for (const { file, told } of LINKS) {
    const [problem] = problems.filter((each) => each.file === `en/case/${file}`);
    const first = problem ? `${problem.line}:${problem.column} ${problem.message}` : '';
    expect(first, file).toMatch(told ?? /^$/);
    expect(first, file).not.toContain(base);
  }
});
