import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { caseFile } from '../case/case-file.test-data';
import { ContentReader, type Content } from './content-reader';
import { Taxonomy } from '../case/taxonomy';

const SITE = `name: Stories
tagline: { en: A, zh: 甲 }
description: { en: A, zh: 甲 }
publisher: { name: Acme }
accent: { light: '#123456', dark: '#abcdef' }
`;
const TAXONOMY = `industry:\n  - id: finance\n    label: { en: Finance, zh: 金融 }\n`;
const story = (text: string) =>
  caseFile(`    - title: Story\n      contentList:\n        - content: ${text}`, { INDUSTRY: 'Money' });
const BROKEN = '---\ntitle: a: b\n---\n';

/** A folder of its own for each test, with what is needed to write and read it. */
class Folder {
  readonly root = path.join(mkdtempSync(path.join(tmpdir(), 'casebook-')), 'content');
  readonly reader = new ContentReader(this.root, this.root);

  constructor() {
    this.write('site.yml', SITE);
    this.write('taxonomy.yml', TAXONOMY);
  }

  write(file: string, text: string | Uint8Array): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    // A file of its own each time, as editors and git write them: the time alone may be the same.
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
  }

  remove(file: string): void {
    rmSync(path.join(this.root, file), { recursive: true });
  }

  read(): Promise<Content> {
    return this.reader.read();
  }
}

let folder: Folder;
test.beforeEach(() => {
  folder = new Folder();
});
test.afterEach(() => rmSync(path.dirname(folder.root), { recursive: true, force: true }));

/** Each case with the text of its first paragraph. */
const told = ({ cases }: Content) =>
  Object.fromEntries(
    cases.map(({ locale, slug, sections }) => {
      const block = sections[0]?.blocks[0];
      return [`${locale}/${slug}`, block?.type === 'paragraph' ? block.text : null];
    }),
  );
const problems = (content: Content) => content.problems.map(({ file, message }) => `${file}: ${message}`);

test('a file added, edited and deleted shows at the next reading', async () => {
  folder.write('en/case/a.md', story('one'));
  const first = await folder.read();
  expect(told(first)).toEqual({ 'en/a': 'one' });
  folder.write('zh/case/a.md', story('甲'));
  expect(told(await folder.read())).toEqual({ 'en/a': 'one', 'zh/a': '甲' });
  folder.write('en/case/a.md', story('two'));
  const edited = await folder.read();
  expect(told(edited)).toEqual({ 'en/a': 'two', 'zh/a': '甲' });
  expect(edited.revision).not.toBe(first.revision);
  folder.remove('en/case/a.md');
  expect(told(await folder.read())).toEqual({ 'zh/a': '甲' });
});

test('a reading without a change is the same object', async () => {
  folder.write('en/case/a.md', story('one'));
  folder.write('en/case/b.md', BROKEN);
  const first = await folder.read();
  expect(await folder.read()).toBe(first);
});

test('only a file that changed is parsed again', async () => {
  folder.write('en/case/a.md', story('one'));
  folder.write('en/case/b.md', story('two'));
  const first = await folder.read();
  folder.write('en/case/b.md', story('three'));
  const second = await folder.read();
  expect(second.cases[0]).toBe(first.cases[0]);
  expect(second.cases[1]).not.toBe(first.cases[1]);
});

test('a file that breaks keeps its last good form and is told, until it is mended', async () => {
  folder.write('en/case/a.md', story('one'));
  const good = await folder.read();
  folder.write('en/case/a.md', BROKEN);
  const broken = await folder.read();
  expect(told(broken)).toEqual({ 'en/a': 'one' });
  expect(problems(broken)).toEqual(['en/case/a.md: A value without quotes holds ": "']);
  expect(broken.revision).toBe(good.revision);
  folder.write('en/case/a.md', story('two'));
  const mended = await folder.read();
  expect([told(mended), mended.problems]).toEqual([{ 'en/a': 'two' }, []]);
});

