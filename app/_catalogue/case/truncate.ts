/** Shortens texts to a number of characters or to their first sentence. */
import { sentencesOf } from './journey/sentences';

/**
 * The text itself where it fits, else as many whole words as fit with `…`. Chinese is cut between characters.
 * @param max length of the result in UTF-16 code units, the ellipsis included.
 */
export function cutAtWord(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const room = line.slice(0, max - 1);
  const lastBlank = room.lastIndexOf(' ');
  const inWord = /[\w'’-]$/.test(room) && /^[\w'’-]/.test(line.slice(max - 1));
  const kept = inWord && lastBlank > 0 ? room.slice(0, lastBlank) : room;
  return kept.replace(/[\s,;:.，；：、。-]+$/u, '').replace(/[\uD800-\uDBFF]$/, '') + '…';
}

/** The first sentence of a text, cut at a word where it is longer than `max`. */
export function firstSentence(text: string, max: number): string {
  return cutAtWord(sentencesOf(text)[0] ?? '', max);
}
