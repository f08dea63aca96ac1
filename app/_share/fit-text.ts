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

/**
 * A text that is too long for the smallest size is cut, at a word where it has any.
 * @param widthOf of a text in one line, in sizes.
 */
export function fitText(text: string, place: Place, widthOf: (text: string) => number): Fitted {
  const whole = cutAtWord(text, LONGEST);
  const at = (size: number, shown: string): Fitted | null => {
    const lines = linesOf(shown, place.width / size, widthOf);
    return lines.length * size * place.lineHeight <= place.height ? { lines, size } : null;
  };
  for (const size of place.sizes) {
    const fitted = at(size, whole);
    if (fitted) return fitted;
  }
  const smallest = place.sizes.at(-1) ?? 0;
  for (let length = whole.length - 1; length > 1; length -= 1) {
    const fitted = at(smallest, cutAtWord(whole, length));
    if (fitted) return fitted;
  }
  return { lines: [], size: smallest };
}

/** Lines of at most `width` sizes. What cannot be broken and is wider is broken all the same. */
function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BREAK).flatMap((part) => broken(part, width, widthOf))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function broken(part: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(part.trimEnd()) <= width) return [part];
  const pieces = [''];
  for (const character of part) {
    if (widthOf(pieces.at(-1) + character) > width) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}
