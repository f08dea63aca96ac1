/** Marks within Markdown where an element begins and ends, in characters that Markdown takes for letters. */

const OPEN = '\uE000';
const CLOSE = '\uE002';
const END = '\uE001';

/** What no text of an author may hold. */
export const MARKS = /[\uE000-\uE002]/g;

export const openMarker = (id: number) => `${OPEN}${id}${END}`;
export const closeMarker = (id: number) => `${CLOSE}${id}${END}`;

/** A text between marks, or a mark. */
export type Piece = { text: string } | { id: number; isOpen: boolean };

export function piecesOf(text: string): Piece[] {
  if (!text.includes(END)) return [{ text }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/([\uE000\uE002])(\d+)\uE001/g)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ id: Number(match[2]), isOpen: match[1] === OPEN });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A text without marks. */
export function withoutMarkers(text: string): string {
  return text.includes(END) ? text.replace(/[\uE000\uE002]\d+\uE001/g, '') : text;
}
