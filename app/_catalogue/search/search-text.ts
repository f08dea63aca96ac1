/** Normalises the text a visitor searches for. */
import { withoutInvisible } from '../case/front-matter/front-matter-values';

/** The longest search text that is read, in UTF-16 code units. */
export const MAX_WORDS_LENGTH = 200;

/** One line of words: control and invisible characters and surplus blanks removed, at most 200 characters. */
export function normaliseWords(text: string): string {
  const line = withoutInvisible(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  return line.slice(0, MAX_WORDS_LENGTH).toWellFormed().trim();
}
