/** The one door to the content: every page, feed and export asks here, and sees one consistent reading. */
import path from 'node:path';
import { FACETS, type Case, type FacetId } from './case';
import { termKey } from './dialect';
import type { DiskCache } from './disk-cache';
import { weighAll } from './kept-words';
import { Listing } from './listing';
import { DEFAULT_LOCALE, LOCALES, otherLocale, type Locale } from './locale';
import { formatProblem, messageOf, type Problem } from './problem';
import { isNarrow, parseQuery, withWords, type Parameters, type Query, type Unknown } from './query';
import type { Passage } from './passages';
import { ContentReader, type Content } from './read-content';
import { relatedTo, type Related } from './related';
import { Search, SearchMemory, type Found } from './search';
import type { Site } from './site';
import type { Term } from './taxonomy';
import { whenOrder } from './when';

export * from './adoption';
export * from './case';
export { cutAtWord } from './cut';
export { parseInline, plainText } from './inline';
export * from './locale';
export type { Part, Passage } from './passages';
export * from './query';
export type { Related } from './related';
export { siteUrl, type Site } from './site';
export type { Term } from './taxonomy';
export * from './when';
export { formatProblem, messageOf, type Problem };

/** Cases on one page of the list. */
export const PAGE_SIZE = 24;

/** A term in a reader's language. `lang` is set where the label is in another one. */
export interface Label {
  id: string;
  text: string;
  lang: Locale | null;
}

/** A term as a choice: how many cases it would leave, and whether it is chosen. */
export interface Option extends Label {
  count: number;
  chosen: boolean;
}

/** Why a case was found: the passage that answers best, null where only the company's name does. */
export interface Hit {
  score: number;
  passage: Passage | null;
}

/** One page of the cases that match a query, with everything the page says about them. */
export interface Result {
  query: Query;
  unknown: Unknown[];
  /** Cases that match, on all pages. */
  total: number;
  /** Cases there are. */
  all: number;
  pages: number;
  cases: Case[];
  /** For each case of this page, by slug, why it was found; empty where no words were asked for. */
  hits: ReadonlyMap<string, Hit>;
  /** The words without their mistakes, where they have any that we know of. */
  suggestion: string | null;
  facets: { facet: FacetId; options: Option[] }[];
  /** Where nothing matches: the views that drop one condition and find something, best first. */
  relaxations: { query: Query; dropped: { facet: FacetId | 'q'; id: string }; count: number }[];
}

export class Catalogue {
  private readonly shown: readonly Case[];
  private readonly bySlug: Record<Locale, ReadonlyMap<string, Case>>;
  private readonly listings: Record<Locale, Listing>;
  private readonly searches = new Map<Locale, Search>();
  private readonly memory: SearchMemory;
  private readonly orders = new Map<FacetId, readonly string[]>();

  /** @param previous the reading before this one, for what of it is still true. */
  constructor(
    readonly content: Content,
    previous?: Catalogue | null,
  ) {
    this.memory =
      previous?.memory.taxonomy === content.taxonomy ? previous.memory : new SearchMemory(content.taxonomy);
    if (previous?.content.cases === content.cases) {
      ({ shown: this.shown, bySlug: this.bySlug, listings: this.listings } = previous);
      return;
    }
    // Drafts are for the author's own machine.
    const shown = content.cases.filter(({ draft }) => !draft || process.env.NODE_ENV === 'development');
    this.shown = shown;
    const inLocale = (locale: Locale) =>
      new Map(shown.filter((c) => c.locale === locale).map((c) => [c.slug, c]));
    this.bySlug = { en: inLocale('en'), zh: inLocale('zh') };
    const slugs = [...new Set(shown.map(({ slug }) => slug))];
    const list = (locale: Locale) => {
      const cases = newestFirst(slugs.flatMap((slug) => this.find(locale, slug) ?? []));
      return new Listing(cases, locale, () => this.searchOf(locale));
    };
    this.listings = { en: list('en'), zh: list('zh') };
  }

  get site(): Site {
    return this.content.site;
  }

