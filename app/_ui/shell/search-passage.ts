/** Shortens a passage to where its first hit is seen in two narrow lines. */
import type { Part } from '@/_catalogue/catalogue';

/** What may stand before the hit, in UTF-16 code units; Han characters are twice as wide. */
const ROOM = { latin: 36, han: 16 };

/** The passage without what stands far before its first hit; whole where it has none. */
export function fromFirstHit(parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (!first || first.hit || rest.length === 0) return parts;
  const isHan = /\p{Script=Han}\P{L}*$/u.test(first.text);
  const room = isHan ? ROOM.han : ROOM.latin;
  if (first.text.length <= room) return parts;
  // Not between the halves of a character.
  const end = first.text.slice(-room).replace(/^[\uDC00-\uDFFF]/, '');
  const kept = isHan ? end : end.slice(end.indexOf(' ') + 1);
  return [{ text: `…${kept}`, hit: false }, ...rest];
}
