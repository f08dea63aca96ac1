/** A document of the dialect -> a Case, and what was wrong with it. Nothing the author wrote is lost without a word. */
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import {
  FACETS,
  type Case,
  type CaseTerms,
  type Fact,
  type FactPart,
  type Picture,
  type Section,
} from './case';
import { cutAtWord } from './truncate';
import { readExtras } from './optional-keys';
import { FrontMatterError, readFrontMatter, Repeated, type FrontMatter } from './front-matter';
import { plainText } from './inline';
import type { Locale } from './locale';
import { messageOf, type Problem } from './problem';
import { Report, type Path } from './parse-report';
import { readAddresses, readSections } from './sections';
import type { NamedPiece, Taxonomy, Term } from './taxonomy';
import { fold } from './term-id';
import { listedJourney, sectionJourney } from './timeline';
import { mappingOf, textOf, textsOf, valuesOf, type Mapping } from './front-matter-values';
import { yearsOf } from './edtf';

/** Where a case's text comes from. */
export interface CaseFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  text: string;
  locale: Locale;
  slug: string;
  modified: Date;
}

/** A case, or null where the file cannot be used; the terms its facts named; every fault found. */
export interface Reading {
  story: Case | null;
  terms: ReadonlyMap<string, Term>;
  problems: Problem[];
}

const LABELS: readonly (readonly [Exclude<Fact['key'], null>, readonly string[]])[] = [
  ['industry', ['INDUSTRY', 'INDUSTRIES', '行业']],
  ['location', ['LOCATION', 'LOCATIONS', '地点', '地区']],
  ['cloud', ['CLOUD TYPE', 'CLOUD TYPES', '云类型', '云平台类型']],
  ['challenge', ['CHALLENGES', 'CHALLENGE', '挑战']],
  ['feature', ['ADOPTED FEATURES', 'ADOPTED FEATURE', '采用功能', '采用的功能']],
  ['author', ['AUTHOR', 'AUTHORS', '作者']],
];
const KEY_OF_LABEL = new Map(LABELS.flatMap(([key, labels]) => labels.map((label) => [fold(label), key])));

/** The key under which a term is told apart from the terms of other facets. */
export const termKey = (facet: string, id: string) => `${facet}/${id}`;

/** Reads one file. Never throws for what the file holds: what cannot be read is a problem with its place. */
export function readCase(file: CaseFile, taxonomy: Taxonomy): Reading {
  let matter: FrontMatter;
  try {
    matter = readFrontMatter(file.text);
  } catch (error) {
    return { story: null, terms: new Map(), problems: [problemOf(error, file.path)] };
  }
  const report = new Report(file.path, matter.locate);
  const root = mappingOf(matter.data);
  const head = mappingOf(root?.section1);
  const body = mappingOf(root?.section2);
  const company = textOf(head?.title) ?? textOf(root?.title);
  const isTombstone = root?.gone === true;
  if (!root || !company || !(head || body || isTombstone)) {
    report.error(
      [],
      'This is no case: it has no title or no story',
      'give section1.title and section2.listLeft',
    );
    return { story: null, terms: new Map(), problems: report.problems };
  }

  const anchors = new GithubSlugger();
  const sections = readSections(body?.listLeft, report, ['section2', 'listLeft'], anchors);
  const lead = textOf(head?.content) ?? '';
  if (sections.length === 0 && !isTombstone)
    report.warn(['section2'], 'The story is empty', 'write section2.listLeft');

  const right = mappingOf(body?.rightPart);
  const terms = new Map<string, Term>();
  const { facts, named, all: caseTerms } = readFacts(right, report, taxonomy, file.locale, terms);
  const extras = readExtras(root, report, taxonomy, file.locale, named.feature);
  const { timeline, unplaced } = extras.timeline
    ? listedJourney(extras.timeline, sections, named.feature, anchors)
    : sectionJourney(sections, named.feature, taxonomy, anchors);
  const years = timeline.flatMap(({ kind, when }) => (kind !== 'context' && when ? yearsOf(when) : []));
  caseTerms.year = [...new Set(years)].sort((a, b) => b - a).map(String);
  for (const year of caseTerms.year) {
    const label = { en: year, zh: `${year} 年` };
    terms.set(termKey('year', year), { id: year, label, only: null, about: null, parent: null });
  }

  const modified = file.modified.toISOString();
  const story: Case = {
    slug: file.slug,
    locale: file.locale,
    company,
    lead,
    cover: pictureOf(head, 'image', company, report, ['section1']),
    logo: pictureOf(right, 'icon', company, report, ['section2', 'rightPart']),
    description: cutAtWord(
      textOf(root.description) ?? plainText(lead || firstText(sections) || company),
      160,
    ),
    sections,
    facts,
    terms: caseTerms,
    named: { ...named, year: caseTerms.year },
    timeline,
    unplaced,
    ...extras.plain,
    revision: revisionOf(file.text),
    modified,
  };
  return { story, terms, problems: report.problems };
}