test('a file that was never good is told and not served; the others are', async () => {
  folder.write('en/case/a.md', story('one'));
  folder.write('en/case/b.md', BROKEN);
  folder.write('en/case/c.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]));
  folder.write('en/case/d.md', `---\n${'# long\n'.repeat(400_000)}---\n`);
  const content = await folder.read();
  expect(told(content)).toEqual({ 'en/a': 'one' });
  expect(problems(content)).toEqual([
    'en/case/b.md: A value without quotes holds ": "',
    'en/case/c.md: The file is not UTF-8 text',
    'en/case/d.md: The file is larger than 2 MB',
  ]);
});

test('a file that takes longer than its second is refused until it changes; the others and its last form are served', async () => {
  folder.write('en/case/a.md', story('one'));
  folder.write('en/case/b.md', story('two'));
  await folder.read();
  const parse = Object.getOwnPropertyDescriptor(Taxonomy.prototype, 'parse') ?? {};
  Taxonomy.prototype.parse = () => {
    for (;;);
  };
  try {
    folder.write('en/case/b.md', story('three'));
    const content = await folder.read();
    expect(told(content)).toEqual({ 'en/a': 'one', 'en/b': 'two' });
    expect(problems(content)).toEqual(['en/case/b.md: Reading the file took longer than a second']);
  } finally {
    Object.defineProperty(Taxonomy.prototype, 'parse', parse);
  }
  folder.write('en/case/b.md', story('four'));
  expect(told(await folder.read())).toEqual({ 'en/a': 'one', 'en/b': 'four' });
});

test('settings that are a pipe or lead out of the folder are not read; the last ones stay', async () => {
  folder.write('en/case/a.md', story('one'));
  await folder.read();
  const outside = path.join(path.dirname(folder.root), 'site.yml');
  writeFileSync(outside, SITE.replace('Stories', 'Secret'));
  folder.remove('site.yml');
  symlinkSync(outside, path.join(folder.root, 'site.yml'));
  folder.remove('taxonomy.yml');
  spawnSync('mkfifo', [path.join(folder.root, 'taxonomy.yml')]);
  const content = await folder.read();
  expect([content.site.name, told(content)]).toEqual(['Stories', { 'en/a': 'one' }]);
  expect(problems(content)).toEqual([
    'site.yml: The file is a link that leads out of its folder',
    'taxonomy.yml: This is no text file of at most 2 MB',
  ]);
});

test('no part of a half-written file is ever served', async () => {
  const whole = story('whole');
  folder.write('en/case/a.md', story('before'));
  await folder.read();
  for (let length = 0; length < whole.length - 5; length += 7) {
    folder.write('en/case/a.md', whole.slice(0, length));
    folder.write('en/case/new.md', whole.slice(0, length));
    expect(told(await folder.read()), `${length} characters`).toEqual({ 'en/a': 'before' });
  }
  folder.write('en/case/a.md', whole);
  folder.write('en/case/new.md', whole);
  expect(told(await folder.read())).toEqual({ 'en/a': 'whole', 'en/new': 'whole' });
});

test('a folder behind a link that is swapped is followed, and read from one side only', async () => {
  const base = path.dirname(folder.root);
  folder.write('en/case/a.md', story('old'));
  renameSync(folder.root, path.join(base, 'v1'));
  symlinkSync('v1', folder.root);
  expect(told(await folder.read())).toEqual({ 'en/a': 'old' });
  mkdirSync(path.join(base, 'v2'));
  symlinkSync('v2', path.join(base, 'next'));
  renameSync(path.join(base, 'next'), folder.root);
  folder.write('site.yml', SITE);
  folder.write('taxonomy.yml', TAXONOMY);
  folder.write('zh/case/b.md', story('new'));
  expect(told(await folder.read())).toEqual({ 'zh/b': 'new' });
});

test('a link out of the folder is refused, one within is followed', async () => {
  const outside = path.join(path.dirname(folder.root), 'secret.md');
  writeFileSync(outside, story('secret'));
  folder.write('en/case/a.md', story('one'));
  symlinkSync(outside, path.join(folder.root, 'en/case/out.md'));
  symlinkSync('a.md', path.join(folder.root, 'en/case/in.md'));
  symlinkSync('nowhere.md', path.join(folder.root, 'en/case/lost.md'));
  const content = await folder.read();
  expect(told(content)).toEqual({ 'en/a': 'one', 'en/in': 'one' });
  expect(problems(content)).toEqual([
    'en/case/lost.md: The link leads nowhere',
    'en/case/out.md: The file is a link that leads out of the content folder',
  ]);
});

test('a folder that is emptied or vanishes keeps the last reading and is told, until it is back', async () => {
  folder.write('en/case/a.md', story('one'));
  const good = await folder.read();
  folder.remove('en');
  const emptied = await folder.read();
  expect([told(emptied), problems(emptied), emptied.revision]).toEqual([
    { 'en/a': 'one' },
    ['.: The content folder is empty'],
    good.revision,
  ]);
  folder.remove('.');
  const vanished = await folder.read();
  expect([told(vanished), vanished.problems.length]).toEqual([{ 'en/a': 'one' }, 1]);
  expect(await folder.read()).toBe(vanished);
  folder.write('site.yml', SITE);
  folder.write('taxonomy.yml', TAXONOMY);
  folder.write('en/case/a.md', story('two'));
  const back = await folder.read();
  expect([told(back), back.problems]).toEqual([{ 'en/a': 'two' }, []]);
});

test('settings that are gone for a moment and back as they were leave no problem, and hide no other', async () => {
  folder.write('en/case/a.md', story('one'));
  await folder.read();
  folder.remove('site.yml');
  const reader = new ContentReader(folder.root, path.join(path.dirname(folder.root), 'defaults'));
  folder.write('site.yml', SITE);
  expect((await reader.read()).problems).toEqual([]);
  folder.remove('site.yml');
  expect(problems(await reader.read())).toEqual([expect.stringMatching(/^site\.yml: ENOENT/)]);
  folder.write('site.yml', SITE);
  expect((await reader.read()).problems).toEqual([]);
  folder.remove('site.yml');
  await reader.read();
  folder.remove('.');
  expect((await reader.read()).kept).toBe(true);
});

test('a folder that never was is an error', async () => {
  await expect(new ContentReader(path.join(folder.root, 'no'), folder.root).read()).rejects.toThrow();
});

test('_index.md, hidden files, folders without cases and other files are no cases', async () => {
  folder.write('en/case/_index.md', 'no front matter');
  folder.write('en/case/.a.md.swp', BROKEN);
  folder.write('en/case/.b.md', BROKEN);
  folder.write('en/case/a.txt', BROKEN);
  folder.write('en/case/pictures/a.png', '');
  folder.write('en/cases/a.txt', '');
  folder.write('fr/case/a.md', BROKEN);
  folder.write('en/blog/a.md', BROKEN);
  folder.write('en/case/a.md', story('one'));
  const content = await folder.read();
  expect([told(content), content.problems]).toEqual([{ 'en/a': 'one' }, []]);
});

for (const [file, problem] of [
  ['en/case/b.MD', 'en/case/b.MD: The file is not read (name it slug.md)'],
  ['en/case/b.markdown', 'en/case/b.markdown: The file is not read (name it slug.md)'],
  ['en/case/b.mdx', 'en/case/b.mdx: The file is not read (name it slug.md)'],
  ['en/case/b.md.txt', 'en/case/b.md.txt: The file is not read (name it slug.md)'],
  ['en/case/b.yaml', 'en/case/b.yaml: The file is not read (name it slug.md)'],
  ['en/case/b/index.md', 'en/case/b: Files in this folder are not read (move the story to en/case/b.md)'],
  ['en/cases/b.md', 'en/cases: The folder is not read (move its files to en/case)'],
  ['en/Case/b.md', 'en/Case: The folder is not read (move its files to en/case)'],
  ['EN/case/b.md', 'EN: The folder is not read (move its files to en/case)'],
  ['zh-CN/case/b.md', 'zh-CN: The folder is not read (move its files to zh/case)'],
  ['en/case/rss.xml.md', 'en/case/rss.xml.md: The address of this case belongs to the portal: rss.xml (rename the file)'],
  ['en/case/Picture.PNG.md', 'en/case/Picture.PNG.md: The address of this case belongs to the portal: picture.png (rename the file)'],
] as const)
  test(`${file} is passed over, and told`, async () => {
    folder.write('en/case/a.md', story('one'));
    folder.write(file, story('two'));
    const content = await folder.read();
    expect(told(content)).toEqual({ 'en/a': 'one' });
    expect(content.problems.map((each) => `${each.file}: ${each.message} (${each.hint})`)).toEqual([problem]);
  });

test('one slug is one case, whatever the capitals of its files', async () => {
  folder.write('en/case/ZTO.md', story('one'));
  folder.write('zh/case/zto.md', story('甲'));
  const content = await folder.read();
  expect([told(content), content.problems]).toEqual([{ 'en/zto': 'one', 'zh/zto': '甲' }, []]);
});

test('what cases say of each other is checked when all are read, at its line, until it is corrected', async () => {
  const withKeys = (keys: string) => story('one').replace('title: acme', `${keys}\ntitle: acme`);
  folder.write('en/case/a.md', withKeys('related: [B, A, lost, former]\naliases: [old, b, a]'));
  folder.write('en/case/b.md', withKeys('aliases: [former, OLD]'));
  folder.write('zh/case/b.md', withKeys('aliases: [former]'));
  const content = await folder.read();
  expect(content.problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)).toEqual([
    'en/case/a.md:3:16 "b" is the name of another case',
    'en/case/a.md:3:19 "a" is the name of this case itself',
    'en/case/a.md:2:14 "a" is this story itself',
    'en/case/a.md:2:17 There is no case "lost"',
    'en/case/b.md:2:19 "old" is an alias of a too',
  ]);
  folder.write('en/case/lost.md', story('found'));
  expect(problems(await folder.read())).not.toContain('en/case/a.md: There is no case "lost"');
});

