/** Filters, sorts and counts the cases of one language. */
import { LRUCache } from 'lru-cache';
import type { Case } from '../case/case';
import { FacetIndex, type CaseSet, type Counts } from './facet-index';
import type { Locale } from '../case/locale';
import { byName, oldestFirst } from './order';
import { formatQuery, type Query } from './query';
import type { Found, Search } from '../search/search';

/** What a query finds, all pages of it. */
export interface View {
  cases: readonly Case[];
  counts: Counts;
}

/** A page, its head, its feeds and its neighbours ask for the same views. */
const REMEMBERED = 64;

export class Listing {
  readonly index: FacetIndex<Case>;
  private readonly placeOf: ReadonlyMap<string, number>;
  private readonly views = new LRUCache<string, View>({ max: REMEMBERED });
  /** The places of all cases, by the names of their companies. */
  private byCompany: Uint32Array | null = null;

  /**
   * @param cases newest first.
   * @param isTold whether a case is told in a language.
   * @param search made when words are asked for the first time.
   */
  constructor(
    readonly cases: readonly Case[],
    private readonly locale: Locale,
    private readonly isTold: (slug: string, language: Locale) => boolean,
    private readonly search: () => Search,
  ) {
    this.index = new FacetIndex(cases);
    this.placeOf = new Map(cases.map(({ slug }, place) => [slug, place]));
  }

  /** What answers a search text, whatever the filters; null where there is none. */
  found(q: string): Found | null {
    return q === '' ? null : this.search().find(q);
  }

  /** The cases that match, and how many are behind each term. The last views are remembered. */
  view(query: Query): View {
    const key = formatQuery({ ...query, page: 1 });
    const view = this.views.get(key) ?? this.look(query);
    this.views.set(key, view);
    return view;
  }

  /**
   * The places of the cases that answer the words of a query, the best first, and are told in its language; undefined
   * where it asks for neither.
   */
  answers({ q, told }: Pick<Query, 'q' | 'told'>): Uint32Array | undefined {
    const slugs = this.found(q)?.slugs;
    if (told === null) return slugs && Uint32Array.from(this.placesOf(slugs));
    const places = slugs ? this.placesOf(slugs) : [...this.cases.keys()];
    return Uint32Array.from(places.filter((place) => this.isTold(this.cases[place]!.slug, told)));
  }

  private placesOf(slugs: readonly string[]): number[] {
    return slugs.flatMap((slug) => this.placeOf.get(slug) ?? []);
  }

  private look(query: Query): View {
    const { index } = this;
    const answers = this.answers(query);
    const among = answers && index.setOf(answers);
    const matching = index.matching(query, among);
    return { cases: this.ordered(matching, query, answers), counts: index.count(query, among) };
  }

  private ordered(set: CaseSet, { sort }: Query, answers: Uint32Array | undefined): readonly Case[] {
    if (sort === 'relevance' && answers) return this.index.casesOf(set, answers);
    if (sort === 'company') return this.index.casesOf(set, this.inOrderOfName());
    const newest = this.index.casesOf(set);
    return sort === 'oldest' ? oldestFirst(newest) : newest;
  }

  private inOrderOfName(): Uint32Array {
    if (!this.byCompany) {
      const compare = byName(this.locale, ({ company }: Case) => company);
      this.byCompany = Uint32Array.from(this.cases.keys()).sort((one, other) => {
        const [a, b] = [this.cases[one]!, this.cases[other]!];
        return compare(a, b) || (a.slug < b.slug ? -1 : 1);
      });
    }
    return this.byCompany;
  }
}