/** Hash of a file's text. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** What to tell of an error that reading a file raised. */
export function problemOf(error: unknown, path: string): Problem {
  if (error instanceof FrontMatterError) {
    const { message, hint, position } = error;
    return { severity: 'error', file: path, ...position, message, hint };
  }
  return {
    severity: 'error',
    file: path,
    line: 1,
    column: 1,
    message: messageOf(error),
    hint: 'see whether the file can be read',
  };
}

/** The facts, the terms that they name, and these with all wider ones. @param seen is filled with every term by its key. */
function readFacts(
  right: Mapping | null,
  report: Report,
  taxonomy: Taxonomy,
  locale: Locale,
  seen: Map<string, Term>,
) {
  const none = () => Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as CaseTerms;
  const named = none();
  const all = none();
  const add = (ids: string[], id: string) => (ids.includes(id) ? 0 : ids.push(id));
  const facts = valuesOf(right?.list).flatMap((entry, index): Fact[] => {
    const fact = mappingOf(entry);
    if (!fact) {
      const path = ['section2', 'rightPart', 'list', index];
      if (textOf(entry))
        report.warn(path, 'A fact needs a title and a content', 'write title: and content: below a dash');
      return [];
    }
    const label = textOf(fact.title) ?? '';
    const key = KEY_OF_LABEL.get(fold(label)) ?? null;
    const facet = key === 'author' ? null : key;
    const parts = piecesOf(fact.content, locale, (text, isWhole) =>
      facet ? taxonomy.parse(facet, text, locale, isWhole) : [{ text, terms: [] }],
    ).map(({ text, terms }): FactPart => {
      for (const term of facet ? terms : []) {
        add(named[facet!], term.id);
        for (const wider of taxonomy.widened(facet!, term)) {
          add(all[facet!], wider.id);
          seen.set(termKey(facet!, wider.id), wider);
        }
      }
      return { text, terms: terms.map(({ id }) => id) };
    });
    const value = parts.map(({ text }) => text).join('');
    return value === '' ? [] : [{ key, label, value, parts }];
  });
  return { facts, named, all };
}

/** The pieces of a fact's content. Lines, and the entries of a YAML list, are values of their own; entries are whole. */
function piecesOf(
  content: unknown,
  locale: Locale,
  parse: (text: string, isWhole: boolean) => NamedPiece[],
): NamedPiece[] {
  const values = content instanceof Repeated ? content.values : [content];
  const lists = values.flatMap((value) => {
    const isWhole = Array.isArray(value);
    return textsOf(value).flatMap((text) => {
      const lines = text.split(/\s*\n\s*/);
      return lines.map((line) => parse(line, isWhole && lines.length === 1));
    });
  });
  const comma = { text: locale === 'zh' ? '、' : ', ', terms: [] };
  return lists.flatMap((pieces, index) => (index === 0 ? pieces : [comma, ...pieces]));
}

/** The first picture under a key. */
function pictureOf(
  mapping: Mapping | null,
  key: string,
  alt: string,
  report: Report,
  path: Path,
): Picture | null {
  const [src] = readAddresses(mapping?.[key], report, [...path, key]);
  return src === undefined ? null : { src, alt };
}

function firstText(sections: readonly Section[]): string | null {
  for (const { blocks } of sections) {
    for (const block of blocks) if (block.type === 'paragraph') return block.text;
  }
  return null;
}
