import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { snapshotOf } from './folder-snapshot';
import { pictureBeside } from './story-pictures';
import { walkStories } from './story-walk';

let root: string;
const lay = (...files: string[]) => {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
  }
};
const found = () => [...walkStories(root, 'en')].map(({ file, stem, locale }) => `${file} ${stem} ${locale}`);

test.beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casebook-walk-'));
});
test.afterEach(() => rmSync(root, { recursive: true, force: true }));

for (const [name, files, stories] of [
  ['files side by side', ['a.md', 'b.mdx', 'c.markdown', 'd.txt'], ['a.md a en', 'b.mdx b en', 'c.markdown c en']],
  ['bundles, and what lies in them', ['a/index.md', 'a/bio.md', 'a/x.png'], ['a/index.md a en']],
  ['pages of the App Router', ['a/page.mdx', 'b/+page.md'], ['a/page.mdx a en', 'b/+page.md b en']],
  ['languages', ['a.md', 'a.zh.md', 'zh/b.md', 'zh-CN/c/index.md', 'd/index.zh.md'], ['a.md a en', 'a.zh.md a zh', 'd/index.zh.md d zh', 'zh/b.md b zh', 'zh-CN/c/index.md c zh']],
  ['days in names', ['2021-05-01-a.md'], ['2021-05-01-a.md a en']],
  ['lists, notes and templates', ['_index.md', 'README.md', 'index.md', 'stories/index.md', 'stories/a.md', '_drafts/b.md', '.git/c.md', 'node_modules/d.md'], ['stories/a.md a en']],
] as const)
  test(name, () => {
    lay(...files);
    expect(found().sort()).toEqual([...stories].sort());
  });

test('the day of a name is told', () => {
  lay('2021-05-01-a.md', 'b.md');
  expect([...walkStories(root, 'en')].map(({ published }) => published)).toEqual(['2021-05-01', null]);
});

test('a snapshot changes with each story of such a folder', () => {
  lay('a.md', 'site.yml', 'taxonomy.yml');
  const first = snapshotOf(root, root);
  expect(snapshotOf(root, root)).toBe(first);
  lay('b/index.md');
  expect(snapshotOf(root, root)).not.toBe(first);
});

test('a picture is one of the folder, whatever its path says', () => {
  lay('a/index.md', 'a/x y.svg', 'img/b.svg', 'a/c.txt', '.hidden/d.svg');
  writeFileSync(`${root}.svg`, '<svg/>');
  symlinkSync(`${root}.svg`, path.join(root, 'link.svg'));
  const at = (address: string) => pictureBeside(root, 'a/index.md', address);
  expect(at('x%20y.svg')).toEqual({ src: '/pictures/a/x%20y.svg', size: { width: 4, height: 3 } });
  expect(at('./x y.svg?v=1')?.src).toBe('/pictures/a/x%20y.svg');
  expect(at('../img/b.svg')?.src).toBe('/pictures/img/b.svg');
  expect(at('/img/b.svg')?.src).toBe('/pictures/img/b.svg');
  for (const address of ['c.txt', 'index.md', 'none.svg', '../link.svg', `../../${path.basename(root)}.svg`, `${root}.svg`, '../.hidden/d.svg', '%2e%2e/%2e%2e/x.svg', '//a.example/x.svg', 'https://a.example/x.svg', 'a\0.svg', ''])
    expect(at(address), address).toBeNull();
  rmSync(`${root}.svg`);
});
