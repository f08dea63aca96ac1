/** A deck with the look of the site: what is put on a slide keeps to its colours, its faces and its language. */
import PptxGenJS from 'pptxgenjs';
import { roomOf } from '../content-selection';

export type Slide = PptxGenJS.Slide;
type Lang = 'en' | 'zh';
const LANGS = { en: 'en-US', zh: 'zh-CN' } as const;

/** In inches: 16:9, as programs of today open it. */
export const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const MARGIN = 0.6;

/** Names of the theme's colours; `theme.ts` says what they are. */
export const INK = 'tx1';
export const SOFT = 'tx2';
export const PAPER = 'bg2';
export const LABEL = 'bg1';
export const ACCENT = 'accent1';
export const RULE = 'accent2';

/** The theme's faces, by reference: whoever changes the theme changes the deck. */
export const HEAD_FACE = '+mj-lt';
const BODY_FACE = '+mn-lt';

/** Where the title stands on each kind of slide. */
export const TITLES = {
  Page: { x: MARGIN, y: 0.78, w: WIDTH - 2 * MARGIN, h: 0.65 },
  Label: { x: MARGIN + 0.35, y: MARGIN + 1.35, w: WIDTH - 2 * MARGIN - 3.4, h: 3.15 },
  Cover: { x: MARGIN + 0.35, y: MARGIN + 1.3, w: WIDTH - 2 * MARGIN - 3.1, h: 1.9 },
} as const;
export type Layout = keyof typeof TITLES;

interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

interface Look {
  /** The largest size in points, and the smallest; as large as there is room for. */
  size: readonly [number, number];
  lang: Lang;
  colour?: string;
  bold?: boolean;
  align?: 'left' | 'right' | 'center';
  valign?: 'top' | 'middle' | 'bottom';
  link?: string;
}

/** XML 1.0 has no controls, no halves of characters, no non-characters (section 2.2). */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, ' ');
}

/** The size at which a text fits a box, by how wide letters are on the whole: programs shrink texts only when edited. */
export function sizeFor(
  text: string,
  { w, h }: Box,
  [largest, smallest]: readonly [number, number],
  bold = false,
): number {
  // A letter is about half as wide as it is high, somewhat more where it is bold.
  const letter = bold ? 0.55 : 0.5;
  for (let size = largest; size > smallest; size -= size > 30 ? 2 : 1) {
    const letters = (w * 72) / (size * letter);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((roomOf(line) * 1.08) / letters)), 0);
    const longest = Math.max(...text.split(/[\s\u2e80-\u9fff]/).map(roomOf));
    if (lines * size * 1.22 <= h * 72 && (longest <= letters || size <= smallest + 1)) return size;
  }
  return smallest;
}

/** @param letters that a line has room for. */
function onOneLine(text: string, letters: number): string {
  if (roomOf(text) <= letters) return text;
  let room = letters - 1;
  const kept = [...text].filter((character) => (room -= roomOf(character)) >= 0);
  return `${kept.join('').trimEnd()}…`;
}

export class Deck {
  readonly pptx = new PptxGenJS();

  constructor(title: string, author: string) {
    this.pptx.layout = 'LAYOUT_WIDE';
    this.pptx.title = clean(title);
    this.pptx.author = clean(author);
    this.pptx.company = clean(author);
    // The title of a slide takes its place from the layout: programs, and the library, go by that.
    for (const [name, box] of Object.entries(TITLES))
      this.pptx.defineSlideMaster({
        title: name,
        background: { color: PAPER },
        objects: [
          {
            placeholder: {
              options: { name: 'title', type: 'title', ...box, margin: 0, align: 'left', valign: 'middle' },
              text: '',
            },
          },
        ],
      });
  }

  /** @param layout says where its title stands. @param notes what the speaker sees. */
  slide(layout: Layout, notes: string): Slide {
    const slide = this.pptx.addSlide({ masterName: layout });
    slide.addNotes(clean(notes));
    return slide;
  }

  /** The title of a slide, for outlines and screen readers too. */
  title(slide: Slide, layout: Layout, text: string, size: Look['size'], lang: Lang): void {
    const said = clean(text);
    slide.addText(said, {
      placeholder: 'title',
      fontFace: HEAD_FACE,
      fontSize: sizeFor(said, TITLES[layout], size, true),
      bold: true,
      color: INK,
      lang: LANGS[lang],
      fit: 'shrink',
    });
  }

  write(slide: Slide, text: string, box: Box, look: Look): void {
    const said = clean(text);
    slide.addText(said, {
      ...box,
      fontFace: look.bold ? HEAD_FACE : BODY_FACE,
      fontSize: sizeFor(said, box, look.size, look.bold),
      bold: look.bold ?? false,
      color: look.colour ?? INK,
      align: look.align ?? 'left',
      valign: look.valign ?? 'top',
      lang: LANGS[look.lang],
      margin: 0,
      fit: 'shrink',
      ...(look.link && { hyperlink: { url: look.link } }),
    });
  }

  /** Small capitals of the label. */
  key(slide: Slide, text: string, box: Box, lang: Lang, align: 'left' | 'right' = 'left'): void {
    const size = lang === 'zh' ? 12 : 10;
    slide.addText(onOneLine(clean(text).toLocaleUpperCase(lang), (box.w * 72) / (size * 0.75)), {
      ...box,
      fontFace: BODY_FACE,
      fontSize: size,
      charSpacing: lang === 'zh' ? 0.5 : 1.2,
      color: SOFT,
      align,
      valign: 'top',
      lang: LANGS[lang],
      margin: 0,
    });
  }

  rule(slide: Slide, x: number, y: number, w: number, h = 0, colour = INK, width = 1.25): void {
    slide.addShape('line', { x, y, w, h, line: { color: colour, width } });
  }

  box(slide: Slide, box: Box): void {
    slide.addShape('rect', { ...box, fill: { color: LABEL }, line: { color: INK, width: 1.5 } });
  }

  /** @param png as base64. */
  picture(slide: Slide, png: string, alt: string, box: Box): void {
    slide.addImage({ ...box, data: `image/png;base64,${png}`, altText: clean(alt) });
  }
}
