/** A deck with the look of the site. What is put on a slide keeps to its colours, fonts and language. */
import PptxGenJS from 'pptxgenjs';
import type { Locale, Palette } from '@/_catalogue/catalogue';
import { ROUTE_SIZE, YEARS_AT } from '@/_catalogue/views/route';
import { qrPng } from '@/_links/qr-code';
import { roomOf } from '../content-selection';
import { placeRoutes, type NamedRoute, type Place } from '../route-grid';

const LANGS = { en: 'en-US', zh: 'zh-CN' } as const;

/** In inches: 16:9, the default of current programs. */
export const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const MARGIN = 0.6;
/** Between the margins. */
export const INNER = WIDTH - 2 * MARGIN;
/** Of the strip of a label. */
export const STRIP = 1.05;

/** Names of the theme's colours; `theme.ts` sets them. */
export const COLOURS: Record<keyof Palette, string> = {
  ink: 'tx1',
  soft: 'tx2',
  paper: 'bg2',
  label: 'bg1',
  accent: 'accent1',
  rule: 'accent2',
};

/** Fonts of the theme by reference, so that a change of the theme changes the deck. */
const HEADING_FONT = '+mj-lt';
const BODY_FONT = '+mn-lt';

type Box = [x: number, y: number, w: number, h: number];
const named = ([x, y, w, h]: Box) => ({ x, y, w, h });

/** Where the title stands on each kind of slide. */
const TITLES = {
  Page: [MARGIN, 0.78, INNER, 0.65],
  Label: [MARGIN + 0.35, MARGIN + 1.35, INNER - 3.4, 3.15],
  Cover: [MARGIN + 0.35, MARGIN + 1.3, INNER - 3.1, 1.9],
} satisfies Record<string, Box>;
type Layout = keyof typeof TITLES;

interface Look {
  /** The largest and the smallest size in points; the text takes the largest that fits. */
  size: readonly [number, number];
  lang: Locale;
  colour?: keyof Palette;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'middle' | 'bottom';
  link?: string;
}

/** XML 1.0 has no control characters, lone surrogates or non-characters (section 2.2). */
const clean = (text: string) => text.toWellFormed().replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, ' ');

/** The size at which a text fits a box, estimated from the average width of a letter: programs shrink a text only when it is edited. */
function sizeFor(text: string, [, , w, h]: Box, [largest, smallest]: Look['size'], bold = false): number {
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
    // Programs take the title of a slide from the placeholder of its layout.
    for (const [name, box] of Object.entries(TITLES))
      this.pptx.defineSlideMaster({
        title: name,
        background: { color: COLOURS.paper },
        objects: [
          {
            placeholder: {
              options: {
                name: 'title',
                type: 'title',
                ...named(box),
                margin: 0,
                align: 'left',
                valign: 'middle',
              },
              text: '',
            },
          },
        ],
      });
  }

  /** @param layout decides where the title stands. @param notes for the speaker. */
  slide(layout: Layout, notes: string): DeckSlide {
    const slide = this.pptx.addSlide({ masterName: layout });
    slide.addNotes(clean(notes));
    return new DeckSlide(slide, TITLES[layout]);
  }
}

/** The library draws freeforms, but its types do not name them. */
const FREEFORM = 'custGeom' as PptxGenJS.SHAPE_NAME;

export class DeckSlide {
  constructor(
    private readonly slide: PptxGenJS.Slide,
    private readonly titleBox: Box,
  ) {}

  /** The title of the slide, for outlines and screen readers too. */
  title(text: string, size: Look['size'], lang: Locale): void {
    const said = clean(text);
    this.slide.addText(said, {
      placeholder: 'title',
      fontFace: HEADING_FONT,
      fontSize: sizeFor(said, this.titleBox, size, true),
      bold: true,
      color: COLOURS.ink,
      lang: LANGS[lang],
      fit: 'shrink',
    });
  }

  write(
    text: string,
    box: Box,
    { size, lang, colour = 'ink', bold = false, align, valign, link }: Look,
  ): void {
    const said = clean(text);
    this.slide.addText(said, {
      ...named(box),
      fontFace: bold ? HEADING_FONT : BODY_FONT,
      fontSize: sizeFor(said, box, size, bold),
      bold,
      color: COLOURS[colour],
      align: align ?? 'left',
      valign: valign ?? 'top',
      lang: LANGS[lang],
      margin: 0,
      fit: 'shrink',
      ...(link && { hyperlink: { url: link } }),
    });
  }

