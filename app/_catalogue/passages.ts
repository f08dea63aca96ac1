/** A case -> the pieces of it that can be found, each with the anchor it stands at, and the best one for some words. */
import type { Block, Case } from './case';
import { plainText } from './inline';
import type { Synonyms } from './synonyms';
import { tokensOf, type Token } from './tokens';

/** Where a text stands in a case; decides how much a word in it counts. */
export type Field = 'company' | 'fact' | 'lead' | 'heading' | 'story' | 'quote' | 'metric' | 'stop';

/** A text of a case. `anchor` is the id of what it stands in, null where it has none of its own. */
export interface Piece {
  field: Field;
  text: string;
  /** What the text stands under: a section's title, a stop's, a fact's label; null for the lead. */
  title: string | null;
  anchor: string | null;
}

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

/** Every piece of a case, in reading order. */
export function piecesOf(story: Case): Piece[] {
  const piece = (field: Field, text: string | null, title: string | null, anchor: string | null) =>
    text === null || text === '' ? [] : [{ field, text: plainText(text), title, anchor }];
  return [
    ...piece('company', story.company, null, null),
    ...story.facts.flatMap(({ label, value }) => piece('fact', value, label, null)),
    ...piece('lead', story.lead, null, null),
    ...story.metrics.flatMap(({ value, label }) => piece('metric', `${value} ${label}`, null, null)),
    ...story.timeline.flatMap(({ id, title, text }) => [
      ...piece('stop', title, title, id),
      ...piece('stop', text, title, id),
    ]),
    ...story.sections.flatMap(({ id, title, blocks }) => {
      const whole = title === null ? null : plainText(title);
      // A section without a title has no anchor on the page.
      let place = { title: whole, anchor: title === null ? null : id };
      return [
        ...piece('heading', title, place.title, place.anchor),
        ...blocks.flatMap((block) => {
          if (block.type === 'heading') place = { title: plainText(block.text), anchor: block.id };
          const field = block.type === 'quote' ? 'quote' : block.type === 'heading' ? 'heading' : 'story';
          const anchor = block.type === 'quote' ? block.quote.id : place.anchor;
          return textsOf(block).flatMap((text) => piece(field, text, place.title, anchor));
        }),
      ];
    }),
  ];
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
    case 'benefits':
      return block.items;
    case 'quote':
      return [block.quote.text, ...(block.quote.author === null ? [] : [block.quote.author])];
    case 'picture':
      return [];
    default:
      return [block.text];
  }
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
    for (const [index, { start: from }] of hits.entries()) {
      const within = hits.slice(index).filter((hit) => hit.end - from <= room);
      const count = new Set(within.map(({ word }) => word)).size;
      if (count > best.count) best = { count, from, to: within.at(-1)?.end ?? from };
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

/**
 * The piece with the most telling words, cut to a few lines; null where only the company's name has any, as that is
 * shown anyway.
 * @param telling how much each word tells, terms by their concept.
 */
export function bestPassage(
  story: Case,
  telling: ReadonlyMap<string, number>,
  synonyms: Synonyms,
): Passage | null {
  let best: { score: number; piece: Piece; hits: Token[] } | null = null;
  for (const piece of piecesOf(story)) {
    const { hits, told } = hitsIn(piece.text, telling, synonyms);
    if (hits.length === 0) continue;
    let score = SPEAKS[piece.field] * sum(told);
    if (piece.title !== null && piece.title !== piece.text) {
      const above = [...hitsIn(piece.title, telling, synonyms).told].filter(([word]) => !told.has(word));
      score += UNDER_TITLE * sum(new Map(above));
    }
    if (score > (best?.score ?? 0)) best = { score, piece, hits };
  }
  if (!best || best.piece.field === 'company') return null;
  const { field, title, anchor, text } = best.piece;
  return { parts: cutAround(text, best.hits), title, anchor, field };
}

const sum = (told: ReadonlyMap<string, number>) =>
  [...told.values()].reduce((total, each) => total + each, 0);

/** The tokens of a text that tell, and what each different one tells. */
function hitsIn(text: string, telling: ReadonlyMap<string, number>, synonyms: Synonyms) {
  const tokens = tokensOf(text);
  const told = new Map<string, number>();
  const marked = new Set<Token>();
  for (const [index, token] of tokens.entries()) {
    const value = telling.get(token.word);
    if (value !== undefined) {
      told.set(token.word, value);
      marked.add(token);
    }
    const mention = synonyms.at(tokens, index);
    for (const concept of mention?.concepts ?? []) {
      const meant = telling.get(concept);
      if (meant === undefined || !mention) continue;
      told.set(concept, meant);
      for (const each of tokens.slice(index, index + mention.length)) marked.add(each);
    }
  }
  return { hits: tokens.filter((token) => marked.has(token)), told };
}
