/** The largest size at which a text fits its place, and the lines it takes there. */
import { cutAtWord } from '@/_catalogue/catalogue';

export interface Place {
  /** In pixels. */
  width: number;
  height: number;
  /** Sizes to choose from, in pixels, the largest first. */
  sizes: readonly number[];
  /** In sizes. */
  lineHeight: number;
}

export interface Fitted {
  lines: string[];
  size: number;
}

/** Longer texts fit nowhere; what is beyond is not even measured. */
const LONGEST = 300;
/**
 * Where a line may end: behind a blank, and beside a Han character, but not before what closes or behind what opens
 * (Unicode Standard Annex 14, much shortened).
 */
const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const CLOSES =
  '[\\u3001\\u3002\\u300b\\u300d\\u300f\\u3011\\uff09\\uff01\\uff0c\\uff1a\\uff1b\\uff1f)\\]”’…]';
const OPENS = '[\\u300a\\u300c\\u300e\\u3010\\uff08(\\[“‘]';
const BREAK = new RegExp(`(?<=\\s)|(?<!${OPENS})(?:(?<=${HAN})|(?=${HAN}))(?!${CLOSES}|\\s)`, 'u');

type Measure = (text: string) => number;

/** What stays together on a line. */
interface Piece {
  text: string;
  /** In sizes, with the blanks behind it and without. */
  width: number;
  bare: number;
}

/**
 * A text that is too long for the smallest size is cut, at a word where it has any.
 * @param widthOf of a text in one line, in sizes.
 */
export function fitText(text: string, place: Place, widthOf: Measure): Fitted {
  const whole = cutAtWord(text, LONGEST);
  const pieces = piecesOf(whole, widthOf);
  for (const size of place.sizes) {
    const lines = linesOf(pieces, place.width / size, widthOf);
    if (fits(lines, size, place)) return { lines, size };
  }
  const size = place.sizes.at(-1) ?? 0;
  let best: string[] = [];
  for (let [least, most] = [1, whole.length]; least < most;) {
    const length = Math.ceil((least + most) / 2);
    const lines = linesOf(piecesOf(cutAtWord(whole, length), widthOf), place.width / size, widthOf);
    if (fits(lines, size, place)) [best, least] = [lines, length];
    else most = length - 1;
  }
  return { lines: best, size };
}

const fits = (lines: readonly string[], size: number, { height, lineHeight }: Place) =>
  lines.length * size * lineHeight <= height;

function piecesOf(text: string, widthOf: Measure): Piece[] {
  return text
    .split(BREAK)
    .map((piece) => ({ text: piece, width: widthOf(piece), bare: widthOf(piece.trimEnd()) }));
}

/** Lines of at most `width` sizes. What cannot be broken and is wider is broken all the same. */
function linesOf(pieces: readonly Piece[], width: number, widthOf: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((each) =>
    each.bare <= width ? [each] : broken(each, width, widthOf),
  )) {
    if (line !== '' && used + piece.bare > width) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece.text;
    used += piece.width;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function broken({ text }: Piece, width: number, widthOf: Measure): Piece[] {
  const pieces = [{ text: '', width: 0, bare: 0 }];
  for (const character of text) {
    const own = widthOf(character);
    let last = pieces.at(-1)!;
    if (last.width + own > width) pieces.push((last = { text: '', width: 0, bare: 0 }));
    last.text += character;
    last.width += own;
    last.bare = last.width;
  }
  return pieces;
}