test('pictures that are not there are told by a check', async () => {
  folder.write('en/case/a.md', story('one').replace('title: acme', 'title: acme').replace('content: Acme makes anvils.', 'image: /none.png'));
  const hasPicture = (src: string) => src !== '/none.png';
  const { problems: found } = await new ContentReader(folder.root, folder.root, null, hasPicture).read();
  expect(found.map(({ line, message }) => [line, message])).toEqual([[5, 'There is no picture /none.png']]);
  expect((await folder.read()).problems).toEqual([]);
});

test('names with blanks, dots and Chinese are slugs; a folder and names that could be markup are told', async () => {
  for (const name of ['a b', 'a..b', '中通', 'v1.2 (new)']) folder.write(`en/case/${name}.md`, story('one'));
  folder.write('en/case/<b>.md', story('two'));
  mkdirSync(path.join(folder.root, 'en/case/folder.md'));
  const content = await folder.read();
  expect(content.cases.map(({ slug }) => slug).sort()).toEqual(['a b', 'a..b', 'v1.2 (new)', '中通']);
  expect(problems(content)).toEqual([
    'en/case/<b>.md: This is not the file of a case',
    'en/case/folder.md: This is not the file of a case',
  ]);
});

test('a new taxonomy gives old files new terms; a broken one keeps the last', async () => {
  folder.write('en/case/a.md', story('one'));
  expect((await folder.read()).cases[0]?.terms.industry).toEqual(['money']);
  folder.write('taxonomy.yml', TAXONOMY.replace('金融 }', '金融 }\n    aliases: [Money]'));
  expect((await folder.read()).cases[0]?.terms.industry).toEqual(['finance']);
  folder.write('taxonomy.yml', 'industry:\n  - id: A B\n');
  const broken = await folder.read();
  expect(broken.cases[0]?.terms.industry).toEqual(['finance']);
  expect(broken.problems.map(({ file, line }) => `${file}:${line}`)).toContain('taxonomy.yml:2');
});

