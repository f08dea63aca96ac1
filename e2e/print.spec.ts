/** Pages on paper: what the PDF of a browser holds, page by page. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { expect, test, type Page } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

interface Printed {
  width: number;
  /** Texts with their left and right edges, in points. */
  items: { text: string; left: number; right: number }[];
}

async function print(page: Page, format: 'A4' | 'Letter'): Promise<Printed[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const data = new Uint8Array(await page.pdf({ format }));
  const document: PDFDocumentProxy = await getDocument({ data, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await document.getPage(number);
      const { items } = await sheet.getTextContent();
      return {
        width: sheet.view[2] ?? 0,
        items: items
          .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
          .map(({ str, transform, width }) => {
            const left = Number(transform[4]);
            return { text: str, left, right: left + width };
          }),
      };
    }),
  );
}

/** Blanks are where the printer puts them, and a glyph that two characters share comes back as either of them. */
const compact = (text: string) => text.normalize('NFKC').replaceAll('戶', '户').replace(/\s+/g, '');
const textOf = (pages: readonly Printed[]) =>
  compact(pages.flatMap(({ items }) => items.map(({ text }) => text)).join(''));

const MARGIN = (15 / 25.4) * 72;
/** A glyph may reach out of its line a little, by how much depends on how the browser hints its fonts. */
const SLACK = 2;
/** What can only be clicked: words of the interface that no story of e2e/content has. */
const CLICKED = {
  en: [
    'Skip to content',
    '中文',
    'Show stories',
    'Copy with source',
    'Read this part',
    'On this page',
    'Embed',
    'RSS',
  ],
  zh: ['跳到正文', 'English', '查看案例', '复制并附出处', '阅读这一段', '本页内容', '嵌入', 'RSS'],
};

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} on paper says what it says, whole, with its pages numbered`, async ({
    page,
  }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(path);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await print(page, format);
      const text = textOf(pages);
      expect(text).toContain(compact(title));
      for (const words of CLICKED[locale]) expect(text).not.toContain(compact(words));
      for (const [index, sheet] of pages.entries()) {
        const own = textOf([sheet]);
        expect(own).toContain('Quayside·casebook.example');
        expect(own).toContain(`${index + 1}/${pages.length}`);
        const outside = sheet.items.filter(
          ({ left, right }) => left < MARGIN - SLACK || right > sheet.width - MARGIN + SLACK,
        );
        expect(outside).toEqual([]);
      }
    }
  });

test('a story on paper spells out where its links lead, and leaves out those that lead nowhere on paper', async ({
  page,
}) => {
  await page.goto('/en/cases/amber-ferry');
  const text = textOf(await print(page, 'A4'));
  for (const part of [
    'The Quay Paper (https://paper.example/amber)',
    'The chart itself (https://boats.example/chart)',
    'casebook.example/en/cases/amber-ferry',
    'Never sail without it.',
    'Crossings at night',
  ])
    expect(text).toContain(compact(part));
  expect(text.split('https://boats.example/tides')).toHaveLength(2);
  for (const part of ['Related stories', 'pier.png', '(/en', '(#']) expect(text).not.toContain(compact(part));
});

test('what is folded away on the screen is there on paper', async ({ page }) => {
  await page.goto('/en/timeline');
  const folded = page.getByRole('table').locator('details').first();
  const inside = compact((await folded.locator('ul').textContent()) ?? '');
  await expect(folded.locator('li a').first()).toBeHidden();
  expect(inside).not.toBe('');
  await page.emulateMedia({ media: 'print' });
  await expect(folded.locator('li a').first()).toBeVisible();
});

test('paper is white and ink is black, also for those who read in the dark, and the code can be read', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await page.goto('/en/cases/amber-ferry');
  const colours = await page.locator('h1').evaluate((element) => ({
    ink: getComputedStyle(element).color,
    paper: getComputedStyle(document.documentElement).backgroundColor,
    label: getComputedStyle(document.querySelector('aside section') ?? element).backgroundColor,
  }));
  expect(colours).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)', label: 'rgb(255, 255, 255)' });
  const code = page.getByRole('img', { name: 'QR code with the address of this page' });
  await expect(code).toBeVisible();
  // A code of 29 modules and its quiet zone is read by phones from 2 cm on.
  expect((await code.boundingBox())?.width).toBeGreaterThan((20 / 25.4) * 96);
});

test('no stop, card or figure is cut in two by the end of a page', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const [path, selector] of [
    [
      '/en/cases/amber-ferry',
      '.stop, [id^="figure."], article figure, [aria-label="In short"], aside section > div',
    ],
    ['/en/cases', '.card'],
    ['/en/quotes', '[data-kind]'],
  ] as const) {
    await page.goto(path);
    const breaks = await page
      .locator(selector)
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakInside));
    expect(breaks.length).toBeGreaterThan(0);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  }
});
