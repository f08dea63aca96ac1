/** Chooses the passage of a case that answers a query best, and marks the words of the query in it. */
import type { Case } from '../case/case';
import type { Locale } from '../case/locale';
import {
  marksIn,
  proximity,
  readText,
  total,
  valuesOf,
  withoutLonePairs,
  type Mark,
  type Matcher,
  type ReadText,
} from './proximity';
import { piecesOf, type Field, type Piece } from './searchable-fields';
import type { Synonyms } from './synonyms';
import { tokensOfSentences, wordsOf, wordsOfSentences, type Token } from './tokens';

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
  /** The language of the text, and of the version of the case it stands in. */
  locale: Locale;
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

/** How much each field counts when a passage is chosen: a sentence says more than a title or a name. */
const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  story: 1,
  quote: 1,
  stop: 0.95,
  lead: 0.9,
  metric: 0.8,
  heading: 0.75,
  description: 0.7,
  fact: 0.7,
  company: 0.3,
};
const UNDER_TITLE = 0.3;
/** What terms close together add to terms anywhere in a piece. */
const CLOSE = 0.5;
/** A passage in the other language is chosen where it says much more. */
const OTHER_LANGUAGE = 0.55;

/** A piece that was read, and the title above it. */
export interface ReadPiece extends Piece, ReadText {
  locale: Locale;
  above: () => ReadText | null;
}

/** The pieces of a case, read once for any number of queries. */
export function readPieces(story: Case, synonyms: Synonyms): ReadPiece[] {
  // Many pieces stand under one title, and most titles are never asked for.
  const titles = new Map<string, ReadText>();
  const read = (title: string) => {
    const text = titles.get(title) ?? readText(wordsOf(title), synonyms);
    titles.set(title, text);
    return text;
  };
  return piecesOf(story).map((piece) => ({
    ...piece,
    ...readText(wordsOfSentences(piece.text), synonyms),
    locale: story.locale,
    above: () => (piece.title === null || piece.title === piece.text ? null : read(piece.title)),
  }));
}

/**
 * The piece with most of a query, cut to a few lines. A company's own name says nothing within its story. Where there is
 * nothing but the name: the name in the other language, if that is what was searched for, else null, as it is shown anyway.
 * @param own the pieces of the version that the reader is shown.
 * @param other those of the version in the other language; the same where there is one version.
 */
export function bestPassage(
  own: readonly ReadPiece[],
  other: () => readonly ReadPiece[],
  matcher: QueryMatcher,
): Passage | null {
  const best = bestPiece(own, matcher);
  const isEnough = best !== null && best.share > OTHER_LANGUAGE;
  const isNamed = own.some(
    (piece) => piece.field === 'company' && marksIn(piece, piece.field, matcher).length > 0,
  );
  const rival = isEnough || isNamed ? null : bestPiece(other(), matcher);
  const chosen = rival && rival.score * OTHER_LANGUAGE > (best?.score ?? 0) ? rival : best;
  const name = chosen || isNamed ? undefined : other().find(({ field }) => field === 'company');
  const { piece, marks } = chosen ?? {
    piece: name,
    marks: name ? marksIn(name, name.field, matcher) : [],
  };
  if (!piece || marks.length === 0) return null;
  const { field, title, anchor, text, locale } = piece;
  return { parts: cutAround(text, hitsOf(marks, tokensOfSentences(text))), title, anchor, field, locale };
}

interface ScoredPiece {
  score: number;
  /** How much of the query it has, from 0 to 1. */
  share: number;
  piece: ReadPiece;
  marks: Mark[];
}

/** The piece of one version with most of a query; null where none has more than the company's name. */
function bestPiece(pieces: readonly ReadPiece[], matcher: QueryMatcher): ScoredPiece | null {
  const marksOf = (text: ReadText, field: Field) =>
    withoutLonePairs(marksIn(text, field, matcher), text.words, matcher.neighbours);
  const names = pieces.filter(({ field }) => field === 'company');
  const ofName = new Set(names.flatMap((name) => marksOf(name, name.field).map(({ term }) => term)));
  const isInformative = ({ term }: Mark) => !ofName.has(term);
  let best: ScoredPiece | null = null;
  for (const piece of pieces) {
    const marks = marksOf(piece, piece.field);
    const informative = marks.filter(isInformative);
    if (informative.length === 0) continue;
    const values = valuesOf(informative);
    const share = total(values) / matcher.total;
    let score = total(values) + CLOSE * proximity(informative);
    const title = piece.above();
    const above = title ? marksOf(title, 'heading') : [];
    for (const [term, value] of valuesOf(above.filter(isInformative))) {
      if (!values.has(term)) score += UNDER_TITLE * value;
    }
    score *= FIELD_WEIGHTS[piece.field];
    if (score > (best?.score ?? 0)) best = { score, share, piece, marks };
  }
  return best;
}

export interface QueryMatcher extends Matcher {
  /** For each term that is a pair of Chinese characters of a longer word, the terms beside it. */
  neighbours: ReadonlyMap<number, readonly number[]>;
  /** The value of all words of the query. */
  total: number;
}

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
