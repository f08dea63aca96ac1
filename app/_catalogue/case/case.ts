/** Defines the types of a customer story. All of them are plain data that can be cached and sent as it is. */
import type { Locale } from './locale';
import type { When } from './edtf';

/** The ways a visitor can narrow the catalogue, in the order they stand on the page and in the URL. */
export const FACETS = ['industry', 'cloud', 'feature', 'challenge', 'location', 'year'] as const;
export type FacetId = (typeof FACETS)[number];

/** The ids of a case's terms in each facet, in the author's order. */
export type CaseTerms = Record<FacetId, string[]>;

/** How a part of a text is set off from what stands around it. */
export interface Marks {
  strong?: true;
  emphasis?: true;
  deleted?: true;
}

/** Part of a text: what an author could mean by plain characters or marks, never HTML. */
export type Inline = Marks &
  (
    | { type: 'text'; text: string }
    | { type: 'code'; text: string }
    | { type: 'link'; text: string; href: string }
  );

/** A text of an author: characters in which links and code are looked for, or parts that are known already. */
export type Text = string | Inline[];

/** A picture of the story. `src` is root-absolute or http(s); nothing is said about whether it exists. */
export interface Picture {
  src: string;
  /** The author's alternative text; without one, the title of what the picture illustrates. */
  alt: string;
  /** Whether `alt` is the author's. */
  isDescribed: boolean;
  /** What stands below the picture. */
  caption?: Text;
  /** Of the file, in pixels, where it could be read. */
  size?: { width: number; height: number };
}

/** Somebody's words. `id` is the anchor of the quotation. */
export interface Quote {
  id: string;
  text: Text;
  author: string | null;
}

/** An item of one text, or of several blocks. */
export type ListItem = Text | { blocks: Block[] };

export type Block =
  | { type: 'paragraph'; text: Text }
  /** `start` is the first number of its author; null where the items have bullets. */
  | { type: 'list'; start: number | null; items: ListItem[] }
  | { type: 'heading'; id: string; level: 3 | 4; text: string }
  | { type: 'link'; text: string; href: string | null }
  | { type: 'bold'; text: Text }
  | { type: 'benefits'; items: Text[] }
  | { type: 'quote'; quote: Quote }
  | { type: 'picture'; picture: Picture }
  | { type: 'code'; text: string; language: string | null }
  | { type: 'table'; head: Text[]; rows: Text[][] }
  /** Set off from the story, but nobody's words. */
  | { type: 'aside'; blocks: Block[] }
  /** What links within the texts lead to; `id` is the anchor of a note. */
  | { type: 'notes'; notes: { id: string; blocks: Block[] }[] };

/** A titled part of the story; `title` is null only where the story begins without one. `id` is its anchor. */
export interface Section {
  id: string;
  title: string | null;
  blocks: Block[];
}

/** A piece of a fact as its author wrote it. `terms` are the ids that it names; none for what stands between values. */
export interface FactPart {
  text: string;
  terms: string[];
}

/** One row of the label. `key` is null where the author's label is an unknown one. `value` is the text of all `parts`. */
export interface Fact {
  key: Exclude<FacetId, 'year'> | 'author' | null;
  label: string;
  value: string;
  parts: FactPart[];
}

/** A figure of the case, as the author wrote it. `kind` is null where the author does not say what it is. */
export interface Metric {
  value: string;
  label: string;
  when: When | null;
  kind: 'outcome' | 'context' | null;
}

/** The anchor of the figure at an index. The dot keeps it apart from those of headings ("Figure 1"), which have none. */
export function metricId(index: number): string {
  return `figure.${index + 1}`;
}

/** The anchor of the label that shows the facts of a case. */
export const LABEL_ID = 'facts.label';

/** A place in the story: a sentence below an anchor, and the offsets of the words in it that are meant. */
export interface Mention {
  anchor: string;
  sentence: string;
  start: number;
  end: number;
}

/** The sentences that tell of a case's claims, as they were found when it was read. */
export interface CaseEvidence {
  /** By term; of features also those that no fact names. */
  terms: Partial<Record<FacetId, Record<string, Mention>>>;
  /** By the id of the stop: the words of its date, and for each feature those that put it there. */
  stops: Record<string, { when: Mention | null; features: Record<string, Mention> }>;
  /** By the index of the figure. */
  metrics: (Mention | null)[];
}