  /** A label of one line. `theme.ts` makes capitals of what has character spacing. */
  key(text: string, box: Box, lang: Locale): void {
    const size = lang === 'zh' ? 12 : 10;
    this.slide.addText(onOneLine(clean(text), (box[2] * 72) / (size * 0.75)), {
      ...named(box),
      fontFace: BODY_FONT,
      fontSize: size,
      charSpacing: lang === 'zh' ? 0.5 : 1.2,
      color: COLOURS.soft,
      align: 'left',
      valign: 'top',
      lang: LANGS[lang],
      margin: 0,
    });
  }

  rule([x, y, w, h]: Box, colour: keyof Palette = 'ink', width = 1.25, isDotted = false): void {
    const line = {
      color: COLOURS[colour],
      width,
      dashType: isDotted ? ('sysDot' as const) : ('solid' as const),
    };
    this.slide.addShape('line', { x, y, w, h, line });
  }

  bar(box: Box): void {
    this.slide.addShape('rect', { ...named(box), fill: { color: COLOURS.accent } });
  }

  circle(
    x: number,
    y: number,
    radius: number,
    fill: keyof Palette,
    stroke: keyof Palette,
    isDotted = false,
  ): void {
    this.slide.addShape('ellipse', {
      ...named([x - radius, y - radius, 2 * radius, 2 * radius]),
      fill: { color: COLOURS[fill] },
      line: { color: COLOURS[stroke], width: 2, dashType: isDotted ? 'sysDot' : 'solid' },
    });
  }

  /**
   * The frame of a label: an outline, a strip with a heading and the routes of its cases, and a cell for the QR code.
   * @param head height of the part below the strip that has the code.
   */
  label(
    [height, head]: [height: number, head: number],
    routes: readonly NamedRoute[],
    kicker: string,
    lang: Locale,
    code: { address: string; alt: string; side: number; padding: number } | null,
  ): void {
    const top = MARGIN + STRIP;
    const right = MARGIN + INNER;
    const outline = { fill: { color: COLOURS.label }, line: { color: COLOURS.ink, width: 1.5 } };
    this.slide.addShape('rect', { ...named([MARGIN, MARGIN, INNER, height]), ...outline });
    this.key(kicker, [MARGIN + 0.35, MARGIN + 0.42, 4, 0.3], lang);
    const room = [MARGIN, MARGIN + 0.06, INNER - 0.4, STRIP - 0.1] as const;
    for (const placed of placeRoutes(routes, room)) this.route(placed);
    this.rule([MARGIN, top, INNER, 0]);
    if (!code) return;
    this.rule([right - code.side, top, 0, head]);
    const size = code.side - 2 * code.padding;
    this.slide.addImage({
      ...named([right - code.side + code.padding, top + (head - size) / 2, size, size]),
      data: `image/png;base64,${Buffer.from(qrPng(code.address)).toString('base64')}`,
      altText: clean(code.alt),
    });
  }

  /** The route of a case as lines and circles that can be edited. */
  private route({ route, label, x: left, y: top, scale }: NamedRoute & Place): void {
    const points = (path: string) =>
      Array.from(path.matchAll(/([ML])([\d.]+) ([\d.]+)/g), ([, command, x, y]) => ({
        x: Number(x) * scale,
        y: Number(y) * scale,
        ...(command === 'M' && { moveTo: true }),
      }));
    const draw = (path: string, colour: keyof Palette, isDotted: boolean) => {
      if (path === '') return;
      const line = {
        color: COLOURS[colour],
        width: 3,
        dashType: isDotted ? ('sysDot' as const) : ('solid' as const),
      };
      const box: Box = [left, top, ROUTE_SIZE.width * scale, ROUTE_SIZE.height * scale];
      this.slide.addShape(FREEFORM, { ...named(box), line, points: points(path), objectName: clean(label) });
    };
    draw(route.line, 'ink', false);
    draw(route.plan, 'soft', true);
    for (const { x, y, kind } of route.stops) {
      const fill = kind === 'feature' ? 'accent' : kind === 'step' ? 'ink' : 'label';
      const edge = kind === 'feature' ? 'accent' : 'ink';
      this.circle(left + x * scale, top + y * scale, (route.dot / 2 - 1) * scale, fill, edge);
    }
    for (const { x, year } of route.years)
      this.write(
        String(year),
        [left + (x - 20) * scale, top + (YEARS_AT - 11) * scale, 40 * scale, 14 * scale],
        {
          size: [9, 4],
          lang: 'en',
          colour: 'soft',
          align: 'center',
          valign: 'bottom',
        },
      );
  }
}
