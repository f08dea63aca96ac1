/** Text -> lines that fit a width, broken where the Unicode standard allows it (UAX 14), in runs of one face each. */
import LineBreaker from 'linebreak';
import { runsOf, settable, type Family, type Run } from './font-faces';

export interface Style {
  family: Family;
  /** In points. */
  size: number;
  /** Height of a line, as a multiple of the size. */
  leading: number;
  /** Extra space after each character, in ems. */
  tracking?: number;
  /** `#rrggbb`. */
  colour: string;
}

/** `x` from the line's left edge, in points. */
export interface PlacedRun extends Run {
  x: number;
}

export interface Line {
  runs: PlacedRun[];
  width: number;
}

/** A paragraph that is ready to be drawn. */
export interface Block {
  lines: Line[];
  style: Style;
  /** Of the widest line. */
  width: number;
  height: number;
}

/** Space between Han and Latin, in ems: what `text-autospace` gives on the page. */
const APART = 0.16;

const advances = new Map<string, number>();

/** Width of a run in ems. Shaping is slow, and the same words are measured for many layouts of a page. */
function advanceOf({ face, text }: Run): number {
  const key = `${face.name} ${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    if (advances.size > MOST_KNOWN) advances.clear();
    advance = face.font.layout(text).advanceWidth / face.font.unitsPerEm;
    advances.set(key, advance);
  }
  return advance;
}
const MOST_KNOWN = 20_000;

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

export function widthOf(text: string, style: Style): number {
  return placed(settable(text, style.family), style).width;
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
    if (split.size > MOST_KNOWN / 20) split.clear();
    split.set(key, pieces);
  }
  return pieces;
}

/**
 * Sets a text.
 * @param most lines; where they are not enough, the last one ends with an ellipsis.
 */
export function typeset(text: string, style: Style, width: number, most = Infinity): Block {
  const { family, size } = style;
  const ems = width / size;
  const inEms = (piece: Piece) => piece.bare + trackingOf(piece.text.trimEnd(), style);
  const lines: string[] = [''];
  let x = 0;
  let isCut = false;
  // What is wider than a line is cut between characters.
  const pieces = piecesOf(settable(text, family), family).flatMap((piece) =>
    inEms(piece) <= ems ? [piece] : [...piece.text].map((character) => pieceOf(character, '', family)),
  );
  for (const piece of pieces) {
    const fits = x + piece.apart + inEms(piece) <= ems || x === 0;
    if (!fits && lines.length >= most) {
      isCut = true;
      break;
    }
    if (fits) lines[lines.length - 1] += piece.text;
    else lines.push(piece.text);
    x = (fits ? x + piece.apart : 0) + piece.width + trackingOf(piece.text, style);
  }
  if (isCut) lines[lines.length - 1] = withEllipsis(lines[lines.length - 1] ?? '', style, width);
  // A blank at the end keeps words apart for those who hear or copy the text; it has no width of its own.
  const set = lines
    .filter((line) => line !== '')
    .map((line) => ({ runs: placed(line, style).runs, width: placed(line.trimEnd(), style).width }));
  return {
    lines: set,
    style,
    width: Math.max(0, ...set.map((line) => line.width)),
    height: set.length * size * style.leading,
  };
}

function withEllipsis(line: string, style: Style, width: number): string {
  let kept = line.trimEnd();
  while (kept !== '' && placed(`${kept}…`, style).width > width)
    kept = [...kept].slice(0, -1).join('').trimEnd();
  return `${kept.replace(/[\s,;:.，；：、。-]+$/u, '')}…`;
}

/** The block whose size is the largest of `sizes` at which no more than `most` lines are needed; else the smallest, cut. */
export function fitted(
  text: string,
  style: Style,
  sizes: readonly number[],
  width: number,
  most: number,
): Block {
  for (const size of sizes) {
    const block = typeset(text, { ...style, size }, width);
    if (block.lines.length <= most && block.width <= width) return block;
  }
  return typeset(text, { ...style, size: sizes.at(-1) ?? style.size }, width, most);
}
