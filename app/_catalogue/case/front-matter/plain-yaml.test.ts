/** The parser of plain YAML gives what the full parser gives, or nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { generate } from '../../../../e2e/catalogue/generate';
import { CORPUS } from '../../../../e2e/hostile/corpus';
import { readPlainYaml } from './plain-yaml';
import { MAX_TOKENS, readAnyYaml, type FrontMatter } from './yaml';

type Path = (string | number)[];

/** Every path into a value, and some that lead nowhere. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const deeper = inner.flatMap(([key, each]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, [...path, 'none'], [...path, 99], ...deeper];
}

const seen = ({ data, locate, lost }: FrontMatter) => ({
  data,
  lost,
  places: pathsIn(data).map((each) => [each, locate(each)]),
});

/** Whether a text is plain; if so, both parsers agree. */
function isPlain(source: string): boolean {
  const plain = readPlainYaml(source, 3);
  if (plain) expect(seen(plain), source).toEqual(seen(readAnyYaml(source, 3, MAX_TOKENS.story)));
  return plain !== null;
}

const frontMatterOf = (text: string) => text.replace(/\r\n?/g, '\n').split(/^---.*$/m)[1] ?? '';

function storiesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  return names.map((name) => frontMatterOf(readFileSync(path.join(folder, name), 'utf8')));
}

test('the stories of this portal and of its tests', () => {
  for (const folder of ['content', 'e2e/content', 'e2e/stories']) storiesIn(folder).map(isPlain);
});

test('hostile files', () => {
  for (const { content } of CORPUS) if (typeof content === 'string') isPlain(frontMatterOf(content));
});

test('the stories of benchmarks, which are all plain', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-plain-'));
  try {
    generate(40, 1, folder);
    expect(storiesIn(folder).map(isPlain)).toEqual(Array(80).fill(true));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const KEYS = 'a b title content-list a_b A1 true null n 1 键 "q" ? <<'.split(' ');
/** Beside the empty one, and those that end or begin with what may be no blank. */
const VALUES = [
  ...String.raw`text ¦ two words ¦ a: b ¦ a: ¦ a:b ¦ :a ¦ a #b ¦ a#b ¦ #a ¦ null ¦ Null ¦ ~ ¦ true ¦ TRUE ¦ yes ¦ 1 ¦ 007 ¦ 1.10 ¦
    0x1F ¦ .5 ¦ .inf ¦ -1 ¦ - a ¦ - ¦ 2020-01-02 ¦ 12:30 ¦ it's ¦ 'it''s' ¦ 'a ¦ "a" ¦ "a ¦ "a: #b" ¦ 'a' b ¦ "a" # c ¦ "\n" ¦
    [a, b] ¦ { a: b } ¦ | ¦ >- ¦ &a b ¦ *a ¦ !a b ¦ @a ¦ %a ¦ ? a ¦ https://a.example/#b ¦ 一：二 ¦ 一: 二 ¦ --- ¦ ... ¦ , a ¦ = ¦ <<`.split(
    /\s*¦\s*/,
  ),
  ...['', ' a ', 'a\t', 'a\u00a0', '\u3000a', 'a\\', '`a`'],
];

test('each value after a key, after a dash, and where another line follows', () => {
  for (const value of [...VALUES, ...KEYS.map((key) => `${key}: x`)]) {
    const texts = [`a: ${value}`, `a:\n  - ${value}`, `a:\n  - b: ${value}\n    c: x`, value];
    for (const text of texts)
      for (const next of ['', '\n', '\nz: x\n', '\n x\n', '\n   - x\n', '\n\n']) isPlain(text + next);
  }
});

const line = fc
  .tuple(
    fc.constantFrom(0, 0, 2, 2, 3, 4),
    fc.constantFrom('', '- '),
    fc.constantFrom('', 'a: ', 'b: ', 'c: ', 'd: '),
    fc.constantFrom('', 'x', 'y z', '', '"q"'),
  )
  .map(([column, dash, key, value]) => `${' '.repeat(column)}${dash}${key}${value}`);

test('lines in any columns', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      if (isPlain(`${lines.join('\n')}\n`)) plain += 1;
    }),
    { numRuns: 4_000 },
  );
  expect(plain).toBeGreaterThan(100);
});
