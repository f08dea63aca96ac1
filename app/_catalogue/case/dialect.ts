/** Reads a file of the dialect into a case, and reports what is wrong with the file. */
import { createHash } from 'node:crypto';
import GithubSlugger from 'github-slugger';
import {
  FACETS,
  type Case,
  type CaseTerms,
  type Fact,
  type FactPart,
  type FacetId,
  type Picture,
  type Section,
} from './case';
import {
  caseSchema,
  factSchema,
  keysOf,
  rightPartSchema,
  section1Schema,
  section2Schema,
} from './case-schema';
import { closest } from './did-you-mean';
import { yearsOf } from './edtf';
import { readFrontMatter } from './front-matter/front-matter';
import {
  mappingOf,
  proseOf,
  Repeated,
  textOf,
  textsOf,
  valuesOf,
  type Mapping,
} from './front-matter/front-matter-values';
import { plainText } from './inline';
import type { Locale } from './locale';
import { isSet, readOptionalKeys } from './optional-keys';
import { messageOf, Report, type Path, type Problem, type Reference } from './problem';
import { readPictures, readSections } from './sections';
import type { NamedPiece, Taxonomy, Term } from './taxonomy';
import { fold } from './term-id';
import { findEvidence } from './evidence';
import { sectionJourney } from './journey/section-journey';
import { statementsOf } from './journey/statements';
import { listedJourney } from './journey/timeline';
import { cutAtWord } from './truncate';
import { FrontMatterError, type FrontMatter } from './front-matter/yaml';

/** Where a case's text comes from. */
export interface CaseFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  text: string;
  locale: Locale;
  slug: string;
}

/** A case, or null where the file cannot be used; the terms its facts name; what it refers to; every problem. */
export interface Reading {
  story: Case | null;
  terms: ReadonlyMap<string, Term>;
  references: Reference[];
  problems: Problem[];
}

const KEYS = {
  root: keysOf(caseSchema),
  section1: keysOf(section1Schema),
  section2: keysOf(section2Schema),
  rightPart: keysOf(rightPartSchema),
  fact: keysOf(factSchema),
};

const LABELS: readonly (readonly [Exclude<Fact['key'], null>, readonly string[]])[] = [
  ['industry', ['INDUSTRY', 'INDUSTRIES', '行业']],
  ['location', ['LOCATION', 'LOCATIONS', '地点', '地区']],
  ['cloud', ['CLOUD TYPE', 'CLOUD TYPES', '云类型', '云平台类型']],
  ['challenge', ['CHALLENGES', 'CHALLENGE', '挑战']],
  ['feature', ['ADOPTED FEATURES', 'ADOPTED FEATURE', '采用功能', '采用的功能']],
  ['author', ['AUTHOR', 'AUTHORS', '作者']],
];
const ALL_LABELS = LABELS.flatMap(([, labels]) => labels);
const KEY_OF_LABEL = new Map(LABELS.flatMap(([key, labels]) => labels.map((label) => [fold(label), key])));

/** The key under which a term is told apart from the terms of other facets. */
export const termKey = (facet: string, id: string) => `${facet}/${id}`;

