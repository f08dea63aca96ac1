/** A PDF whose every mark is either tagged, in reading order, or said to be decoration (ISO 32000-1, 14.8). */
import PDFDocument from 'pdfkit';
import type { Locale } from '@/_catalogue/catalogue';
import { PAPERS, type Paper as PaperSize } from '@/_links/paper-sizes';
import type { Face } from './font-faces';
import type { Block } from './typeset';

export const INK = '#16181a';
export const SOFT = '#565c5f';
export const RULE = '#c9cec9';

export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

interface Said {
  title: string;
  locale: Locale;
  author: string;
  /** `YYYY-MM-DD`. */
  day: string | null;
}

export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly width: number;
  readonly height: number;
  private readonly root: Element;
  private readonly known = new Set<string>();

  constructor(size: PaperSize, { title, locale, author, day }: Said) {
    [this.width, this.height] = PAPERS[size];
    // The library requires a date. Where the author gives none it is the epoch, the same in every copy.
    const date = new Date(day === null ? 0 : `${day}T00:00:00Z`);
    this.doc = new PDFDocument({
      size: [this.width, this.height],
      margin: 0,
      autoFirstPage: false,
      // No face of the reader's machine: everything that is drawn is embedded.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: locale,
      info: { Title: title, Author: author, Creator: author, CreationDate: date, ModDate: date },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Begins a page; what is drawn next stands on it. */
  page(): void {
    this.doc.addPage();
  }

  /** A part of the structure, after those that are there already. @param lang where it is not the document's. */
  element(tag: string, within: Element = this.root, options: { lang?: string; alt?: string } = {}): Element {
    const element = this.doc.struct(tag, options);
    within.add(element);
    return element;
  }

  /** Draws a block with its top left corner at `x`, `y`, as words of an element. Returns where the block ends. */
  words(element: Element, block: Block, x: number, y: number, align: 'left' | 'right' = 'left'): number {
    const { size, leading, colour } = block.style;
    element.add(() => {
      block.lines.forEach((line, index) => {
        const left = align === 'right' ? x - line.width : x;
        // Capitals stand in the middle of their line, whatever the face says about its own height.
        const baseline = y + (index + 0.5) * size * leading + 0.36 * size;
        for (const run of line.runs) {
          this.use(run.face);
          this.doc.fontSize(size).fillColor(colour);
          this.doc.text(run.text, left + run.x, baseline, {
            lineBreak: false,
            baseline: 'alphabetic',
            characterSpacing: (block.style.tracking ?? 0) * size,
          });
        }
      });
    });
    return y + block.height;
  }

  /** Makes a rectangle lead to an address. @param element of the kind `Link`. */
  link(element: Element, rect: [x: number, y: number, width: number, height: number], address: string): void {
    const options = { structParent: element, Contents: new String(address) };
    this.doc.link(...rect, address, options as object);
  }

  /** Draws what says nothing: rules, patterns. */
  decoration(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  /** Draws a picture that says something. */
  figure(alt: string, within: Element, draw: (doc: PDFKit.PDFDocument) => void): void {
    this.element('Figure', within, { alt }).add(() => {
      this.doc.save();
      draw(this.doc);
      this.doc.restore();
    });
  }

  /** Nothing can be drawn after this. */
  end(): void {
    this.root.end();
    this.doc.end();
  }

  private use({ name, font }: Face): void {
    if (!this.known.has(name)) {
      this.doc.registerFont(name, font as unknown as string);
      this.known.add(name);
    }
    this.doc.font(name);
  }
}
