/** Defines the types of a customer story. All of them are plain data that can be cached and sent as it is. */
import type { Locale } from './locale';
import type { When } from './edtf';

/** The ways a visitor can narrow the catalogue, in the order they stand on the page and in the URL. */
export const FACETS = ['industry', 'cloud', 'feature', 'challenge', 'location', 'year'] as const;
export type FacetId = (typeof FACETS)[number];

/** The ids of a case's terms in each facet, in the author's order. */
export type CaseTerms = Record<FacetId, string[]>;

/** Part of a text: what an author could mean by plain characters, never markup. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'link'; text: string; href: string };

/** A picture of the story. `src` is root-absolute or http(s); nothing is said about whether it exists. */
export interface Picture {
  src: string;
  /** The author's alternative text; without one, the title of what the picture illustrates. */
  alt: string;
  /** Whether `alt` is the author's. */
  isDescribed: boolean;
}

/** Somebody's words. `id` is the anchor of the quotation. */
export interface Quote {
  id: string;
  text: string;
  author: string | null;
}

export type Block =
  | { type: 'paragraph'; text: string }
  /** Numbered by the author; `start` is the first number. */
  | { type: 'list'; start: number; items: string[] }
  | { type: 'heading'; id: string; level: 3 | 4; text: string }
  | { type: 'link'; text: string; href: string | null }
  | { type: 'bold'; text: string }
  | { type: 'benefits'; items: string[] }
  | { type: 'quote'; quote: Quote }
  | { type: 'picture'; picture: Picture };

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

/** All blocks of a case, in reading order. */
export function blocksOf(story: Case): Block[] {
  return story.sections.flatMap(({ blocks }) => blocks);
}

/** The quotations of a case, in reading order. */
export function quotesOf(story: Case): Quote[] {
  return blocksOf(story).flatMap((block) => (block.type === 'quote' ? [block.quote] : []));
}

/** The pictures of a case, in reading order. */
export function picturesOf(story: Case): Picture[] {
  return blocksOf(story).flatMap((block) => (block.type === 'picture' ? [block.picture] : []));
}
