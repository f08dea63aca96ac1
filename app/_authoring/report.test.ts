import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { caseFile, read, TAXONOMY } from '../_catalogue/case/case-file.test-data';
import { Catalogue, type Content, type Locale } from '../_catalogue/catalogue';
import { linksOf } from './links';
import { bySubject, reportOf } from './report';
import { reportPage } from './report-page';

const STORY = '    - title: Move\n      contentList:\n        - content: Acme is in Shenzhen.';
const FACTS = { INDUSTRY: 'Finance', LOCATION: 'Shenzhen' };
/** Of which nothing is lacking but its translation. */
const FULL = `published: 2024-05-01
metrics: [{ value: 50%, label: faster, kind: outcome }]`;
const SITE = {
  name: 'Stories <&>',
  accent: { light: '#b3370b', dark: '#ff9d6b' },
} as Content['site'];

/** A file with these keys in front, and with other text where it is given. */
const file = (keys: string, text = caseFile(STORY, FACTS)) =>
  text
    .replace('title: acme', `${keys}\ntitle: acme`)
    .replace('title: Acme', "title: Acme\n  image: '/a.png'");

function contentOf(files: Record<string, string>): Content {
  const readings = Object.entries(files).map(([name, text]) => {
    const [locale = '', slug = ''] = name.split('/');
    const { story, terms } = read(text, locale as Locale);
    if (!story) throw new Error(name);
    return { story: { ...story, slug }, terms };
  });
  return {
    site: SITE,
    taxonomy: TAXONOMY,
    cases: readings.map(({ story }) => story),
    terms: new Map(readings.flatMap(({ terms }) => [...terms])),
    problems: [],
    revision: '',
    kept: false,
  };
}

const listsOf = (files: Record<string, string>) =>
  reportOf(new Catalogue(contentOf(files)), (src) => src === '/a.png');

const full = file(FULL);
const COMPLETE = { 'en/a': full, 'zh/a': full, 'en/b': full, 'zh/b': full };

type Row = [what: string, files: Record<string, string>, list: string, of: string, findings: string[]];
const ROWS: Row[] = [
  ['a draft', { 'en/a': file(`draft: true\n${FULL}`), 'zh/a': full }, 'Drafts', '2 files', ['a: en']],
  [
    'one language',
    { 'en/a': full, 'zh/a': full, 'zh/b': full },
    'Untranslated',
    '2 stories',
    ['b: only in zh'],
  ],
  ['no date', { 'en/a': file(''), 'zh/a': full }, 'Undated', '2 files', ['a: en']],
  ['no date in both', { 'en/a': file(''), 'zh/a': file('') }, 'Undated', '2 files', ['a: en, zh']],
  ['a date that is none', { 'en/a': file('published: May 2024') }, 'Undated', '1 file', ['a: en']],
  ['no figure', { 'en/a': file('published: 2024-05-01') }, 'No outcome figure', '1 file', ['a: en']],
  [
    'a figure of the context',
    { 'en/a': file('metrics: [{ value: 9, label: nodes, kind: context }]') },
    'No outcome figure',
    '1 file',
    ['a: en'],
  ],
  ['no picture', { 'en/a': caseFile(STORY) }, 'No picture', '1 file', ['a: en']],
  [
    'a picture that is not there',
    { 'en/a': full.replace('/a.png', '/b.png') },
    'No picture',
    '1 file',
    ['a: en'],
  ],
  [
    'a picture in the story',
    { 'en/a': caseFile(`${STORY}\n      image: /a.png`) },
    'No picture',
    '1 file',
    [],
  ],
  [
    'terms of one story in two languages',
    { 'en/a': full, 'zh/a': full },
    'Terms used once',
    '2 terms',
    ['industry: Finance: only in a', 'location: Shenzhen: only in a'],
  ],
  [
    'a term that the taxonomy does not have',
    { ...COMPLETE, 'en/b': file(FULL, caseFile(STORY, { ...FACTS, LOCATION: 'Shenzen' })), 'zh/c': full },
    'Terms used once',
    '3 terms',
    ['location: Shenzen: only in b, not in taxonomy.yml'],
  ],
  [
    'a fact that no sentence tells',
    COMPLETE,
    'Terms without evidence',
    '8 claims',
    ['en/a: industry: Finance', 'zh/a: industry: 金融', 'en/b: industry: Finance', 'zh/b: industry: 金融'],
  ],
  ['a story that is gone', { 'en/a': file('gone: true'), 'en/b': full }, 'Undated', '1 file', []],
];

for (const [what, files, title, of, findings] of ROWS)
  test(`${what}: ${title}`, () => {
    const list = listsOf(files).find((each) => each.title === title);
    const lines = bySubject(list?.findings ?? []).map(
      ([subject, details]) => `${subject}: ${details.join(', ')}`,
    );
    expect([list?.of, lines]).toEqual([of, findings]);
  });

test('links out are found wherever a story has them, with the files that have them', () => {
  const story = `    - title: Move
      contentList:
        - content: See [one](https://one.example) and https://two.example/a.
        - content: 1. A [list](https://three.example)
        - specialContent: { text: Line, link: 'https://four.example' }
        - content: '[home](/en) and [mail](mailto:a@b.example)'
    - { type: 2, content: 'Said on https://five.example', author: A }`;
  const keys = `source: { title: Blog, url: https://six.example }
timeline: [{ title: Start, text: See https://seven.example }]`;
  const text = file(keys, caseFile(story)).replace(
    'Acme makes anvils.',
    'Acme makes [anvils](https://one.example).',
  );
  const links = linksOf(contentOf({ 'en/a': text, 'zh/b': caseFile(story) }).cases);
  expect(Object.fromEntries(links)).toEqual({
    'https://one.example': ['en/a', 'zh/b'],
    'https://two.example/a': ['en/a', 'zh/b'],
    'https://three.example': ['en/a', 'zh/b'],
    'https://four.example': ['en/a', 'zh/b'],
    'https://five.example': ['en/a', 'zh/b'],
    'https://six.example': ['en/a'],
    'https://seven.example': ['en/a'],
  });
});

test('the page is valid, names every list with its count, loads nothing, and shows texts as they are', async () => {
  const lists = listsOf({ ...COMPLETE, 'en/c': file('', caseFile(STORY, { INDUSTRY: '<b>&' })) });
  const page = reportPage(SITE, lists, ['1 problem']);
  expect(page).toContain('<title>Content report · Stories &lt;&amp;&gt;</title>');
  expect(page).toContain('industry: &lt;b&gt;&amp;');
  expect(page).toContain('<span lang="zh">industry: 金融</span>');
  for (const [index, { title, findings, of }] of lists.entries()) {
    expect(page).toContain(`<a href="#list-${index}"><span class="title">${title}</span></a>`);
    expect(page).toContain(
      `<h2 id="list-${index}" tabindex="-1">${title} <span class="key">${findings.length} of ${of}</span></h2>`,
    );
  }
  const checker = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  expect((await checker.validateString(page)).results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(page).not.toMatch(/<(?:script|link|img|b)\b|@import|url\(/);
});
