/** Content for the tests of exports, and readers of PDF files. */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from '@playwright/test';
import jsQR from 'jsqr';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Catalogue } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';

/** The portal's own content, or a folder of its own for each of the files. */
export async function catalogueOf(files?: Record<string, string>): Promise<Catalogue> {
  if (!files) return new Catalogue(await new ContentReader('content', 'content').read());
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-exports-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    return new Catalogue(await new ContentReader(folder, 'content').read());
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Sets the address of the site for all tests of a file. */
export function setSiteUrl(url: string): void {
  let before: string | undefined;
  test.beforeAll(() => {
    before = process.env.SITE_URL;
    process.env.SITE_URL = url;
  });
  test.afterAll(() => {
    if (before === undefined) delete process.env.SITE_URL;
    else process.env.SITE_URL = before;
  });
}

/** The whole file that a writer sends in parts. */
export async function gathered<O>(
  print: (order: O, send: (part: Uint8Array) => void) => Promise<void>,
  order: O,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await print(order, (part) => parts.push(part));
  return new Uint8Array(Buffer.concat(parts));
}

interface TreeNode {
  role?: string;
  alt?: string;
  lang?: string;
  children?: TreeNode[];
}

/** A node of the structure and everything below it, in reading order. */
export function nodesOf(node: TreeNode): TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js detaches the buffer.
  return getDocument({ data: data.slice(), verbosity: 0 }).promise;
}

/** The text of a page with single spaces, as a search engine reads it. */
export async function wordsOf(pdf: PDFDocumentProxy, number = 1): Promise<string> {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  return text.replace(/\s+/g, ' ');
}

export async function structureOf(pdf: PDFDocumentProxy, number = 1): Promise<TreeNode[]> {
  const tree = (await (await pdf.getPage(number)).getStructTree()) as TreeNode | null;
  return tree ? nodesOf(tree) : [];
}

/** The QR code of a page at 150 dots per inch. */
export async function scanned(pdf: PDFDocumentProxy, number = 1): Promise<string | undefined> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 150 / 72 });
  const { width, height } = viewport;
  const factory = pdf.canvasFactory as {
    create: (
      width: number,
      height: number,
    ) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
  };
  const { canvas, context } = factory.create(Math.ceil(width), Math.ceil(height));
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsQR(image.data, image.width, image.height)?.data;
}

/** A case without a translation. */
export const ENGLISH_ONLY: Record<string, string> = {
  'en/case/lender.md': `---
section1: { title: Lender, content: A lender needs a platform of its own. }
section2:
  rightPart:
    list:
      - { title: INDUSTRY, content: Consumer finance }
      - { title: CHALLENGES, content: Lack of localised support }
metrics: [{ value: 120 million+, label: users }]
timeline: [{ title: Platform chosen }]
---
`,
};

/** Cases with very long, missing or unusual content. */
export const HOSTILE: Record<string, string> = {
  'en/case/endless.md': `---
section1: { title: '${'Endless '.repeat(1250).trim()}', content: '${'No sentence ends here and '.repeat(200)}', image: /missing.png }
section2:
  listLeft:
    - { title: '${'Heading '.repeat(300)}', contentList: [{ content: '${'word '.repeat(2000)}' }], image: https://gone.example/x.png }
    - { type: 1, contentList: [{ content: '${'Benefit '.repeat(200)}' }, { content: b }, { content: c }, { content: d }] }
    - { type: 2, content: '${'Said '.repeat(800)}', author: '${'Somebody '.repeat(90)}' }
  rightPart:
    list:
      - { title: INDUSTRY, content: '${'Industry'.repeat(60)}' }
      - { title: CHALLENGES, content: '${Array.from({ length: 30 }, (_, n) => `Challenge number ${n}`).join(', ')}' }
      - { title: ADOPTED FEATURES, content: '${Array.from({ length: 60 }, (_, n) => `Feature number ${n}`).join(', ')}' }
metrics: [{ value: '${'9'.repeat(200)}', label: '${'label '.repeat(90)}', when: 2019-22/2020-10 }, { value: '1', label: one }, { value: '2', label: two }]
timeline:
${Array.from({ length: 40 }, (_, n) => `  - { when: ${2000 + n}-22/${2001 + n}-10, title: '${'Stop '.repeat(60)}${n}', text: '${'told '.repeat(200)}', kind: ${['step', 'context', 'outlook', 'feature'][n % 4]} }`).join('\n')}
---
`,
  'en/case/unbroken.md': `---
section1: { title: '${'W'.repeat(10_000)}', content: '${'w'.repeat(10_000)}' }
---
`,
  'en/case/bare.md': `---
section1: { title: Bare, content: Nothing but a sentence. }
---
`,
  'en/case/marks.md': `---
section1: { title: 'Ärő 😀 <b> & 喆𠮷 → Đặng Привет', content: "A\\u202Etext\\u0007 with 👩‍👩‍👧 emoji \\U0001F680 & \\"marks\\" <script>alert(1)</script>" }
---
`,
};
