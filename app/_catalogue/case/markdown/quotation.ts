/** Tells quotations from what is only set off, and finds who speaks. */
import type { Inline } from '../case';
import { plainText } from '../inline';
import { SOFT_BREAK } from './phrasing';

/** Longer lines are no names. */
const MAX_NAME = 160;
const DASH = /^\s*(?:[—–―]+|-{1,3}|~)\s*(?=[^\s\-—–―])/;
/** "… said." — Name, Role */
const BEHIND =
  /(?<=[.!?。！？…"”’»」』]\s*)\s*(?:[—–―]{1,2}\s*|(?<=["”»」』]\s*)-{1,2}\s+)(?=[\p{Lu}\p{Lo}@][^—–―]{1,140}$)/u;
const SPOKEN = /^[\s*_]*["“„«「『‘'](?=\S)/;
const SPOKEN_TO_END = /["”“»」』’'][\s.,!?。！？]*$/;

/** A line of a quotation that names who speaks; null for any other. @param isForced whether it needs no dash. */
export function attributionIn(line: string, isForced = false): string | null {
  const text = line.replaceAll(SOFT_BREAK, ' ').replace(/\s+/g, ' ').trim();
  if (text.length > MAX_NAME || !/\p{L}/u.test(text)) return null;
  if (!DASH.test(text)) return isForced ? text : null;
  return text.replace(DASH, '');
}

/** Whether somebody speaks in a text, from its first sign to its last. */
export function isSpoken(text: string): boolean {
  return SPOKEN.test(text) && SPOKEN_TO_END.test(text);
}

/** Lines of parts: each ends where the source or the page does. */
function linesOf(parts: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const part of parts) {
    for (const [index, text] of part.text.split(/[\n\u2028]/).entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    }
  }
  return lines;
}

/**
 * Takes the name of who speaks from the end of a quotation.
 * @param paragraphs its texts; the last of them is without the name afterwards.
 */
export function takeAttribution(paragraphs: Inline[][]): string | null {
  const last = paragraphs.at(-1);
  if (!last) return null;
  const lines = linesOf(last);
  const line = lines.at(-1) ?? [];
  const text = plainText(line);
  const isFirst = lines.length === 1 && paragraphs.length === 1;
  const before = isFirst ? '' : plainText(lines.at(-2) ?? paragraphs.at(-2) ?? []);
  const isSetOff = line[0]?.strong === true && SPOKEN_TO_END.test(before.trim());
  const name = isFirst ? null : attributionIn(text, isSetOff);
  if (name !== null) {
    lines.pop();
    if (lines.length === 0) paragraphs.pop();
    else paragraphs[paragraphs.length - 1] = joined(lines);
    return name;
  }
  // The name may follow in the line itself; it is cut from its last parts.
  const found = BEHIND.exec(text);
  if (!found) return null;
  const behind = text.slice(found.index + found[0].length).trim();
  if (!/\p{L}/u.test(behind)) return null;
  lines[lines.length - 1] = cutAt(line, found.index);
  paragraphs[paragraphs.length - 1] = joined(lines);
  return behind;
}

function joined(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] =>
    index === 0 ? line : [{ type: 'text', text: SOFT_BREAK }, ...line],
  );
}

function cutAt(parts: readonly Inline[], length: number): Inline[] {
  let left = length;
  return parts.flatMap((part) => {
    const text = part.text.slice(0, Math.max(0, left));
    left -= part.text.length;
    return text === '' ? [] : [{ ...part, text }];
  });
}
