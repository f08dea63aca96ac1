/** The sections of a story, or the stops its author lists -> the journey: dated where the text dates it, never else. */
import type GithubSlugger from 'github-slugger';
import type { Block, Milestone, MilestoneKind, Section } from './case';
import { cutAtWord, firstSentence } from './truncate';
import { findDates } from './dates-in-text';
import { plainText } from './inline';
import type { Taxonomy } from './taxonomy';
import { whenOrder, type When } from './edtf';

/** A stop as an author lists it under `timeline:`, features already resolved to term ids. */
export interface ListedStop {
  when: When | null;
  title: string;
  kind: MilestoneKind | null;
  features: string[];
  text: string | null;
  /** Title of the section that tells of it. */
  section: string | null;
}

export interface Journey {
  timeline: Milestone[];
  /** Adopted features that stand at no stop. */
  unplaced: string[];
}

const COMPANY =
  /^(?:about|introduction|who\b|author)|\b(?:company|enterprise|team|platform|group|product)\b.*\b(?:introduction|profile|overview|background)|^(?:公司|企业|集团|团队|平台|作者|单位)\S{0,8}(?:简介|介绍|概况|背景)|^(?:简介|介绍|关于)/i;
const OUTLOOK =
  /\bfuture\b|outlook|looking (?:forward|ahead)|next (?:steps?|moves?)|(?:what|comes?)\b.*\bnext\b|\bplan(?:s|ning)?$|prospect|roadmap|未来|展望|规划$|计划$|后续|下一步|愿景/i;
const CONTEXT =
  /background|pain ?points?|challenge|problem|status quo|current situation|\bbefore\b|requirement|difficult|背景|痛点|挑战|现状|问题|困境|难点|需求/i;

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six'];
const HAN_NUMBERS = ['', '', '二两', '三', '四', '五', '六'];
const STEPS_EN =
  /\b(two|three|four|five|six|[2-6])\s+(?:\w+\s+)?(?:steps|stages|phases)\b(?:,?\s*(?:namely|that is|i\.e\.),?\s*|:\s*)([^.。]{3,200})[.。]/i;
const STEPS_ZH =
  /([二两三四五六2-6])\s*个?(?:步骤?|阶段)\s*[，,：:]?\s*(?:分别是|分别为|即|包括|：)\s*([^。.]{3,120})[。.]/;

/** The journey that the author lists. Order is the author's; dates move a stop only where two dated stops disagree. */
export function listedJourney(
  stops: readonly ListedStop[],
  sections: readonly Section[],
  adopted: readonly string[],
  anchors: GithubSlugger,
): Journey {
  const timeline = stops.map(({ kind, title, section, ...stop }) => ({
    ...stop,
    section: sections.find((each) => section !== null && each.title === section)?.id ?? null,
    id: anchors.slug(`stop ${title}`),
    title,
    kind: kind ?? (stop.features.length > 0 ? ('feature' as const) : ('step' as const)),
    details: [],
  }));
  return { timeline: oldestFirst(timeline), unplaced: unplacedOf(adopted, timeline) };
}

/** The journey that the sections tell, one stop a section, company introductions left out. */
export function sectionJourney(
  sections: readonly Section[],
  adopted: readonly string[],
  taxonomy: Taxonomy,
  anchors: GithubSlugger,
): Journey {
  const timeline: Milestone[] = [];
  let steps: Milestone | null = null;
  for (const section of sections) {
    if (section.title === null) continue;
    const title = plainText(section.title);
    const kind = kindOf(title, taxonomy);
    if (kind === null) continue;
    const texts = section.blocks.flatMap(textsOf);
    const stop = (name: string, when: When | null, text: string | null): Milestone => ({
      id: anchors.slug(`stop ${name}`),
      kind,
      title: name,
      when,
      features: [],
      text,
      section: section.id,
      details: [],
    });
    const named = kind === 'step' ? namedSteps(texts) : [];
    if (named.length > 0) {
      const stops = named.map((name) => stop(name, null, null));
      timeline.push(...stops);
      steps = stops.at(-1) ?? null;
      steps?.details.push({ id: section.id, title });
      continue;
    }
    const dated = kind === 'step' ? texts.flatMap(datedText) : [];
    if (dated.length > 1) {
      timeline.push(...dated.map(({ name, when }) => stop(name, when, null)));
      steps = null;
      continue;
    }
    const when = kind === 'step' || kind === 'feature' ? onlyDate(texts) : null;
    if (steps && kind === 'step' && when === null) {
      // Where a story names its steps, the undated sections that follow tell of them.
      steps.details.push({ id: section.id, title });
      continue;
    }
    steps = null;
    timeline.push(stop(title, when, texts[0] === undefined ? null : firstSentence(plainText(texts[0]), 160)));
  }
  placeFeatures(timeline, sections, adopted, taxonomy);
  return { timeline: oldestFirst(timeline), unplaced: unplacedOf(adopted, timeline) };
}

