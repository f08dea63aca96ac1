/** Shortens texts to a number of characters or to whole sentences. */
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

/** By how much a first sentence may be longer than there is room for. */
const MUCH = 1.4;

/** The first sentence of a text, cut at a word where it is longer than `max`. */
export function firstSentence(text: string, max: number): string {
  return cutAtWord(sentencesOf(text)[0] ?? '', max);
}

/** As many whole sentences as fit, at least the first one; that one is cut at a word where it is much too long. */
export function wholeSentences(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let end = 0;
  for (const sentence of sentencesOf(line)) {
    const next = line.indexOf(sentence, end) + sentence.length;
    if (end > 0 && next > max) break;
    end = next;
  }
  return cutAtWord(line.slice(0, end), Math.round(max * MUCH));
}
