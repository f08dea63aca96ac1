/** One reading of the content, with its listings, searches and everything pages ask of them. */
import { LRUCache } from 'lru-cache';
import { FACETS, type Case, type FacetId } from '../case/case';
import { termKey } from '../case/facts';
import { slugsOf } from '../case/slug';
import { DEFAULT_LOCALE, LOCALES, otherLocale, type Locale } from '../case/locale';
import type { Problem } from '../case/problem';
import type { Term } from '../case/taxonomy';
import type { Content } from '../content/content-reader';
import type { DiskCache } from '../content/disk-cache';
import type { Site } from '../content/site';
import { atOnce, inSlices } from '../content/yielding';
import { Search, SearchMemory, type Found } from '../search/search';
import type { Passage } from '../search/snippets';
import { weighAll } from '../search/term-weight-cache';
import type { Counts } from './facet-index';
import { Listing } from './listing';
import { namesCompany } from './named-company';
import { byName, newestFirst } from './order';
import { ProofListing } from './proof-listing';
import { PROOF_KINDS, proofsOf, type Proof, type ProofKind } from './proofs';
import {
  isNarrow,
  parseQuery,
  toggleTerm,
  withWords,
  type Parameters,
  type Query,
  type Unknown,
} from './query';
import { relatedTo, type Related } from './related';
import { relaxationsOf, type Relaxation } from './relaxations';
import { matchTerms, type TermMatch } from './term-matches';

/** Cases on one page of the list. */
export const PAGE_SIZE = 24;

/** Cases whose related cases are kept. */
const MAX_NEIGHBOURS = 256;

/** A filter by a feature that finds no more than this names the cases that only mention it. */
const LITTLE = 5;

/** A term in a reader's language. `lang` is set where the label is in another one. */
export interface Label {
  id: string;
  text: string;
  lang: Locale | null;
}

/** A term, and how many cases are behind it. */
export interface CountedTerm extends Label {
  count: number;
}

/** A term as a choice: how many cases it would leave, and whether it is chosen. */
export interface Option extends CountedTerm {
  chosen: boolean;
}

/** Why a case was found: the passage that answers best; null where only the company's name does, or a term of the case. */
export interface Hit {
  score: number;
  passage: Passage | null;
}

/** What a page says of the things that match a query: cases or proofs, whatever it lists. */
export interface Answer {
  query: Query;
  unknown: Unknown[];
  /** Things that match, on all pages. */
  total: number;
  /** Things there are. */
  all: number;
  pages: number;
  /** The search text without its misspellings, where it has any that we know of. */
  suggestion: string | null;
  /** Whether the suggestion finds the same, so that its answers are those that are shown. */
  isCorrected: boolean;
  /** Whether even the best answer has little of the search text; and whether the text holds no word at all. */
  isLoose: boolean;
  isWordless: boolean;
  /** Without those that the site hides; `label` is its own name for one. */
  facets: { facet: FacetId; label: Record<Locale, string> | null; options: Option[] }[];
  /** The choice of cases told in a language; null where all are told in the reader's. */
  told: { language: Locale; count: number; chosen: boolean } | null;
  /** Where nothing matches: the views that drop one condition and find something, best first. */
  relaxations: Relaxation[];
}

/** One page of the cases that match a query, with everything the page says about them. */
export interface Result extends Answer {
  cases: Case[];
  /** For each case of this page, by slug, why it was found; empty where no words were asked for. */
  hits: ReadonlyMap<string, Hit>;
  /** Chosen features that few cases state and others mention. */
  mentioned: MentionedFeature[];
}

/** A feature, how many cases state it, and how many more only mention it among those that `query` finds. */
export interface MentionedFeature {
  id: string;
  stated: number;
  more: number;
  query: Query;
}

/** One page of the proofs that the cases of a query give. */
export interface ProofResult extends Answer {
  /** Those that hold the words themselves, or all where there are none; then those of other cases that answer to them. */
  own: Proof[];
  others: Proof[];
  /** The kind that was asked for; null for all. */
  kind: ProofKind | null;
  /** The kinds there are, and how many of each the query finds. */
  kinds: { kind: ProofKind; count: number }[];
}

