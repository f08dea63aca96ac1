/** The stretch of a case that answers best to some words, with the words marked. */
import type { Case } from '../case/case';
import { marksIn, type Mark, type Telling } from './proximity';
import { piecesOf, type Field, type Piece } from './searchable-fields';
import type { Synonyms } from './synonyms';
import { formsOf, tokensOf, type Form, type Token } from './tokens';

/** A stretch of text, and whether it is what was looked for. */
export interface Part {
  text: string;
  hit: boolean;
}

/** The piece of a case that answers best. The texts of `parts`, put together, are the passage. */
export interface Passage {
  parts: Part[];
  title: string | null;
  anchor: string | null;
  field: Field;
}

/** About as much as three lines of a card hold, in UTF-16 code units; Han characters are twice as wide. */
const LENGTH = { latin: 190, han: 90 };

/**
 * Cuts the stretch with the most different hits out of a text, at the edges of words, `…` where something is left out.
 * @param hits the tokens to be marked, in order.
 */
export function cutAround(text: string, hits: readonly Token[]): Part[] {
  const han = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 3;
  const room = han ? LENGTH.han : LENGTH.latin;
  let start = 0;
  let end = text.length;
  if (text.length > room) {
    let best = { count: 0, from: 0, to: 0 };
    const within = new Map<string, number>();
    let next = 0;
    for (const [index, { start: from, word }] of hits.entries()) {
      for (let hit = hits[next]; hit && hit.end - from <= room; hit = hits[next]) {
        within.set(hit.word, (within.get(hit.word) ?? 0) + 1);
        next += 1;
      }
      if (within.size > best.count) best = { count: within.size, from, to: hits[next - 1]?.end ?? from };
      const left = (within.get(word) ?? 0) - 1;
      if (left > 0) within.set(word, left);
      else within.delete(word);
      next = Math.max(next, index + 1);
    }
    start = Math.max(
      0,
      Math.min(best.from - Math.floor((room - (best.to - best.from)) / 2), text.length - room),
    );
    end = Math.min(text.length, start + room);
    // Where a word begins or ends, as far as one is near; between the halves of a character never.
    const blank = text.lastIndexOf(' ', start) + 1;
    if (start - blank < 20) start = blank;
    const after = text.slice(end).search(/\s|$/);
    if (after < 20 && !han) end += after;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(start))) start -= 1;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end += 1;
  }
  const parts: Part[] = [];
  const push = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  push(start > 0 ? '…' : '', false);
  let position = start;
  for (const hit of hits) {
    if (hit.end <= position || hit.start < start || hit.end > end) continue;
    const between = text.slice(position, Math.max(position, hit.start));
    // Words of one expression are marked in one go.
    push(between, parts.at(-1)?.hit === true && /^[\s-]$/.test(between));
    push(text.slice(Math.max(position, hit.start), hit.end), true);
    position = hit.end;
  }
  push(text.slice(position, end), false);
  push(end < text.length ? '…' : '', false);
  return parts;
}

/** How much a word counts in each place when a passage is chosen: a sentence says more than a title or a name. */
const SPEAKS: Readonly<Record<Field, number>> = {
  story: 1,
  quote: 1,
  stop: 0.95,
  lead: 0.9,
  metric: 0.8,
  heading: 0.75,
  fact: 0.7,
  company: 0.3,
};
const UNDER_TITLE = 0.3;

/** A piece with its words, and those of the title above it. */
export interface ReadPiece extends Piece {
  words: Form[];
  above: Form[];
}

/** The pieces of a case, read once for any number of questions. */
export function readPieces(story: Case): ReadPiece[] {
  // Many pieces stand under one title.
  const titles = new Map<string, Form[]>();
  const read = (title: string) => {
    const words = titles.get(title) ?? formsOf(title);
    titles.set(title, words);
    return words;
  };
  return piecesOf(story).map((piece) => ({
    ...piece,
    words: formsOf(piece.text),
    above: piece.title === null || piece.title === piece.text ? [] : read(piece.title),
  }));
}

/**
 * The piece with the most telling words, cut to a few lines; null where only the company's name has any, as that is
 * shown anyway.
 */
export function bestPassage(
  pieces: readonly ReadPiece[],
  telling: Telling,
  synonyms: Synonyms,
): Passage | null {
  let best: { score: number; piece: Piece; marks: Mark[] } | null = null;
  for (const piece of pieces) {
    const marks = marksIn(piece.words, telling, synonyms);
    if (marks.length === 0) continue;
    const told = toldBy(marks);
    let score = SPEAKS[piece.field] * sum(told);
    const above = toldBy(marksIn(piece.above, telling, synonyms));
    for (const [word, value] of above) if (!told.has(word)) score += UNDER_TITLE * value;
    if (score > (best?.score ?? 0)) best = { score, piece, marks };
  }
  if (!best || best.piece.field === 'company') return null;
  const { field, title, anchor, text } = best.piece;
  return { parts: cutAround(text, hitsOf(best.marks, tokensOf(text))), title, anchor, field };
}

const sum = (told: ReadonlyMap<string, number>) =>
  [...told.values()].reduce((total, each) => total + each, 0);

/** What each different word or term tells. */
const toldBy = (marks: readonly Mark[]) => new Map(marks.map(({ key, value }) => [key, value]));

/** The tokens that are marked, in order. */
function hitsOf(marks: readonly Mark[], tokens: readonly Token[]): Token[] {
  const hits: Token[] = [];
  let end = 0;
  for (const { index, length } of marks) {
    hits.push(...tokens.slice(Math.max(index, end), index + length));
    end = Math.max(end, index + length);
  }
  return hits;
}
