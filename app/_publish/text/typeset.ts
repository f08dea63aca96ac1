/** Breaks a text into lines that fit a width (Unicode Standard Annex 14), each in runs of one font. */
import LineBreaker from 'linebreak';
import { cutAtWord } from '@/_catalogue/case/truncate';
import type { Palette } from '@/_catalogue/catalogue';
import { drawable, runsOf, type Family, type Run } from './fonts';

export interface Style {
  family: Family;
  size: number;
  /** Height of a line, as a multiple of the size. */
  leading: number;
  /** Extra space after each character, in ems. */
  tracking?: number;
  colour: keyof Palette;
  /** Whether letters are drawn as capitals. */
  capitals?: boolean;
}

/** `x` from the left edge of the line. */
export interface PlacedRun extends Run {
  x: number;
}

export interface Line {
  runs: PlacedRun[];
  width: number;
}

/** A paragraph that is ready to be drawn. Sizes are in points in a PDF, in pixels in a picture. */
export interface Block {
  /** All of it, whatever the lines have room for. */
  text: string;
  lines: Line[];
  style: Style;
  /** Of the widest line. */
  width: number;
  height: number;
}

/** Space between Han and Latin, in ems: what `text-autospace` gives on the page. */
const APART = 0.16;

/** Texts, for each cache. */
const MAX_CACHED = 20_000;
const advances = new Map<string, number>();

/** Width of a run in ems. Shaping is slow, and a page is tried in many sizes. */
function advanceOf({ face, text }: Run): number {
  const key = `${face.name} ${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    if (advances.size > MAX_CACHED) advances.clear();
    advance = face.font.layout(text).advanceWidth / face.font.unitsPerEm;
    advances.set(key, advance);
  }
  return advance;
}
const trackingOf = (text: string, { tracking = 0 }: Style) => tracking * [...text].length;

function placed(text: string, style: Style): Line {
  let x = 0;
  const runs = runsOf(text, style.family).map((run) => {
    if (run.apart) x += APART * style.size;
    const at = x;
    x += (advanceOf(run) + trackingOf(run.text, style)) * style.size;
    return { ...run, x: at };
  });
  return { runs, width: x };
}

const printable = (text: string, { family, capitals }: Style) =>
  drawable(capitals ? text.toUpperCase() : text, family);

export function widthOf(text: string, style: Style): number {
  return placed(printable(text, style), style).width;
}

/** Part of a text at whose end a line may end. Widths in ems, without tracking; `apart` is space before it. */
interface Piece {
  text: string;
  width: number;
  bare: number;
  apart: number;
}

const split = new Map<string, Piece[]>();

function pieceOf(text: string, before: string, family: Family): Piece {
  const widthOf = (part: string) =>
    runsOf(part, family).reduce((sum, run) => sum + advanceOf(run) + (run.apart ? APART : 0), 0);
  const apart = runsOf(before + text, family).some((run) => run.apart && before !== '') ? APART : 0;
  return { text, width: widthOf(text), bare: widthOf(text.trimEnd()), apart };
}

/** Pieces of a settable text, the same at every size. */
function piecesOf(text: string, family: Family): Piece[] {
  const key = `${family} ${text}`;
  let pieces = split.get(key);
  if (!pieces) {
    const breaker = new LineBreaker(text);
    pieces = [];
    let start = 0;
    for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
      pieces.push(pieceOf(text.slice(start, next.position), [...text.slice(0, start)].at(-1) ?? '', family));
      start = next.position;
    }
    if (split.size > MAX_CACHED / 20) split.clear();
    split.set(key, pieces);
  }
  return pieces;
}

/** Scripts whose letters join or carry marks; tracking would separate them. */
const JOINING = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Thai}]/u;

/**
 * Breaks a text into lines. A word that is wider than a line is broken between characters.
 * @param maxLines where they are not enough, the last line ends with an ellipsis.
 */
export function typeset(text: string, look: Style, width: number, maxLines = Infinity): Block {
  const style = JOINING.test(text) ? { ...look, tracking: 0 } : look;
  const { family, size } = style;
  const ems = width / size;
  const inEms = (piece: Piece) => piece.bare + trackingOf(piece.text.trimEnd(), style);
  const lines: string[] = [''];
  let x = 0;
  const pieces = piecesOf(printable(text, style), family).flatMap((piece) =>
    inEms(piece) <= ems ? [piece] : [...piece.text].map((character) => pieceOf(character, '', family)),
  );
  for (const piece of pieces) {
    const fits = x + piece.apart + inEms(piece) <= ems || x === 0;
    if (!fits && lines.length >= maxLines) {
      lines.push(withEllipsis(lines.pop() ?? '', style, width));
      break;
    }
    if (fits) lines[lines.length - 1] += piece.text;
    else lines.push(piece.text);
    x = (fits ? x + piece.apart : 0) + piece.width + trackingOf(piece.text, style);
  }
  // A space at the end of a line separates words in copied text; it has no width of its own.
  const set = lines
    .filter((line) => line !== '')
    .map((line) => ({ runs: placed(line, style).runs, width: placed(line.trimEnd(), style).width }));
  return {
    text: drawable(text, family),
    lines: set,
    style,
    width: Math.max(0, ...set.map((line) => line.width)),
    height: set.length * size * style.leading,
  };
}

function withEllipsis(line: string, style: Style, width: number): string {
  // Behind the space, the line itself is a whole number of words.
  const cut = (length: number) => cutAtWord(`${line.trimEnd()} …`, length);
  let length = line.trimEnd().length + 1;
  while (length > 1 && placed(cut(length), style).width > width) length -= 1;
  return cut(length);
}

/** The room for a text; sizes are tried from the first to the last. */
export interface Room {
  sizes: readonly number[];
  width: number;
  height?: number;
  maxLines?: number;
}

/** The text in the first size that fits the room, or shortened in the last one. */
export function fitted(
  text: string,
  style: Style,
  { sizes, width, height = Infinity, maxLines }: Room,
): Block {
  for (const size of sizes) {
    const block = typeset(text, { ...style, size }, width);
    const fits =
      block.width <= width && block.height <= height && block.lines.length <= (maxLines ?? Infinity);
    if (fits) return block;
  }
  const size = sizes.at(-1) ?? style.size;
  const rows = Math.max(1, Math.floor(height / (size * style.leading)));
  return typeset(text, { ...style, size }, width, Math.min(rows, maxLines ?? Infinity));
}