/** What a slug leads to: a story, what is left of one that was withdrawn, the slug a story has now, or nothing. */
export type CaseResolution =
  { kind: 'found' | 'gone'; story: Case } | { kind: 'renamed'; slug: string } | { kind: 'missing' };

export class Catalogue {
  private readonly bySlug: Record<Locale, ReadonlyMap<string, Case>>;
  /** The slug a case has now, by each of its former slugs. */
  private readonly renamed: ReadonlyMap<string, string>;
  private readonly listings: Record<Locale, Listing>;
  private readonly proofListings = new Map<string, ProofListing>();
  private readonly index: { search: Search | null };
  /** The search of the reading before, until this one has its own. */
  private earlier: Search | undefined;
  private readonly memory: SearchMemory;
  private preparation: Promise<void> | null = null;
  private readonly orders = new Map<FacetId, readonly string[]>();
  private readonly labels = new Map<string, readonly Label[]>();
  /** A page that is visited is rendered again and again. */
  private readonly neighbours = new LRUCache<string, Related[]>({ max: MAX_NEIGHBOURS });

  /** @param previous the reading before this one, for what of it is still true. */
  constructor(
    readonly content: Content,
    previous?: Catalogue | null,
  ) {
    const search = previous?.index.search ?? previous?.earlier;
    const known = previous?.memory.taxonomy === content.taxonomy && !isBloated(previous.memory, search);
    this.memory = known ? previous.memory : new SearchMemory(content.taxonomy);
    this.earlier = known ? search : undefined;
    if (previous?.content.cases === content.cases && known) {
      ({ bySlug: this.bySlug, renamed: this.renamed, listings: this.listings, index: this.index } = previous);
      return;
    }
    this.index = { search: null };
    // Drafts are for the author's own machine.
    const told = content.cases.filter(({ draft }) => !draft || process.env.NODE_ENV === 'development');
    const inLocale = (locale: Locale) =>
      new Map(told.filter((c) => c.locale === locale).map((c) => [c.slug, c]));
    this.bySlug = { en: inLocale('en'), zh: inLocale('zh') };
    this.renamed = new Map(
      told.flatMap(({ aliases, slug }) => aliases.map((alias) => [alias, slug] as const)),
    );
    const shown = told.filter(({ gone }) => !gone);
    const slugs = [...new Set(shown.map(({ slug }) => slug))];
    const list = (locale: Locale) => {
      const cases = newestFirst(slugs.flatMap((slug) => this.find(locale, slug) ?? []));
      const isTold = (slug: string, language: Locale) => this.localesOf(slug).includes(language);
      return new Listing(cases, locale, isTold, () => this.textSearch());
    };
    this.listings = { en: list('en'), zh: list('zh') };
  }

  get site(): Site {
    return this.content.site;
  }

  get problems(): readonly Problem[] {
    return this.content.problems;
  }

  /** Whether the site has no use for a facet: it narrows nothing and has no pages. Facts stay on the label of a case. */
  hides(facet: FacetId): boolean {
    return this.site.facets[facet] === false;
  }

  /** Changes when, and only when, anything that is served changes. */
  get revision(): string {
    return this.content.revision;
  }

  /** The number of different words that the search keeps. */
  get dictionarySize(): number {
    return this.memory.dictionary.size;
  }

  /** Whether the folder is gone or empty, and this is what it held before. */
  get isKept(): boolean {
    return this.content.kept;
  }

  /** Every case once, newest first: in `locale`, or in the language there is. */
  cases(locale: Locale): readonly Case[] {
    return this.listings[locale].cases;
  }

