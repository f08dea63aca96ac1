/** The sections of a story -> its journey. A feature or a date stands at a stop only where a sentence puts it there. */
import type GithubSlugger from 'github-slugger';
import { isBlocks, type Block, type Mention, type Milestone, type Section } from '../case';
import { headingKind } from './heading-kind';
import { plainText } from '../inline';
import { namedSteps } from './named-steps';
import { clausesOf } from './sentences';
import { mentionIn, type Statement } from './statements';
import { datedEntries, isAboutTitle, sectionDate, withoutDate, type StatedDate } from './stop-dates';
import type { Taxonomy } from '../taxonomy';
import type { Range } from '../term-finder';
import { journeyOf, type Journey } from './timeline';
import { cutAtWord, firstSentence } from '../truncate';
import { actualPart, tellsOfUse } from './use-in-words';

/** A stop, what the story says of it, and where that says what came in. */
interface Told {
  stop: Milestone;
  date: StatedDate | null;
  statements: Statement[];
  features: Record<string, Mention>;
}

/** Where a text names a feature. */
type FindFeature = (id: string, text: string) => Range | null;

/** The journey that the sections tell, one stop a section; those about companies, products and teams are left out. */
export function sectionJourney(
  sections: readonly { section: Section; statements: Statement[] }[],
  adopted: readonly string[],
  taxonomy: Taxonomy,
  findFeature: FindFeature,
  anchors: GithubSlugger,
): Journey {
  const told: Told[] = [];
  let steps: Milestone | null = null;
  for (const { section, statements } of sections) {
    const heading = section.title === null ? '' : plainText(section.title);
    const found = heading === '' ? null : headingKind(heading, taxonomy);
    if (found === null) continue;
    const { kind } = found;
    const add = (name: string, date: StatedDate | null, text: string | null, own: Statement[]): Milestone => {
      const title = cutAtWord(name, 90);
      const place = { section: section.id, features: [], undated: [], details: [] };
      const id = anchors.slug(`stop ${title}`);
      const stop = { id, kind, title, when: date?.when ?? null, text, ...place };
      told.push({ stop, date, statements: own, features: {} });
      return stop;
    };
    if (kind === 'step') {
      const { names, list } = namedSteps(statements.map(({ text }) => text));
      const named = names.map((name) => {
        const own = { text: name, anchor: section.id, isHeading: true, isFirst: true, isOpen: found.isOpen };
        return add(name, null, null, [
          own,
          ...statements.filter(({ text }) => text !== list && text.includes(name)),
        ]);
      });
      const entries = names.length > 0 ? [] : datedEntries(statements);
      if (entries.length > 1)
        for (const { title, date, statements: own } of entries) add(title, date, null, own);
      if (named.length > 0 || entries.length > 1) {
        steps = named.at(-1) ?? null;
        steps?.details.push({ id: section.id, title: heading });
        continue;
      }
    }
    const names = taxonomy.featuresInTitle(heading);
    const isAbout = (clause: string) =>
      names.some((feature) => findFeature(feature, actualPart(clause)) !== null) ||
      isAboutTitle(clause, heading);
    const date = kind === 'step' || kind === 'feature' ? sectionDate(statements, isAbout) : null;
    if (steps && kind === 'step' && date === null) {
      // Where a story names its steps, the undated sections that follow tell of them.
      steps.details.push({ id: section.id, title: heading });
      continue;
    }
    steps = null;
    const title = date?.statement.isHeading ? withoutDate(heading, date) : heading;
    add(title, date, firstTextOf(section.blocks), statements);
  }
  for (const feature of adopted) placeFeature(feature, told, findFeature);
  const evidence = told.map(({ stop, date, features }) => {
    const when = date && mentionIn(date.statement, { start: date.index, end: date.index + date.text.length });
    return [stop.id, { when, features }];
  });
  const timeline = told.map(({ stop }) => stop);
  return journeyOf(timeline, adopted, Object.fromEntries(evidence) as Journey['evidence']);
}

function firstTextOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const [text] = 'items' in block ? block.items : [];
    if (block.type === 'paragraph' || block.type === 'bold') return firstSentence(plainText(block.text), 160);
    if (text !== undefined && !isBlocks(text)) return firstSentence(plainText(text), 160);
  }
  return null;
}

/** Puts an adopted feature at the first stop with a heading that names it, else with a sentence that says it is used. */
function placeFeature(feature: string, told: readonly Told[], findFeature: FindFeature): void {
  const find = (text: string) => findFeature(feature, text);
  const inHeading = ({ text, isHeading }: Statement) => (isHeading ? find(text) : null);
  for (const placeIn of [inHeading, (statement: Statement) => findUse(statement, find)]) {
    for (const { stop, date, statements, features } of told) {
      for (const statement of statements) {
        const range = statement.isOpen ? placeIn(statement) : null;
        if (!range) continue;
        stop.features.push(feature);
        features[feature] = mentionIn(statement, range);
        const isDated = date && (date.statement.isHeading || find(actualPart(date.clause)) !== null);
        if (date && !isDated) stop.undated.push(feature);
        return;
      }
    }
  }
}

/** Where a sentence says that a feature was adopted or is used. */
export function findUse(statement: Statement, find: (text: string) => Range | null): Range | null {
  if (statement.isHeading) return null;
  for (const { actual, start } of usesIn(statement)) {
    const range = find(actual);
    if (range) return { start: start + range.start, end: start + range.end };
  }
  return null;
}

const uses = new WeakMap<Statement, { actual: string; start: number }[]>();

/** The clauses that say that something is used. They are read once, as each feature of a story is looked for in them. */
function usesIn(statement: Statement): { actual: string; start: number }[] {
  let clauses = uses.get(statement);
  if (!clauses) {
    const all = clausesOf(statement.text).map(({ text, start }) => ({ actual: actualPart(text), start }));
    clauses = all.filter(({ actual }) => tellsOfUse(actual));
    uses.set(statement, clauses);
  }
  return clauses;
}
