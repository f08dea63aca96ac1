/** Makes a case of what a file says, whatever the form of the file: terms, journey, evidence. */
import { createHash } from 'node:crypto';
import type GithubSlugger from 'github-slugger';
import type { Case, FacetId, Picture, Section } from './case';
import { yearsOf } from './edtf';
import { findEvidence } from './evidence';
import { readFacts, termKey, type WrittenFact } from './facts';
import type { Mapping } from './front-matter/front-matter-values';
import { plainText } from './inline';
import { sectionJourney } from './journey/section-journey';
import { statementsOf } from './journey/statements';
import { listedJourney } from './journey/timeline';
import type { Locale } from './locale';
import { readOptionalKeys } from './optional-keys';
import type { Problem, Reference, Report } from './problem';
import type { Taxonomy, Term } from './taxonomy';
import { cutAtWord } from './truncate';

/** Where a case's text comes from. */
export interface CaseFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  text: string;
  locale: Locale;
  slug: string;
  /** The day that the file's name begins with. */
  published?: string | null;
  /** The picture at a path beside the file; null where there is none. */
  pictureAt?: (address: string) => Pick<Picture, 'src' | 'size'> | null;
}

/** A case, or null where the file cannot be used; the terms its facts name; what it refers to; every problem. */
export interface Reading {
  story: Case | null;
  terms: ReadonlyMap<string, Term>;
  references: Reference[];
  problems: Problem[];
  /** What each key of Markdown's front matter was read as; empty where nothing was. */
  explanation?: { key: string; readAs: string }[];
}

/** What a file says, in the order of a case, but not yet read against the taxonomy. */
export interface Told extends Pick<
  Case,
  'slug' | 'locale' | 'company' | 'headline' | 'lead' | 'cover' | 'logo'
> {
  /** The author's, of any length. */
  description: string | null;
  sections: Section[];
  /** Gives every anchor of the page once; those of the sections are taken. */
  anchors: GithubSlugger;
  facts: WrittenFact[];
  /** The optional keys under their own names. */
  optional: Mapping;
}

export function assembleCase(told: Told, text: string, report: Report, taxonomy: Taxonomy): Reading {
  const { locale, company, lead, sections, anchors } = told;
  const terms = new Map<string, Term>();
  const { facts, named, all: caseTerms } = readFacts(told.facts, report, taxonomy, locale, terms);
  const { stops, ...values } = readOptionalKeys(told.optional, report, {
    taxonomy,
    locale,
    adopted: named.feature,
    titles: sections.flatMap(({ title }) => title ?? []),
  });
  const stated = sections.map((section) => ({ section, statements: statementsOf(section, taxonomy) }));
  const termOf = (facet: FacetId, id: string) => terms.get(termKey(facet, id)) ?? taxonomy.term(facet, id);
  const journey = stops
    ? listedJourney(stops, sections, named.feature, anchors)
    : sectionJourney(
        stated,
        named.feature,
        taxonomy,
        (id, sentence) => {
          const term = termOf('feature', id);
          return term && taxonomy.find('feature', term, sentence);
        },
        anchors,
      );
  const { timeline, unplaced } = journey;
  const isListed = stops !== null;
  const evidence = findEvidence(
    { lead: plainText(lead), metrics: values.metrics, timeline, isListed, terms: caseTerms },
    stated.flatMap(({ statements }) => statements),
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
    slug: told.slug,
    locale,
    company,
    headline: told.headline,
    lead,
    cover: titled(told.cover, company),
    logo: titled(told.logo, company),
    description: cutAtWord(told.description ?? plainText(lead || firstText(sections) || company), 160),
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
    revision: revisionOf(text),
  };
  return { story, terms, references: report.references, problems: report.problems };
}

/** Hash of a file's text. */
export function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A picture; without an alternative text of its own it has that of the company. */
function titled(picture: Picture | null, company: string): Picture | null {
  return picture && { ...picture, alt: picture.alt || company };
}

function firstText(sections: readonly Section[]): string | null {
  for (const { blocks } of sections) {
    for (const block of blocks) if (block.type === 'paragraph') return plainText(block.text);
  }
  return null;
}
