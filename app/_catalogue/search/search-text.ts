/** Normalises the text a visitor searches for. */

/** The longest search text that is read, in UTF-16 code units. */
export const MAX_WORDS_LENGTH = 200;

/** One line of words: control characters and surplus blanks removed, at most 200 characters. */
export function normaliseWords(text: string): string {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .toWellFormed()
    .trim();
  return line.slice(0, MAX_WORDS_LENGTH).toWellFormed().trim();
}
