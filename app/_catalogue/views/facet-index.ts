/** Matches cases to queries and counts the options of each facet, with bit sets. */
import { FACETS, type CaseTerms, type FacetId } from '../case/case';
import type { Query } from './query';

/** What is needed of a case to match it. */
interface Classified {
  terms: CaseTerms;
}

/** A set of cases: one bit for each, in the order of their index. */
export type CaseSet = Uint32Array;

/** The number of cases behind each term that any of them has. */
export type Counts = Record<FacetId, ReadonlyMap<string, number>>;

const BITS = 32;

export class FacetIndex<C extends Classified> {
  /** For each facet and term the cases that have it. */
  private readonly having: Record<FacetId, ReadonlyMap<string, CaseSet>>;
  private readonly all: CaseSet;
  /** The terms of each facet that any case has, and how many have each. */
  readonly uses: Counts;

  constructor(readonly cases: readonly C[]) {
    this.all = this.setOf(cases.keys());
    this.having = perFacet((facet) => {
      const sets = new Map<string, CaseSet>();
      for (const [place, { terms }] of cases.entries()) {
        for (const id of terms[facet]) {
          const set = sets.get(id) ?? this.none();
          add(set, place);
          sets.set(id, set);
        }
      }
      return sets;
    });
    this.uses = perFacet(
      (facet) => new Map(Array.from(this.having[facet], ([id, set]) => [id, sizeOfBoth(set, set)])),
    );
  }

  setOf(places: Iterable<number>): CaseSet {
    const set = this.none();
    for (const place of places) add(set, place);
    return set;
  }

  /** The cases of a set, in the order of the index or of some places. */
  casesOf(set: CaseSet, order?: Uint32Array): C[] {
    if (!order) return this.cases.filter((_, place) => holds(set, place));
    return Array.from(
      order.filter((place) => holds(set, place)),
      (place) => this.cases[place]!,
    );
  }

  /** Takes the place of each case that has a term, in their order. */
  eachPlace(facet: FacetId, id: string, take: (place: number) => void): void {
    const set = this.having[facet].get(id) ?? this.none();
    for (let part = 0; part < set.length; part += 1) {
      for (let bits = set[part]!; bits !== 0; bits &= bits - 1)
        take(part * BITS + 31 - Math.clz32(bits & -bits));
    }
  }

  /** Those that match in every facet: OR within a facet (features can switch to all of them), AND across. */
  matching(query: Query, among: CaseSet = this.all): CaseSet {
    return FACETS.reduce((rest, facet) => both(rest, this.matchingIn(facet, query)), among);
  }

  /**
   * For each facet, the number of cases behind each of its terms: with the choices in all other facets and without the
   * facet's own, so that a number says what choosing that term brings. Where all chosen features are needed, choosing
   * another one narrows, so the facet's own choices count too.
   */
  count(query: Query, among: CaseSet = this.all): Counts {
    const matched = perFacet((facet) => this.matchingIn(facet, query));
    return perFacet((facet) => {
      const narrows = facet === 'feature' && query.match === 'all';
      const others = FACETS.filter((other) => other !== facet || narrows);
      const rest = others.reduce((set, other) => both(set, matched[other]), among);
      const counts = new Map<string, number>();
      for (const [id, set] of this.having[facet]) {
        const count = sizeOfBoth(rest, set);
        if (count > 0) counts.set(id, count);
      }
      return counts;
    });
  }

  private matchingIn(facet: FacetId, { terms, match }: Query): CaseSet {
    const [first, ...more] = terms[facet].map((id) => this.having[facet].get(id) ?? this.none());
    if (!first) return this.all;
    return more.reduce(facet === 'feature' && match === 'all' ? both : either, first);
  }

  private none(): CaseSet {
    return new Uint32Array(Math.ceil(this.cases.length / BITS));
  }
}

function perFacet<T>(make: (facet: FacetId) => T): Record<FacetId, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetId, T>;
}

const add = (set: CaseSet, place: number) => (set[place >>> 5]! |= 1 << (place & 31));
const holds = (set: CaseSet, place: number) => (set[place >>> 5]! & (1 << (place & 31))) !== 0;

const both = (one: CaseSet, other: CaseSet): CaseSet => one.map((bits, index) => bits & other[index]!);
const either = (one: CaseSet, other: CaseSet): CaseSet => one.map((bits, index) => bits | other[index]!);

function sizeOfBoth(one: CaseSet, other: CaseSet): number {
  let size = 0;
  for (let index = 0; index < one.length; index += 1) size += ones(one[index]! & other[index]!);
  return size;
}

/** The number of ones among 32 bits, added up in parallel: by two, by four, by eight. */
function ones(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
