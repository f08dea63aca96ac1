/** The sentences of a section, each with its anchor, and whether it stands where something may have come in. */
import type { Block, Mention, Section } from '../case';
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
  const isOpenAt = (heading: string | null) =>
    heading === null || (headingKind(plainText(heading), taxonomy)?.isOpen ?? false);
  const isSectionOpen = isOpenAt(title);
  let isOpen = isSectionOpen;
  /** A list whose introduction ("We plan to:") is no fact holds none. */
  let isListOpen = true;
  const heading = (text: string) =>
    statements.push({ text: plainText(text), anchor, isHeading: true, isFirst: true, isOpen });
  const tell = (text: string, place: string, open: boolean) => {
    for (const [index, sentence] of sentencesOf(plainText(text)).entries())
      statements.push({
        text: sentence,
        anchor: place,
        isHeading: false,
        isFirst: index === 0,
        isOpen: open,
      });
  };
  if (title !== null) heading(title);
  for (const block of blocks) {
    if (block.type === 'heading' || (block.type === 'bold' && BOLD_HEADING.test(block.text))) {
      if (block.type === 'heading') anchor = block.id;
      isOpen = isSectionOpen && isOpenAt(block.text);
      isListOpen = true;
      heading(block.text);
    } else if (block.type === 'quote') {
      tell(block.quote.text, block.quote.id, false);
    } else {
      const isItem = block.type === 'list' || block.type === 'benefits';
      for (const text of textsOf(block)) {
        const isListed = isItem || /^[-–•·*●]/.test(text);
        tell(text, anchor, isOpen && (isListOpen || !isListed) && block.type !== 'link');
        if (isListed) continue;
        const last = /[:：]\s*$/.test(text) ? sentencesOf(text).at(-1) : undefined;
        isListOpen = last === undefined || actualPart(last) !== '';
      }
    }
  }
  return statements;
}

function textsOf(block: Block): string[] {
  if (block.type === 'list' || block.type === 'benefits') return block.items;
  return 'text' in block ? [block.text] : [];
}

/** No sentence needs more; a text without an end is none. */
const MAX_SENTENCE = 500;

/** A place in a statement, with as much of its sentence as a page shows. */
export function mentionIn({ text, anchor }: Statement, { start, end }: Range): Mention {
  const from = end > MAX_SENTENCE ? Math.max(0, start - 100) : 0;
  return { anchor, sentence: text.slice(from, from + MAX_SENTENCE), start: start - from, end: end - from };
}