  /**
   * Resolves a slug in `locale`, or in the other language where there is no such case. A slug in other capitals, or with
   * what pasting adds at its end, counts as renamed.
   */
  resolveCase(locale: Locale, slug: string): CaseResolution {
    // The reader's language decides: a case withdrawn in it is not shown in the other one instead.
    const story = this.bySlug[locale].get(slug) ?? this.bySlug[otherLocale(locale)].get(slug);
    if (story) return { kind: story.gone ? 'gone' : 'found', story };
    for (const meant of slugsOf(slug)) {
      const isSlug = LOCALES.some((each) => this.bySlug[each].has(meant));
      const now = isSlug ? meant : this.renamed.get(meant);
      if (now !== undefined) return { kind: 'renamed', slug: now };
    }
    return { kind: 'missing' };
  }

  /** The case with this slug; undefined unless `resolveCase` finds it. */
  find(locale: Locale, slug: string): Case | undefined {
    const found = this.resolveCase(locale, slug);
    return found.kind === 'found' ? found.story : undefined;
  }

  /** A draft in `locale`, or in the other language where `locale` has no version; only for whoever may see it. */
  draft(locale: Locale, slug: string): Case | undefined {
    const drafts = this.content.cases.filter((story) => story.draft && !story.gone && story.slug === slug);
    const own = drafts.find((story) => story.locale === locale);
    return own ?? (this.localesOf(slug).includes(locale) ? undefined : drafts[0]);
  }

  /** The languages a case is told in. */
  localesOf(slug: string): Locale[] {
    return LOCALES.filter((locale) => this.bySlug[locale].get(slug)?.gone === false);
  }

  /** Ids of the terms of a facet that any case has, the most used first, years newest first. */
  terms(facet: FacetId): readonly string[] {
    if (this.hides(facet)) return [];
    let order = this.orders.get(facet);
    if (!order) {
      const used = this.uses(DEFAULT_LOCALE, facet);
      const byUse = (a: string, b: string) => (used.get(b) ?? 0) - (used.get(a) ?? 0) || (a < b ? -1 : 1);
      order = [...used.keys()].sort(facet === 'year' ? (a, b) => Number(b) - Number(a) : byUse);
      this.orders.set(facet, order);
    }
    return order;
  }

  /**
   * The terms of a facet for people to choose from: those with most cases behind them first, then by name; years always
   * the newest first. Those without a case come last.
   */
  countedTerms(locale: Locale, facet: FacetId, counts: ReadonlyMap<string, number>): CountedTerm[] {
    const key = `${locale} ${facet}`;
    let labels = this.labels.get(key);
    if (!labels) {
      labels = this.terms(facet).map((id) => this.label(facet, id, locale));
      if (facet !== 'year') labels = labels.toSorted(byName(locale, ({ text }) => text));
      this.labels.set(key, labels);
    }
    const rankOf =
      facet === 'year' ? ({ count }: CountedTerm) => Math.min(count, 1) : ({ count }: CountedTerm) => count;
    return labels
      .map((label) => ({ ...label, count: counts.get(label.id) ?? 0 }))
      .sort((a, b) => rankOf(b) - rankOf(a));
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
    return parseQuery(
      parameters,
      (facet, id) => !this.hides(facet) && this.uses(DEFAULT_LOCALE, facet).has(id),
    );
  }

  /** The cases that match, all pages of them, in the query's order. */
  matching(locale: Locale, query: Query): readonly Case[] {
    return this.listings[locale].view(query).cases;
  }

  /** The number of cases behind each further choice that a query leaves. */
  counts(locale: Locale, query: Query): Counts {
    return this.listings[locale].view(query).counts;
  }

  /** What answers a search text, whatever the filters; null where there is none. */
  found(locale: Locale, q: string): Found | null {
    return this.listings[locale].found(q);
  }

  /** What a list page shows. A page beyond the last is the last. */
  search(locale: Locale, parameters: Parameters): Result {
    const asked = this.parse(parameters);
    const { cases: found, counts } = this.listings[locale].view(asked.query);
    const answer = this.answer(locale, asked, {
      total: found.length,
      all: this.cases(locale).length,
      counts,
      countOf: (query) => this.matching(locale, query).length,
    });
    const words = this.found(locale, answer.query.q);
    const cases = found.slice(...pageOf(answer));
    const hitOf = (story: Case): Hit => ({
      score: words?.score(story.slug) ?? 0,
      passage: words?.passage(story.slug, locale) ?? null,
    });
    const hits = new Map(words ? cases.map((story) => [story.slug, hitOf(story)]) : []);
    return { ...answer, cases, hits, mentioned: this.mentioned(locale, answer.query, found) };
  }