/** Reads one file. Never throws for what the file holds: what cannot be read is a problem with its place. */
export function readCase(file: CaseFile, taxonomy: Taxonomy): Reading {
  const none = (problems: Problem[]): Reading => ({
    story: null,
    terms: new Map(),
    references: [],
    problems,
  });
  let matter: FrontMatter;
  try {
    matter = readFrontMatter(file.text);
  } catch (error) {
    return none(problemsOf(error, file.path));
  }
  const report = new Report(file.path, matter.locate);
  for (const lost of matter.lost) report.add({ severity: 'warning', ...lost });
  const known = (mapping: Mapping | null, keys: keyof typeof KEYS, path: Path) =>
    mapping && report.withKnownKeys(mapping, path, KEYS[keys]);
  const root = known(mappingOf(matter.data), 'root', []);
  const head = known(mappingOf(root?.section1), 'section1', ['section1']);
  const body = known(mappingOf(root?.section2), 'section2', ['section2']);
  const company = textOf(head?.title) ?? textOf(root?.title);
  const isTombstone = isSet(root?.gone);
  if (!root || !company || !(head || body || isTombstone)) {
    report.error(
      [],
      'This is no case: it has no title or no story',
      'give section1.title and section2.listLeft',
    );
    return none(report.problems);
  }

  const anchors = new GithubSlugger();
  const sections = readSections(body?.listLeft, report, ['section2', 'listLeft'], anchors);
  const lead = proseOf(head?.content) ?? '';
  if (sections.length === 0 && !isTombstone)
    report.warn(['section2'], 'The story is empty', 'write section2.listLeft');

  const right = known(mappingOf(body?.rightPart), 'rightPart', ['section2', 'rightPart']);
  const terms = new Map<string, Term>();
  const { facts, named, all: caseTerms } = readFacts(right, report, taxonomy, file.locale, terms);
  const { stops, ...values } = readOptionalKeys(root, report, {
    taxonomy,
    locale: file.locale,
    adopted: named.feature,
    titles: sections.flatMap(({ title }) => title ?? []),
  });
  const told = sections.map((section) => ({ section, statements: statementsOf(section, taxonomy) }));
  const termOf = (facet: FacetId, id: string) => terms.get(termKey(facet, id)) ?? taxonomy.term(facet, id);
  const journey = stops
    ? listedJourney(stops, sections, named.feature, anchors)
    : sectionJourney(
        told,
        named.feature,
        taxonomy,
        (id, text) => {
          const term = termOf('feature', id);
          return term && taxonomy.find('feature', term, text);
        },
        anchors,
      );
  const { timeline, unplaced } = journey;
  const isListed = stops !== null;
  const evidence = findEvidence(
    { lead: plainText(lead), metrics: values.metrics, timeline, isListed, terms: caseTerms },
    told.flatMap(({ statements }) => statements),
    journey,
    taxonomy,
    termOf,
  );
  const years = timeline.flatMap(({ kind, when }) => (kind !== 'context' && when ? yearsOf(when) : []));
  caseTerms.year = [...new Set(years)].sort((a, b) => b - a).map(String);
  for (const year of caseTerms.year) {
    const label = { en: year, zh: `${year} 年` };
    terms.set(termKey('year', year), { id: year, label, only: null, about: null, parent: null });
  }

  const story: Case = {
    slug: file.slug,
    locale: file.locale,
    company,
    lead,
    cover: firstPicture(head?.image, company, report, ['section1', 'image']),
    logo: firstPicture(right?.icon, company, report, ['section2', 'rightPart', 'icon']),
    description: cutAtWord(
      textOf(root.description) ?? plainText(lead || firstText(sections) || company),
      160,
    ),
    sections,
    facts,
    terms: caseTerms,
    named: { ...named, year: caseTerms.year },
    timeline,
    isListed,
    unplaced,
    mentioned: Object.keys(evidence.terms.feature ?? {}).filter((id) => !caseTerms.feature.includes(id)),
    evidence,
    ...values,
    revision: revisionOf(file.text),
  };
  return { story, terms, references: report.references, problems: report.problems };
}

/** Hash of a file's text. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The problems that an error tells of which reading a file raised. */
export function problemsOf(error: unknown, file: string): Problem[] {
  const faults =
    error instanceof FrontMatterError
      ? error.faults
      : [{ line: 1, column: 1, message: messageOf(error), hint: 'see whether the file can be read' }];
  return faults.map(({ line, column, message, hint }) => ({
    severity: 'error',
    file,
    line,
    column,
    message,
    hint,
  }));
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
    const path = ['section2', 'rightPart', 'list', index];
    const mapping = mappingOf(entry);
    if (!mapping) {
      if (textOf(entry))
        report.warn(path, 'A fact needs a title and a content', 'write title: and content: below a dash');
      return [];
    }
    const fact = report.withKnownKeys(mapping, path, KEYS.fact);
    const label = textOf(fact.title) ?? '';
    const key = KEY_OF_LABEL.get(fold(label)) ?? null;
    if (key === null) {
      const near = closest(label, ALL_LABELS);
      if (near) report.warn([...path, 'title'], `Unknown label "${label}"`, `did you mean "${near}"?`);
    }
    const parts = piecesOf(fact.content, locale, (text, isWhole) => {
      if (key === null || key === 'author') return [{ text, terms: [] }];
      return taxonomy.parse(key, text, locale, isWhole);
    });
    if (parts.length === 0 && typeof fact.content === 'object' && fact.content !== null)
      report.warn([...path, 'content'], '"content" holds no text', 'put the whole value in quotes');
    if (key !== null && key !== 'author')
      for (const { text, terms } of parts) addTerms(key, text, terms, path);
    const value = parts.map(({ text }) => text).join('');
    const written = parts.map(({ text, terms }): FactPart => ({ text, terms: terms.map(({ id }) => id) }));
    return value === '' ? [] : [{ key, label, value, parts: written }];
  });
  return { facts, named, all };

  function addTerms(facet: FacetId, text: string, terms: readonly Term[], path: Path): void {
    for (const term of terms) {
      add(named[facet], term.id);
      const near = term.only === null ? null : taxonomy.nearest(facet, text);
      if (near !== null)
        report.warn([...path, 'content'], `"${text}" is no term of the taxonomy`, `did you mean "${near}"?`);
      for (const wider of taxonomy.widened(facet, term)) {
        add(all[facet], wider.id);
        seen.set(termKey(facet, wider.id), wider);
      }
    }
  }
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

/** The first picture under a key; without an alternative text of its own it has that of the company. */
function firstPicture(value: unknown, company: string, report: Report, path: Path): Picture | null {
  const [picture] = readPictures(value, report, path);
  return picture ? { ...picture, alt: picture.alt || company } : null;
}

function firstText(sections: readonly Section[]): string | null {
  for (const { blocks } of sections) {
    for (const block of blocks) if (block.type === 'paragraph') return block.text;
  }
  return null;
}
