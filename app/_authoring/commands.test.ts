/** The commands of package.json, run as an author runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { LOCALES } from '../_catalogue/catalogue';
import { previewPath } from '../_links/preview';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-authoring-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

function run(command: string, args: readonly string[] = [], more: Record<string, string> = {}) {
  const [, file = ''] = scripts[`content:${command}`]?.split(' ') ?? [];
  const env = { ...process.env, CONTENT_DIR: folder, ...more };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/jiti', [file, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: (stdout + stderr).replaceAll(path.relative('', folder), '.').trim() };
}
const pathOf = (file: string) => path.join(folder, file);
const textOf = (file: string) => readFileSync(pathOf(file), 'utf8');

test('a new case is a draft in both languages, and without problems once its required lines are filled in', () => {
  expect(run('new', ['Acme-Bank', '--company', "Acme's: Bank"])).toEqual({
    status: 0,
    said: `./en/case/acme-bank.md is written
./zh/case/acme-bank.md is written
Fill in the required lines, then run: npm run content:check. Remove draft: true to publish.`,
  });
  expect(textOf('case.schema.json')).toBe(readFileSync('content/case.schema.json', 'utf8'));
  for (const locale of ['en', 'zh']) {
    const text = textOf(`${locale}/case/acme-bank.md`);
    expect(text.split('\n', 2)[1]).toBe('# yaml-language-server: $schema=../../case.schema.json');
    expect(text).toContain("title: 'Acme''s: Bank'\n");
    // The keys in the comments are valid too.
    const filled = text
      .replace(/^( *# (?:Required|必填).*\n *(?:- )?\w+:)$/gm, '$1 Filled in.')
      .replace(/^# ((?:metrics|timeline):| {2}[- ])/gm, '$1');
    expect(filled.match(/Filled in/g)).toHaveLength(3);
    writeFileSync(pathOf(`${locale}/case/acme-bank.md`), filled);
  }
  expect(run('check').said).toMatch(/^2 case files read, 0 problems/m);
  expect(run('report').said).toContain('Drafts: 2 of 2 files\n');
});

test('a file that exists is never changed; a missing translation is begun', () => {
  mkdirSync(pathOf('en/case'), { recursive: true });
  writeFileSync(pathOf('en/case/ACME.md'), 'mine');
  const { status, said } = run('new', ['acme']);
  expect(status).toBe(0);
  expect(said).toContain('./en/case/ACME.md exists and is not changed\n./zh/case/acme.md is written\n');
  expect(textOf('en/case/ACME.md')).toBe('mine');
  expect(textOf('zh/case/acme.md')).toContain("title: 'Acme'\n");
  writeFileSync(pathOf('zh/case/acme.md'), 'mine too');
  expect(run('new', ['acme']).status).toBe(1);
  expect(textOf('zh/case/acme.md')).toBe('mine too');
});

for (const [args, message] of [
  [[], '"" is not a slug'],
  [['../acme'], '"../acme" is not a slug'],
  [['a', 'b'], '"a b" is not a slug'],
  [['rss.xml'], 'The address rss.xml belongs to the portal'],
  [['acme', '--company', ' '], '--company is empty'],
] as const)
  test(`content:new ${args.join(' ')} is refused: ${message}`, () => {
    const { status, said } = run('new', args);
    expect(status).toBe(1);
    expect(said).toContain(message);
  });

test('no case is begun in a folder that holds its stories elsewhere: they would not be read any more', () => {
  mkdirSync(pathOf('posts'));
  writeFileSync(pathOf('posts/zeta.md'), '---\ntitle: Zeta\n---\n\nZeta moved to Kubernetes.\n');
  const { status, said } = run('new', ['acme']);
  expect(status).toBe(1);
  expect(said).toContain('are not in en/case and zh/case: copy one of them instead');
  expect(readdirSync(folder)).toEqual(['posts']);
});

test('the report is written as a page', () => {
  run('new', ['acme']);
  expect(run('report', ['--html', pathOf('report.html')])).toEqual({ status: 0, said: '' });
  expect(textOf('report.html')).toContain('<title>Content report · Casebook</title>');
});

test('links out are requested only where the option says so, and never in a private network', () => {
  run('new', ['acme']);
  const text = textOf('en/case/acme.md').replace(/- content:$/m, '- content: See http://127.0.0.1:1/ too.');
  writeFileSync(pathOf('en/case/acme.md'), text);
  expect(run('report').said).toContain('1 link out not requested: add --links to request them');
  expect(run('report', ['--links']).said).toContain(`Links out that redirect or fail: 1 of 1 address
  (link to the address that answers)
  http://127.0.0.1:1/  not requested: leads into a private network, in en/acme`);
});

test('the links of a preview are printed for a draft, where there is a secret', () => {
  run('new', ['acme']);
  const env = { PREVIEW_SECRET: 'secret', SITE_URL: 'https://casebook.example' };
  const paths = LOCALES.map((locale) => env.SITE_URL + previewPath(locale, 'acme', env.PREVIEW_SECRET));
  expect(run('preview', ['acme'], env)).toEqual({ status: 0, said: paths.join('\n') });
  expect(run('preview', ['nobody'], env)).toEqual({ status: 1, said: 'There is no draft "nobody"' });
  expect(run('preview', ['acme'], { PREVIEW_SECRET: '' }).said).toContain('PREVIEW_SECRET is not set');
});
