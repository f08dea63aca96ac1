import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { Catalogue, type Case } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { csvOf } from './csv';

let catalogue: Catalogue;
let story: Case;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
  story = catalogue.cases('en')[0]!;
});

const SUMMARY = 7;
const rowsOf = (csv: string) => Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' }).data;

test('a table has a row of names and a row for each story, all of the same length', async () => {
  const csv = await csvOf(catalogue, 'zh', catalogue.cases('zh'));
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.endsWith('\r\n')).toBe(true);
  const [head, ...rows] = rowsOf(csv.trimEnd());
  expect(head?.slice(0, 3)).toEqual(['公司', '行业', '云类型']);
  expect(rows.map(([company]) => company)).toEqual(catalogue.cases('zh').map(({ company }) => company));
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head?.length]));
});

test('facts read as their author wrote them', async () => {
  const facts = [
    {
      key: 'cloud' as const,
      label: 'CLOUD',
      value: 'On-prem, and more',
      parts: [
        { text: 'On-prem', terms: ['private'] },
        { text: ', and more', terms: [] },
      ],
    },
  ];
  const [, row] = rowsOf(await csvOf(catalogue, story.locale, [{ ...story, facts }]));
  expect(row?.[2]).toBe('On-prem; more');
});

test('any text stays in its own cell', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', '"', ',', '\r\n', '\n'),
      async (text, mark) => {
        const description = `a${text}${mark}b`;
        const [, row] = rowsOf(await csvOf(catalogue, 'en', [{ ...story, description }]));
        expect(row?.[SUMMARY]).toBe(description);
        expect(row?.at(-1)).toMatch(/^http/);
      },
    ),
  );
});

test('a spreadsheet takes no text for a formula', async () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝']) {
    const company = `${start}HYPERLINK("https://evil.example", "a")`;
    const [, row] = rowsOf(await csvOf(catalogue, 'en', [{ ...story, company }]));
    expect(row?.[0]).toBe(`'${company}`);
  }
});