  get problems(): readonly Problem[] {
    return this.content.problems;
  }

  /** Changes when, and only when, anything that is served changes. */
  get revision(): string {
    return this.content.revision;
  }

  /** Whether the folder is gone or empty, and this is what it held before. */
  get isKept(): boolean {
    return this.content.kept;
  }

  /** Every case once, newest first: in `locale`, or in the language there is. */
  cases(locale: Locale): readonly Case[] {
    return this.listings[locale].cases;
  }

  /** A case in `locale`, or in the other language where there is none; undefined where there is no such case. */
  find(locale: Locale, slug: string): Case | undefined {
    return this.bySlug[locale].get(slug) ?? this.bySlug[otherLocale(locale)].get(slug);
  }

  /** The languages a case is told in. */
  localesOf(slug: string): Locale[] {
    return LOCALES.filter((locale) => this.bySlug[locale].has(slug));
  }

  /** The slug under which a former slug is found now. */
  renamed(slug: string): string | undefined {
    return (
      this.cases('en').find(({ aliases }) => aliases.includes(slug))?.slug ??
      this.cases('zh').find(({ aliases }) => aliases.includes(slug))?.slug
    );
  }

  /** Ids of the terms of a facet that any case has, the most used first, years newest first. */
  terms(facet: FacetId): readonly string[] {
    let order = this.orders.get(facet);
    if (!order) {
      const used = this.uses(DEFAULT_LOCALE, facet);
      const byUse = (a: string, b: string) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a < b ? -1 : 1);
      order = [...used.keys()].sort(facet === 'year' ? (a, b) => Number(b) - Number(a) : byUse);
      this.orders.set(facet, order);
    }
    return order;
  }

  /** The terms of a facet in a language's list, and how many cases have each. */
  uses(locale: Locale, facet: FacetId): ReadonlyMap<string, number> {
    return this.listings[locale].index.uses[facet];
  }

  /** The term behind an id of a case. */
  term(facet: FacetId, id: string): Term | undefined {
    return this.content.terms.get(termKey(facet, id)) ?? this.content.taxonomy.term(facet, id) ?? undefined;
  }

  /** A term in the reader's words. */
  label(facet: FacetId, id: string, locale: Locale): Label {
    const term = this.term(facet, id);
    if (!term) return { id, text: id, lang: null };
    return {
      id,
      text: term.label[locale],
      lang: term.only !== null && term.only !== locale ? term.only : null,
    };
  }

  /** Reads parameters of an address against the terms there are. */
  parse(parameters: Parameters): { query: Query; unknown: Unknown[] } {
    return parseQuery(parameters, (facet, id) => this.uses(DEFAULT_LOCALE, facet).has(id));
  }

  /** The cases that match, all pages of them, in the query's order. */
  matching(locale: Locale, query: Query): readonly Case[] {
    return this.listings[locale].view(query).cases;
  }

  /** What answers to some words, whatever the filters; null where there are none. */
  found(locale: Locale, q: string): Found | null {
    return this.listings[locale].found(q);
  }

  /** What a list page shows. A page beyond the last is the last. */
  search(locale: Locale, parameters: Parameters): Result {
    const { query: asked, unknown } = this.parse(parameters);
    const { cases: found, counts } = this.listings[locale].view(asked);
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const query = { ...asked, page: Math.min(asked.page, pages) };
    const answer = this.found(locale, query.q);
    const cases = found.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE);
    const hitOf = (story: Case): Hit => ({
      score: answer?.scores.get(story) ?? 0,
      passage: answer?.passage(story) ?? null,
    });
    return {
      query,
      unknown,
      total: found.length,
      all: this.cases(locale).length,
      pages,
      cases,
      hits: new Map(answer ? cases.map((story) => [story.slug, hitOf(story)]) : []),
      suggestion: answer?.suggestion ?? null,
      facets: FACETS.map((facet) => ({
        facet,
        options: this.terms(facet).map((id) => ({
          ...this.label(facet, id, locale),
          count: counts[facet].get(id) ?? 0,
          chosen: query.terms[facet].includes(id),
        })),
      })),
      relaxations: found.length === 0 && isNarrow(query) ? this.relax(locale, query) : [],
    };
  }

  /** Gets everything ready that a first search would wait for. @param cache where words are kept; null for nowhere. */
  async prepare(cache: DiskCache | null): Promise<void> {
    await weighAll(this.shown, this.memory, (facet, id) => this.term(facet, id), cache);
    for (const locale of LOCALES) this.listings[locale].found('-');
  }

  /** Cases like this one. */
  related(story: Case, locale: Locale, count: number): Related[] {
    return relatedTo(story, this.cases(locale), count);
  }

  private relax(locale: Locale, query: Query): Result['relaxations'] {
    const without: { query: Query; dropped: { facet: FacetId | 'q'; id: string } }[] = FACETS.flatMap(
      (facet) =>
        query.terms[facet].map((id) => ({
          query: {
            ...query,
            terms: { ...query.terms, [facet]: query.terms[facet].filter((each) => each !== id) },
          },
          dropped: { facet, id },
        })),
    );
    if (query.q !== '')
      without.unshift({ query: withWords(query, ''), dropped: { facet: 'q', id: query.q } });
    return without
      .map((each) => ({ ...each, count: this.matching(locale, each.query).length }))
      .filter(({ count, query: rest }) => count > 0 && isNarrow(rest))
      .sort((a, b) => b.count - a.count);
  }

  private searchOf(locale: Locale): Search {
    let search = this.searches.get(locale);
    if (!search) {
      search = new Search(this.cases(locale), this.memory, (facet, id) => this.term(facet, id));
      this.searches.set(locale, search);
    }
    return search;
  }
}