  /** What a query of features that finds little leaves out: cases that a search for the feature's name finds. */
  private mentioned(locale: Locale, query: Query, found: readonly Case[]): MentionedFeature[] {
    if (query.q !== '' || found.length > LITTLE) return [];
    return query.terms.feature.flatMap((id) => {
      const words = this.label('feature', id, locale).text;
      const wider = withWords(toggleTerm(query, 'feature', id), words);
      const stated = found.filter(({ terms }) => terms.feature.includes(id)).length;
      const more = this.matching(locale, wider).filter(({ mentioned }) => mentioned.includes(id)).length;
      return more > 0 ? [{ id, stated, more, query: wider }] : [];
    });
  }

  /** What a page of proofs shows, of the same cases that a list page shows. A page beyond the last is the last. */
  proofs(locale: Locale, parameters: Parameters): ProofResult {
    const asked = this.parse(parameters);
    const [named] =
      parameters instanceof URLSearchParams ? parameters.getAll('kind') : [parameters.kind].flat();
    const kind = PROOF_KINDS.find((each) => each === named) ?? null;
    const unknown = named && !kind ? [...asked.unknown, { key: 'kind', value: named }] : asked.unknown;
    const listing = this.proofListingOf(locale, kind);
    const { proofs: found, own, counts } = listing.view(asked.query);
    const answer = this.answer(
      locale,
      { ...asked, unknown },
      {
        total: found.length,
        all: listing.size,
        counts,
        countOf: (query) => listing.view(query).proofs.length,
      },
    );
    const [from, to] = pageOf(answer);
    return {
      ...answer,
      own: found.slice(from, Math.min(to, own)),
      others: found.slice(Math.max(from, own), to),
      kind,
      kinds: PROOF_KINDS.flatMap((each) => {
        const those = this.proofListingOf(locale, each);
        return those.size > 0 ? [{ kind: each, count: those.view(asked.query).proofs.length }] : [];
      }),
    };
  }

  /**
   * Gets everything ready, in slices, that a first search would wait for; once, however often it is called.
   * @param cache where words are kept; null for nowhere.
   */
  prepare(cache: DiskCache | null = null): Promise<void> {
    return (this.preparation ??= this.index.search ? Promise.resolve() : this.makeSearch(cache));
  }

  private async makeSearch(cache: DiskCache | null): Promise<void> {
    const versions = this.versions();
    const fresh = versions.filter((story) => !this.earlier?.holds(story));
    const termOf = (facet: FacetId, id: string) => this.term(facet, id);
    await weighAll(fresh, this.memory, termOf, cache);
    const search = await inSlices(Search.make(versions, this.memory, termOf, this.earlier));
    await inSlices(search.prepare());
    await inSlices(readProofs(versions));
    this.index.search = search;
    this.earlier = undefined;
    this.memory.forget();
  }

  /** The terms whose names begin like a search text; the most used ones where there is none. */
  termsLike(locale: Locale, q: string, most: number): TermMatch[] {
    const spellings = (facet: FacetId, id: string) => this.content.taxonomy.spellings(facet, id);
    const namesOf = (facet: FacetId, id: string) => ({
      label: this.label(facet, id, locale).text,
      all: [...Object.values(this.term(facet, id)?.label ?? {}), ...spellings(facet, id)],
    });
    return matchTerms(q, (facet) => this.uses(locale, facet), namesOf, most);
  }

  /** Whether the company of a case is what a search text names, in any language. */
  isNamed(slug: string, q: string): boolean {
    return namesCompany(
      q,
      this.localesOf(slug).flatMap((locale) => this.find(locale, slug)?.company ?? []),
    );
  }