test('settings come from the defaults where the folder has none', async () => {
  const other = path.join(path.dirname(folder.root), 'other');
  mkdirSync(path.join(other, 'en/case'), { recursive: true });
  writeFileSync(path.join(other, 'en/case/a.md'), story('theirs'));
  const content = await new ContentReader(other, folder.root).read();
  expect([content.site.name, told(content)]).toEqual(['Stories', { 'en/a': 'theirs' }]);
});

test('two copies of a folder have one revision, whenever their files were written', async () => {
  const copy = new Folder();
  try {
    for (const each of [folder, copy]) each.write('en/case/acme.md', story('One.'));
    const { revision } = await folder.read();
    expect((await copy.read()).revision).toBe(revision);
    folder.write('site.yml', SITE);
    folder.write('en/case/broken.md', BROKEN);
    expect((await folder.read()).revision).toBe(revision);
    folder.write('site.yml', SITE.replace('Stories', 'Tales'));
    expect((await folder.read()).revision).not.toBe(revision);
  } finally {
    rmSync(path.dirname(copy.root), { recursive: true, force: true });
  }
});

test('what is wrong with names is told, and kept from being served, at every reading', async () => {
  for (const name of ['café', 'cafe\u0301', 'Port', 'port', 'other'])
    folder.write(`en/case/${name}.md`, story(name));
  const first = await folder.read();
  expect(first.problems.map(({ message }) => message)).toEqual([
    'The file is the same case as cafe\u0301.md',
    'The file is the same case as Port.md',
  ]);
  folder.write('en/case/other.md', story('edited'));
  const later = await folder.read();
  expect(later.problems).toEqual(first.problems);
  expect(told(later)).toEqual({ ...told(first), 'en/other': 'edited' });
});