/** Newest by publication, then by the last dated stop of the journey. */
function newestFirst(cases: readonly Case[]): Case[] {
  const keyed = cases.map((story) => ({
    story,
    day: story.updated ?? story.published ?? '',
    last: Math.max(0, ...story.timeline.map(({ when }) => (when ? whenOrder(when) : 0))),
  }));
  return keyed
    .sort((a, b) =>
      a.day === b.day ? b.last - a.last || (a.story.slug < b.story.slug ? -1 : 1) : a.day < b.day ? 1 : -1,
    )
    .map(({ story }) => story);
}

/** How long a reading may be served before the folder is looked at again, in milliseconds. */
const FRESH_FOR = 300;

interface State {
  reader: ContentReader;
  current: Catalogue | null;
  checked: number;
  reading: Promise<Catalogue> | null;
  reported: Set<string>;
}

// Pages and route handlers are bundled apart; the process has one reading for all of them.
const shared = globalThis as typeof globalThis & { casebook?: State };

function state(): State {
  const defaults = path.join(process.cwd(), 'content');
  return (shared.casebook ??= {
    reader: new ContentReader(
      process.env.CONTENT_DIR ? path.resolve(process.env.CONTENT_DIR) : defaults,
      defaults,
    ),
    current: null,
    checked: -Infinity,
    reading: null,
    reported: new Set(),
  });
}

/** The catalogue as the folder is now, at most 0.3 s ago. */
export async function catalogue(): Promise<Catalogue> {
  const now = performance.now();
  const { current, checked } = state();
  return current && now - checked < FRESH_FOR ? current : refresh();
}

/** The catalogue as the folder is at this moment; new problems go to the log, once. */
export async function refresh(): Promise<Catalogue> {
  const own = state();
  own.reading ??= own.reader
    .read()
    .then((content) => {
      report(own, content.problems);
      if (own.current?.content !== content) own.current = new Catalogue(content, own.current);
      own.checked = performance.now();
      return own.current;
    })
    .finally(() => {
      own.reading = null;
    });
  return own.reading;
}

function report(own: State, problems: readonly Problem[]): void {
  const lines = new Set(problems.map(formatProblem));
  for (const line of lines) if (!own.reported.has(line)) console.warn(`content: ${line}`);
  own.reported = lines;
}
