/** Reduces text from an address to plain text that cannot disturb the page around it. */

/**
 * Control characters except line breaks, and bidirectional controls (Unicode Standard Annex 9, section 2), which
 * can disguise text without any markup.
 */
const DISTURBING = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line, at most `most` characters. */
export function oneLine(text: string, most: number): string {
  return cut(text.replace(/\s+/g, ' ').replace(DISTURBING, '').replace(/ +/g, ' '), most);
}

/** Lines with at most one empty line between them, at most `most` characters. */
export function fewLines(text: string, most: number): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replace(DISTURBING, '').trim());
  return cut(lines.join('\n').replace(/\n{3,}/g, '\n\n'), most);
}

/** Cuts to `most` code points. */
function cut(text: string, most: number): string {
  return [...text.toWellFormed().normalize('NFC').trim()].slice(0, most).join('').trim();
}
