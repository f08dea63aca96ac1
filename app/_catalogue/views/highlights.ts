/** Lists what can be picked out of a case: its figures, its quotations and the sentences of its story. */
import { createHash } from 'node:crypto';
import {
  isBlocks,
  metricId,
  partsOf,
  withInner,
  type Block,
  type Case,
  type Milestone,
  type Text,
} from '../case/case';
import type { When } from '../case/edtf';
import { plainText } from '../case/inline';
import { sentencesOf } from '../case/journey/sentences';

/** `anchor` is the place on the page of the case; null where the sentence is part of the lead. */
export type Highlight = { id: string; anchor: string | null } & (
  | { kind: 'figure'; value: string; label: string; when: When | null }
  | { kind: 'quote'; text: string; author: string | null }
  | { kind: 'sentence'; text: string }
);

/** More sentences make a form that nobody reads to its end. */
const MOST_SENTENCES = 80;
/** In characters: shorter lines are remainders of headings and lists. */
const SHORTEST_SENTENCE = 12;

const known = new WeakMap<Case, readonly Highlight[]>();

/** Figures, then quotations, then sentences, each in reading order. Ids are of the texts: one that was edited is not found. */
export function highlightsOf(story: Case): readonly Highlight[] {
  let highlights = known.get(story);
  if (!highlights) {
    const quotes: Highlight[] = [];
    const sentences = new Map<string, Highlight>();
    const addSentences = (text: Text, anchor: string | null) => {
      for (const sentence of sentencesOf(plainText(text))) {
        const id = `s.${hashOf(sentence, 4)}`;
        const isUsed = sentences.size < MOST_SENTENCES && sentence.length >= SHORTEST_SENTENCE;
        if (isUsed && !sentences.has(id)) sentences.set(id, { id, anchor, kind: 'sentence', text: sentence });
      }
    };
    addSentences(story.lead, null);
    for (const { id: anchor, blocks } of story.sections)
      for (const block of blocks.flatMap(withInner)) {
        if (block.type === 'quote') {
          const { id, text, author } = block.quote;
          quotes.push({
            id: `q.${hashOf(plainText(text), 4)}`,
            anchor: id,
            kind: 'quote',
            text: plainText(text),
            author,
          });
        } else if (SAYING.has(block.type)) for (const text of textsOf(block)) addSentences(text, anchor);
      }
    const figures = story.metrics.map(({ value, label, when }, index): Highlight => {
      const id = `f.${hashOf(`${value} ${label}`, 4)}`;
      return { id, anchor: metricId(index), kind: 'figure', value, label, when };
    });
    known.set(story, (highlights = [...figures, ...quotes, ...sentences.values()]));
  }
  return highlights;
}

/** Blocks that hold sentences. */
const SAYING: ReadonlySet<Block['type']> = new Set(['paragraph', 'bold', 'list', 'benefits']);

/** The texts of a block itself; `withInner` lists the blocks that it holds. */
function textsOf(block: Block): string[] {
  return partsOf(block).flatMap((part) => (isBlocks(part) ? [] : [plainText(part)]));
}

/** The one thing of another version that has the same marks as one of this version; the versions are told independently. */
function alike<T>(own: readonly T[], others: readonly T[], found: T, marksOf: (each: T) => string): T | null {
  const marks = marksOf(found);
  const isOne = (all: readonly T[]) => all.filter((each) => marksOf(each) === marks).length === 1;
  return marks !== '' && isOne(own) && isOne(others)
    ? (own.find((each) => marksOf(each) === marks) ?? null)
    : null;
}

/** The stop of a case that another version calls `id`: of the same kind, at the same time, with the same features. */
export function stopLike({ timeline }: Case, other: Case, id: string): Milestone | null {
  const found = other.timeline.find((stop) => stop.id === id);
  const marksOf = ({ kind, when, features }: Milestone) =>
    when === null && features.length === 0 ? '' : JSON.stringify([kind, when, [...features].sort()]);
  return found ? alike(timeline, other.timeline, found, marksOf) : null;
}

/** The figure of a case that another version calls `id`: the same number, which is not a single digit, at the same time. */
export function highlightLike(story: Case, other: Case, id: string): Highlight | null {
  const [own, others] = [highlightsOf(story), highlightsOf(other)];
  const found = others.find((each) => each.id === id);
  const marksOf = (each: Highlight) => {
    const digits = each.kind === 'figure' ? each.value.replace(/[^\d.]/g, '') : '';
    return each.kind !== 'figure' || digits.length < 2 ? '' : JSON.stringify([digits, each.when]);
  };
  return found ? alike(own, others, found, marksOf) : null;
}

/**
 * A short hash of what a case tells, the same in every version of this program: only letters and digits count, in the order
 * in which they stand in the file, not how they are put into sections.
 */
export function textRevision(story: Case): string {
  const { company, lead, sections, facts, metrics, timeline, isListed } = story;
  const told = [
    company,
    lead,
    ...sections.flatMap(({ title, blocks }) => [title ?? '', ...blocks.flatMap(withInner).map(wordsIn)]),
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...metrics.flatMap(({ value, label }) => [value, label]),
    // Stops that are read from the sections tell nothing of their own.
    ...(isListed ? timeline.flatMap(({ title, text }) => [title, text ?? '']) : []),
  ];
  return hashOf(told.join(' ').replace(/[^\p{L}\p{N}]+/gu, ''), 3);
}

function wordsIn(block: Block): string {
  const author = block.type === 'quote' ? (block.quote.author ?? '') : '';
  return [...textsOf(block), author].join(' ');
}

/** @param bytes of the hash that are kept; three make four characters. */
function hashOf(text: string, bytes: number): string {
  return createHash('sha256').update(text.normalize('NFC')).digest().subarray(0, bytes).toString('base64url');
}