function kindOf(whole: string, taxonomy: Taxonomy): MilestoneKind | null {
  // No title is longer, and "company … introduction" is looked for from each "company" on.
  const title = whole.slice(0, 200);
  if (OUTLOOK.test(title)) return 'outlook';
  if (COMPANY.test(title)) return null;
  if (CONTEXT.test(title)) return 'context';
  return taxonomy.mentionedIn('feature', title).length > 0 ? 'feature' : 'step';
}

function textsOf(block: Block): string[] {
  if (block.type === 'list' || block.type === 'benefits') return block.items;
  return block.type === 'paragraph' || block.type === 'bold' ? [block.text] : [];
}

/** The steps a sentence names: "three steps, namely, A, B and C", only where it names as many as it counts. */
function namedSteps(texts: readonly string[]): string[] {
  for (const text of texts) {
    const [, count = '', list = ''] = STEPS_EN.exec(text) ?? STEPS_ZH.exec(text) ?? [];
    const named = list
      .split(/\s*[,，、;；]\s*(?:and\s+)?|\s+and\s+|\s*(?:和|与|以及)\s*/)
      .filter((name) => name !== '');
    const counted =
      Number(count) ||
      Math.max(
        NUMBERS.indexOf(count.toLowerCase()),
        HAN_NUMBERS.findIndex((hans) => count !== '' && hans.includes(count)),
      );
    if (named.length > 1 && named.length === counted) return named.map((name) => cutAtWord(name, 60));
  }
  return [];
}

/** The plain text without runs of blanks, which are long work for patterns that allow any number of them. */
function onOneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

/** A text that begins with a date is a stop of its own. */
function datedText(text: string): { name: string; when: When }[] {
  const plain = onOneLine(text);
  const date = findDates(plain)[0];
  if (!date || date.index > 12) return [];
  return [{ name: cutAtWord(firstSentence(plain, 90), 90), when: date.when }];
}

/** The date of a section: the one its text states. Two different dates could each be the wrong one, so they give none. */
function onlyDate(texts: readonly string[]): When | null {
  const dates = new Map(
    texts.flatMap((text) => findDates(onOneLine(text))).map(({ when }) => [JSON.stringify(when), when]),
  );
  const [only] = dates.values();
  return dates.size === 1 && only ? only : null;
}

/** Puts each adopted feature at the stop whose title names it, else at the first whose story speaks of it. */
function placeFeatures(
  timeline: Milestone[],
  sections: readonly Section[],
  adopted: readonly string[],
  taxonomy: Taxonomy,
): void {
  const open = timeline.filter(({ kind }) => kind === 'step' || kind === 'feature');
  const titlesOf = ({ title, details }: Milestone) => [title, ...details.map((detail) => detail.title)];
  const storyOf = ({ section, details }: Milestone) =>
    sections
      .filter(({ id }) => id === section || details.some((detail) => detail.id === id))
      .flatMap(({ blocks }) => blocks.flatMap(textsOf));
  for (const feature of adopted) {
    const speaks = (texts: string[]) =>
      texts.some((text) => taxonomy.mentionedIn('feature', plainText(text)).includes(feature));
    const stop = open.find((each) => speaks(titlesOf(each))) ?? open.find((each) => speaks(storyOf(each)));
    stop?.features.push(feature);
  }
}

function unplacedOf(adopted: readonly string[], timeline: readonly Milestone[]): string[] {
  const placed = new Set(timeline.flatMap(({ features }) => features));
  return adopted.filter((feature) => !placed.has(feature));
}

/** Oldest first, plans last; a stop without a date stays behind the one it follows. */
function oldestFirst(timeline: Milestone[]): Milestone[] {
  let reached = 0;
  return timeline
    .map((stop) => {
      if (stop.when) reached = whenOrder(stop.when);
      return { stop, order: stop.kind === 'outlook' ? Infinity : reached };
    })
    .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
    .map(({ stop }) => stop);
}
