/** The sentences of a section, each with its anchor, and whether it stands where something may have come in. */
import { isBlocks, partsOf, type Block, type Mention, type Section, type Text } from '../case';
import { headingKind } from './heading-kind';
import { plainText } from '../inline';
import { sentencesOf } from './sentences';
import type { Taxonomy } from '../taxonomy';
import type { Range } from '../term-finder';
import { actualPart } from './use-in-words';

export interface Statement {
  text: string;
  anchor: string;
  isHeading: boolean;
  /** Whether it begins a paragraph or an item of a list. */
  isFirst: boolean;
  /** Where a heading above says that a part tells of the past, of plans or of others, nothing in it came in. */
  isOpen: boolean;
}

/** A bold line that is as short as a heading and ends like one stands for a heading. */
const BOLD_HEADING = /^.{1,60}(?<![.。!！,，;；])$/;

/** All that a section says in reading order, its heading first. */
export function statementsOf({ id, title, blocks }: Section, taxonomy: Taxonomy): Statement[] {
  const statements: Statement[] = [];
  let anchor = id;
  const isOpenAt = (heading: Text | null) =>
    heading === null || (headingKind(plainText(heading), taxonomy)?.isOpen ?? false);
  const isSectionOpen = isOpenAt(title);
  let isOpen = isSectionOpen;
  /** A list whose introduction ("We plan to:") is no fact holds none. */
  let isListOpen = true;
  const heading = (text: Text) =>
    statements.push({ text: plainText(text), anchor, isHeading: true, isFirst: true, isOpen });
  const tell = (text: Text, place: string, open: boolean) => {
    for (const [index, sentence] of sentencesOf(plainText(text)).entries())
      statements.push({
        text: sentence,
        anchor: place,
        isHeading: false,
        isFirst: index === 0,
        isOpen: open,
      });
  };
  const tellOf = (block: Block, isItem: boolean) => {
    if (block.type === 'quote') return tell(block.quote.text, block.quote.id, false);
    if (block.type === 'code') return;
    // What stands in tables and beside the story is no sentence of it that says when something came in.
    const isClosed = ['link', 'table', 'aside', 'notes', 'picture'].includes(block.type);
    const isBulleted = isItem || block.type === 'list' || block.type === 'benefits';
    for (const part of partsOf(block)) {
      if (isBlocks(part)) {
        const before = isOpen;
        isOpen &&= !isClosed;
        for (const inner of part.blocks) tellOf(inner, isBulleted);
        isOpen = before;
        continue;
      }
      const text = plainText(part);
      const isListed = isBulleted || /^[-–•·*●]/.test(text);
      tell(part, anchor, isOpen && (isListOpen || !isListed) && !isClosed);
      if (isListed) continue;
      const last = /[:：]\s*$/.test(text) ? sentencesOf(text).at(-1) : undefined;
      isListOpen = last === undefined || actualPart(last) !== '';
    }
  };
  if (title !== null) heading(title);
  for (const block of blocks) {
    if (block.type === 'heading' || (block.type === 'bold' && BOLD_HEADING.test(plainText(block.text)))) {
      if (block.type === 'heading') anchor = block.id;
      isOpen = isSectionOpen && isOpenAt(block.text);
      isListOpen = true;
      heading(block.text);
    } else {
      tellOf(block, false);
    }
  }
  return statements;
}

/** No sentence needs more; a text without an end is none. */
const MAX_SENTENCE = 500;

/** A place in a statement, with as much of its sentence as a page shows. */
export function mentionIn({ text, anchor }: Statement, { start, end }: Range): Mention {
  const from = end > MAX_SENTENCE ? Math.max(0, start - 100) : 0;
  return { anchor, sentence: text.slice(from, from + MAX_SENTENCE), start: start - from, end: end - from };
}