/** What a stop of the journey is: the state before, something done, a feature that came in, a plan. */
export const MILESTONE_KINDS = ['context', 'step', 'feature', 'outlook'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** A stop on the journey. `id` is its anchor; `section` the anchor of the part of the story that tells of it. */
export interface Milestone {
  id: string;
  kind: MilestoneKind;
  title: string;
  when: When | null;
  /** Ids of feature terms that came in here. */
  features: string[];
  /** Those of `features` that came in at a time the story does not tell, though the stop has a date. */
  undated: string[];
  text: string | null;
  section: string | null;
  /** Parts of the story that belong to this stop without being stops of their own. */
  details: { id: string; title: string }[];
}

/** Where a story comes from. */
export interface Source {
  title: string;
  url: string | null;
}

/** A customer story in one language. */
export interface Case {
  /** The same in all languages: the file's name without `.md`. */
  slug: string;
  locale: Locale;
  /** Display name of the customer. */
  company: string;
  /** What the author calls the story, where that is not the name of the customer. */
  headline: string | null;
  lead: string;
  /** A picture beside the lead, and the customer's logo, where the file names them. */
  cover: Picture | null;
  logo: Picture | null;
  /** For search engines and shares; at most 160 characters. */
  description: string;
  sections: Section[];
  facts: Fact[];
  /** Every term the case belongs to: those its facts name, and the wider ones of these. */
  terms: CaseTerms;
  /** Only the terms that its facts name. */
  named: CaseTerms;
  timeline: Milestone[];
  /** Whether the author lists the stops; else they are read from the sections. */
  isListed: boolean;
  /** Adopted features that no stop of the journey names. */
  unplaced: string[];
  /** Features that the story mentions though no fact names them. */
  mentioned: string[];
  evidence: CaseEvidence;
  metrics: Metric[];
  source: Source | null;
  /** Slugs the author wants to see beside this case. */
  related: string[];
  /** Former slugs that redirect here. */
  aliases: string[];
  draft: boolean;
  /** Taken away for good: only its name and its facts are of use, to say so and to lead on. */
  gone: boolean;
  /** `YYYY-MM-DD`. */
  published: string | null;
  /** `YYYY-MM-DD`; never before `published`. */
  updated: string | null;
  /** Hash of the file's text: changes when, and only when, the text does. */
  revision: string;
}

/** All blocks of a case in reading order, each before those that it holds. */
export function blocksOf(story: Case): Block[] {
  return story.sections.flatMap(({ blocks }) => blocks.flatMap(withInner));
}

/** A block and all that it holds, in reading order. */
export function withInner(block: Block): Block[] {
  return [block, ...partsOf(block).flatMap((part) => (isBlocks(part) ? part.blocks.flatMap(withInner) : []))];
}

/** What a block says itself, in reading order: its texts, and the blocks that it holds. Those have texts of their own. */
export function partsOf(block: Block): ListItem[] {
  switch (block.type) {
    case 'list':
    case 'benefits':
      return block.items;
    case 'table':
      return [block.head, ...block.rows].map(rowText);
    case 'aside':
      return [{ blocks: block.blocks }];
    case 'notes':
      return block.notes.map(({ blocks }) => ({ blocks }));
    case 'quote':
      return [block.quote.text];
    case 'picture':
      return block.picture.caption === undefined ? [] : [block.picture.caption];
    default:
      return [block.text];
  }
}

export function isBlocks(part: ListItem): part is { blocks: Block[] } {
  return typeof part === 'object' && 'blocks' in part;
}

/** A row of a table as one text. */
function rowText(cells: readonly Text[]): Text {
  return cells.flatMap((cell, index): Inline[] => {
    const parts: Inline[] = typeof cell === 'string' ? [{ type: 'text', text: cell }] : cell;
    return index === 0 ? parts : [{ type: 'text', text: ' · ' }, ...parts];
  });
}

/** The quotations of a case, in reading order. */
export function quotesOf(story: Case): Quote[] {
  return blocksOf(story).flatMap((block) => (block.type === 'quote' ? [block.quote] : []));
}

/** The pictures of a case, in reading order. */
export function picturesOf(story: Case): Picture[] {
  return blocksOf(story).flatMap((block) => (block.type === 'picture' ? [block.picture] : []));
}