  /** Cases like this one: as long as their texts are being indexed, by their terms only. */
  related(story: Case, locale: Locale, count: number): Related[] {
    const { index } = this.listings[locale];
    if (this.preparation && !this.index.search) return relatedTo(story, index, () => 0, count);
    const key = `${locale} ${story.locale} ${story.slug} ${count}`;
    const known = this.neighbours.get(key);
    if (known) return known;
    const found = relatedTo(story, index, this.textSearch().likeTo(story), count);
    this.neighbours.set(key, found);
    return found;
  }

  /** What is said of things that a query finds, whatever they are. `countOf` says how many another one would find. */
  private answer(
    locale: Locale,
    { query: asked, unknown }: { query: Query; unknown: Unknown[] },
    {
      total,
      all,
      counts,
      countOf,
    }: { total: number; all: number; counts: Counts; countOf: (query: Query) => number },
  ): Answer {
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
    const query = { ...asked, page: Math.min(asked.page, pages) };
    const found = this.found(locale, query.q);
    const suggestion = found?.suggestion ?? null;
    return {
      query,
      unknown,
      total,
      all,
      pages,
      suggestion,
      isCorrected: suggestion !== null && findsSame(found, this.found(locale, suggestion)),
      isLoose: found?.isLoose ?? false,
      isWordless: found?.isWordless ?? false,
      facets: FACETS.filter((facet) => !this.hides(facet)).map((facet) => ({
        facet,
        label: (this.site.facets[facet] || null)?.label ?? null,
        options: this.countedTerms(locale, facet, counts[facet]).map((term) => ({
          ...term,
          chosen: query.terms[facet].includes(term.id),
        })),
      })),
      told: this.toldOption(locale, query, countOf),
      relaxations: total === 0 && isNarrow(query) ? relaxationsOf(query, countOf) : [],
    };
  }

  private toldOption(locale: Locale, query: Query, countOf: (query: Query) => number): Answer['told'] {
    if (query.told === null && this.cases(locale).every((story) => story.locale === locale)) return null;
    const language = query.told ?? locale;
    const count = countOf({ ...query, told: language, page: 1 });
    return { language, count, chosen: query.told !== null };
  }

  private proofListingOf(locale: Locale, kind: ProofKind | null): ProofListing {
    const key = `${locale} ${kind}`;
    const listing = this.proofListings.get(key) ?? new ProofListing(this.listings[locale], kind);
    this.proofListings.set(key, listing);
    return listing;
  }

  /** One search for all languages: a case is found by any of its versions. */
  private textSearch(): Search {
    this.index.search ??= atOnce(
      Search.make(this.versions(), this.memory, (facet, id) => this.term(facet, id), this.earlier),
    );
    this.earlier = undefined;
    return this.index.search;
  }

  /** Every version of every case that is shown, newest case first. */
  private versions(): Case[] {
    return this.cases(DEFAULT_LOCALE).flatMap(({ slug }) =>
      this.localesOf(slug).flatMap((locale) => this.bySlug[locale].get(slug) ?? []),
    );
  }
}

/** Whether most words of a memory are those of cases that are gone or edited. */
function isBloated({ dictionary }: SearchMemory, search: Search | undefined): boolean {
  return search !== undefined && search.unusedWords > dictionary.size / 2;
}

/** Whether two texts find the same cases, in whatever order. */
function findsSame(one: Found | null, other: Found | null): boolean {
  const slugs = new Set(one?.slugs);
  return slugs.size === other?.slugs.length && other.slugs.every((slug) => slugs.has(slug));
}

/** Reads the proofs of all cases, which a first question for them would wait for. */
function* readProofs(cases: readonly Case[]): Generator<void> {
  for (const story of cases) {
    proofsOf(story);
    yield;
  }
}

/** Where the things of an answer's page begin and end among all that were found. */
function pageOf({ query: { page } }: Answer): [from: number, to: number] {
  return [(page - 1) * PAGE_SIZE, page * PAGE_SIZE];
}
