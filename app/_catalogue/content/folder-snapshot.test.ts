import { mkdtempSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { snapshotOf } from './folder-snapshot';

let root = '';
test.beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casebook-snapshot-'));
  mkdirSync(path.join(root, 'content/en/case'), { recursive: true });
  writeFileSync(path.join(root, 'content/site.yml'), 'name: One');
  writeFileSync(path.join(root, 'content/en/case/one.md'), 'One');
  writeFileSync(path.join(root, 'elsewhere.md'), 'Elsewhere');
});
test.afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(root, 'content', ...names);
const look = () => snapshotOf(path.join(root, 'content'), path.join(root, 'content'));

test('a folder in which nothing changed is the same', () => {
  expect(look()).toBe(look());
});

test('what is no case is not looked at', () => {
  const before = look();
  writeFileSync(at('en', 'case', 'notes.txt'), 'Notes');
  writeFileSync(at('en', 'README.md'), 'Notes');
  expect(look()).toBe(before);
});

const changes: Readonly<Record<string, () => void>> = {
  'a text that changed': () => writeFileSync(at('en', 'case', 'one.md'), 'Another'),
  'a text that is as long, with the time of the one before': () => {
    const time = new Date(0);
    utimesSync(at('en', 'case', 'one.md'), time, time);
    writeFileSync(at('en', 'case', 'one.md'), 'Uno');
    utimesSync(at('en', 'case', 'one.md'), time, time);
  },
  'a file that was put in place of another': () => {
    writeFileSync(at('new'), 'One');
    renameSync(at('new'), at('en', 'case', 'one.md'));
  },
  'a new file': () => writeFileSync(at('en', 'case', 'two.md'), 'Two'),
  'the first file of a language': () => {
    mkdirSync(at('zh', 'case'), { recursive: true });
    writeFileSync(at('zh', 'case', 'one.md'), '一');
  },
  'a file that is gone': () => rmSync(at('en', 'case', 'one.md')),
  'a file that is called something else': () =>
    renameSync(at('en', 'case', 'one.md'), at('en', 'case', 'two.md')),
  'a link that leads to another file': () => {
    rmSync(at('en', 'case', 'one.md'));
    symlinkSync(path.join(root, 'elsewhere.md'), at('en', 'case', 'one.md'));
  },
  'a link that leads nowhere': () => symlinkSync(path.join(root, 'nothing.md'), at('en', 'case', 'two.md')),
  'settings that changed': () => writeFileSync(at('site.yml'), 'name: Another'),
  'settings that are new': () => writeFileSync(at('taxonomy.yml'), '{}'),
  'a folder that is gone': () => rmSync(at(), { recursive: true }),
  'a folder behind a link that was swapped': () => {
    renameSync(at(), path.join(root, 'before'));
    symlinkSync(path.join(root, 'before'), at());
  },
};

for (const [what, change] of Object.entries(changes)) {
  test(`${what} is seen`, () => {
    const before = look();
    change();
    expect(look()).not.toBe(before);
  });
}
