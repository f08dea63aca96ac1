/** What a stranger wrote into an address -> plain words that cannot disturb the page around them. */

/**
 * Controls but the line break, and the marks that turn the direction of the text that follows (Unicode Standard
 * Annex 9, section 2): "Trojan source" needs no markup.
 */
const DISTURBING = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line, at most `most` characters. */
export function oneLine(text: string, most: number): string {
  return cut(text.replace(/\s+/g, ' ').replace(DISTURBING, '').replace(/ +/g, ' '), most);
}

/** Lines with at most one empty one between them, at most `most` characters. */
export function fewLines(text: string, most: number): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replace(DISTURBING, '').trim());
  return cut(lines.join('\n').replace(/\n{3,}/g, '\n\n'), most);
}

/** Characters are code points: what readers count, but for what is composed of several. */
function cut(text: string, most: number): string {
  return [...text.toWellFormed().normalize('NFC').trim()].slice(0, most).join('').trim();
}
