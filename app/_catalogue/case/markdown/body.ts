/** Reads the body of a Markdown file into the sections of a story. */
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Block, Section } from '../case';
import { fail } from '../front-matter/yaml';
import { BlockReader, type Piece, type Title } from './blocks';
import { MAX_DEPTH, type Context } from './context';
import { parseMarkdown } from './parse';
import { scan } from './scan';

/** What a body is read with; the rest of the context comes from the body. */
export type Surroundings = Omit<Context, 'elements' | 'definitions' | 'notes' | 'lineOf'> & {
  /** The line of the file that the body begins on. */
  line: number;
  isMdx: boolean;
};

/** Marks that begin a quotation or an item, one behind the other. */
const NESTED = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*/;

/** The blocks of a Markdown text in order. @throws {FrontMatterError} where it is nested too deep to be read. */
export function readBlocks(markdown: string, around: Surroundings): { pieces: Piece[]; notes: Block[] } {
  refuseCost(markdown, around.line);
  const { text, elements, lines, left } = scan(markdown, around.isMdx);
  const lineOf = (line: number | undefined) => around.line + (lines[(line ?? 1) - 1] ?? 1) - 1;
  for (const { name, line } of left) around.leave(name, around.line + line - 1);
  const children = parseMarkdown(text);
  const { definitions, footnotes } = defined(children);
  const placed = elements.map((element) => ({ ...element, line: around.line + element.line - 1 }));
  const context: Context = { ...around, elements: placed, definitions, notes: [], lineOf };
  const reader = new BlockReader(context);
  const pieces = reader.read(children);
  const notes: { id: string; blocks: Block[] }[] = [];
  // A note may refer to further ones, which then follow.
  for (let index = 0; index < Math.max(context.notes.length, footnotes.size); index += 1) {
    const unused = [...footnotes.keys()].find((each) => !context.notes.includes(each));
    if (index >= context.notes.length && unused !== undefined) context.notes.push(unused);
    const note = footnotes.get(context.notes[index] ?? '');
    if (note) notes.push({ id: `note-${index + 1}`, blocks: reader.inner(reader.read(note.children)) });
  }
  return { pieces, notes: notes.length === 0 ? [] : [{ type: 'notes', notes }] };
}

/** Of one paragraph: the time that the parser takes grows faster than their number. */
const MAX_MARKS = 1_000;
const MARKS = /[*_~[\]!`]/g;
/** Where a line begins something of its own. */
const BEGINS = /^[ \t]*(?:$|[-*+][ \t]|\d{1,9}[.)][ \t]|[|#>])/;

function refuseCost(markdown: string, firstLine: number): void {
  let marks = 0;
  for (const [index, text] of markdown.split('\n').entries()) {
    const refuse = (message: string, hint: string) =>
      fail(message, hint, { line: firstLine + index, column: 1 });
    const signs = NESTED.exec(text.slice(0, 2_000))?.[0].replace(/\s/g, '') ?? '';
    if (signs.length > MAX_DEPTH || /^[ \t]{400}/.test(text))
      refuse(`Nested more than ${MAX_DEPTH} levels deep`, 'flatten the structure');
    marks = (BEGINS.test(text) ? 0 : marks) + (text.match(MARKS)?.length ?? 0);
    if (marks > MAX_MARKS)
      refuse(`More than ${MAX_MARKS} marks in one paragraph`, 'make several paragraphs of it');
  }
}

/** Definitions stand anywhere; the first of a name is meant. */
function defined(nodes: readonly Nodes[]) {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const left = [...nodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') {
      // The first of a name is meant; what further ones say follows all the same.
      const isTaken = footnotes.has(node.identifier);
      footnotes.set(isTaken ? `${node.identifier} ${footnotes.size}` : node.identifier, node);
    }
    // Neither stands within a line of text.
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'table')
      for (const child of node.children.toReversed()) left.push(child);
  }
  return { definitions, footnotes };
}

/** Headings of the second level part a story; of the first too, and of a deeper one where no other stands above it. */
export function sectionsOf(pieces: readonly Piece[], around: Pick<Context, 'anchors'>): Section[] {
  const depths = pieces.flatMap((piece) => (piece.type === 'title' ? [piece.depth] : []));
  const top = depths.reduce((least, depth) => Math.max(2, Math.min(least, depth)), 6);
  const sections: Section[] = [];
  for (const piece of pieces) {
    const last = sections.at(-1);
    if (piece.type === 'title' && piece.depth <= top) {
      sections.push({ id: around.anchors.slug(piece.text), title: piece.text, blocks: [] });
      continue;
    }
    const blocks = last?.blocks ?? [];
    if (!last) sections.push({ id: around.anchors.slug('story'), title: null, blocks });
    blocks.push(piece.type === 'title' ? headingOf(piece, top, around) : piece);
  }
  for (const { title, blocks } of sections)
    for (const block of blocks)
      if (block.type === 'picture' && !block.picture.isDescribed && block.picture.alt === '')
        block.picture = { ...block.picture, alt: title ?? '' };
  return sections;
}

function headingOf({ depth, text }: Title, top: number, { anchors }: Pick<Context, 'anchors'>): Block {
  return { type: 'heading', id: anchors.slug(text), level: depth <= top + 1 ? 3 : 4, text };
}
