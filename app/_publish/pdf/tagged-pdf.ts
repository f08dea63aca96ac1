/** A PDF in which all content is either tagged, in reading order, or marked as decoration (ISO 32000-1, 14.8). */
import PDFDocument from 'pdfkit';
import type { Locale, Palette } from '@/_catalogue/catalogue';
import { PAPERS, type Paper } from '@/_links/paper-sizes';
import type { Face } from '../text/fonts';
import type { Block } from '../text/typeset';

export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

interface Metadata {
  paper: Paper;
  title: string;
  locale: Locale;
  site: string;
  /** `YYYY-MM-DD`. */
  day: string | null;
  palette: Palette;
}

interface Placement {
  /** Where it is not the language of the document. */
  lang?: Locale | null;
  align?: 'left' | 'right';
}

export class TaggedPdf {
  readonly doc: PDFKit.PDFDocument;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  private readonly root: Element;
  private readonly registered = new Set<string>();

  constructor({ paper, title, locale, site, day, palette }: Metadata) {
    this.palette = palette;
    [this.width, this.height] = PAPERS[paper];
    // The library requires a date. Without one of the author it is the epoch, the same in every copy.
    const date = new Date(day === null ? 0 : `${day}T00:00:00Z`);
    this.doc = new PDFDocument({
      size: [this.width, this.height],
      margin: 0,
      autoFirstPage: false,
      // No standard font: every font is embedded.
      font: '',
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: locale,
      info: { Title: title, Author: site, Creator: site, CreationDate: date, ModDate: date },
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** Adds an element to the structure, after its siblings. */
  element(tag: string, within = this.root, options: { lang?: string; alt?: string; actual?: string } = {}) {
    const element = this.doc.struct(tag, options);
    within.add(element);
    return element;
  }

  /** Writes a block as an element of its own, with its top left corner at `x`, `y`. Returns the `y` of its end. */
  write(tag: string, within: Element, block: Block, x: number, y: number, { lang, align }: Placement = {}) {
    const options = { ...(lang && { lang }), ...(block.style.capitals && { actual: block.text }) };
    this.element(tag, within, options).add(() => this.paint(block, x, y, align));
    return y + block.height;
  }

  /** The letters of a block, without an element: for what is part of one that is being drawn. */
  paint(block: Block, x: number, y: number, align?: Placement['align']): void {
    const { size, leading, colour, tracking = 0 } = block.style;
    block.lines.forEach((line, index) => {
      const left = align === 'right' ? x - line.width : x;
      // Capitals stand in the middle of their line, whatever height the font declares.
      const baseline = y + (index + 0.5) * size * leading + 0.36 * size;
      for (const run of line.runs) {
        this.useFont(run.face);
        this.doc.fontSize(size).fillColor(this.palette[colour]);
        this.doc.text(run.text, left + run.x, baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: tracking * size,
        });
      }
    });
  }

  /** Makes a rectangle link to an address. @param element of the kind `Link`. */
  link(element: Element, rect: [x: number, y: number, width: number, height: number], address: string): void {
    const options = { structParent: element, Contents: new String(address) };
    this.doc.link(...rect, address, options as object);
  }

  /** Draws something that carries no information. */
  decoration(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc.save();
    draw(this.doc);
    this.doc.restore();
    this.doc.endMarkedContent();
  }

  rule(
    [x1, y1, x2, y2]: [x1: number, y1: number, x2: number, y2: number],
    width = 0.8,
    colour: keyof Palette = 'ink',
  ): void {
    this.decoration((doc) => doc.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke(this.palette[colour]));
  }

  /** Draws a picture that carries information. */
  figure(alt: string, within: Element, draw: (doc: PDFKit.PDFDocument) => void): void {
    this.element('Figure', within, { alt }).add(() => {
      this.doc.save();
      draw(this.doc);
      this.doc.restore();
    });
  }

  /** Ends the file. */
  end(): void {
    this.root.end();
    this.doc.end();
  }

  private useFont({ name, font }: Face): void {
    if (!this.registered.has(name)) {
      // fontkit remembers a glyph with the characters it was first asked for. A glyph first read as a part of another (the
      // A of Ä) would have none, and could not be copied as text.
      for (const code of font.characterSet) font.glyphForCodePoint(code);
      this.doc.registerFont(name, font as unknown as string);
      this.registered.add(name);
    }
    this.doc.font(name);
  }
}
