/** Filters and counts the proof points of one language: of one kind, or all. */
import type { Case } from '../case/case';
import { FacetIndex, type Counts } from './facet-index';
import type { Listing } from './listing';
import { proofsOf, wordHolder, type Proof, type ProofKind } from './proofs';
import { formatQuery, type Query } from './query';

/** What a query finds, all pages of it. */
export interface ProofView {
  /** In the order of their cases; where words were asked for, those that hold them themselves come first. */
  proofs: readonly Proof[];
  /** How many of `proofs`, from the first on, hold the words themselves; all of them where there are no words. */
  own: number;
  counts: Counts;
}

export class ProofListing {
  private readonly index: FacetIndex<Proof>;
  private last: { key: string; view: ProofView } | null = null;

  constructor(
    private readonly listing: Listing,
    private readonly kind: ProofKind | null,
  ) {
    this.index = new FacetIndex(listing.cases.flatMap((story) => this.proofsOf(story)));
  }

  get size(): number {
    return this.index.cases.length;
  }

  /** The proofs of the cases that match. Counts are of proofs. A page and its head ask for the same view. */
  view(query: Query): ProofView {
    const key = formatQuery({ ...query, page: 1 });
    if (this.last?.key !== key) this.last = { key, view: this.look(query) };
    return this.last.view;
  }

  private proofsOf(story: Case): readonly Proof[] {
    return proofsOf(story).filter(({ kind }) => this.kind === null || kind === this.kind);
  }

  private look(query: Query): ProofView {
    const answers = this.listing.answers(query);
    const stories = answers && new Set(Array.from(answers, (place) => this.listing.cases[place]));
    const among =
      stories &&
      this.index.setOf(this.index.cases.flatMap(({ story }, place) => (stories.has(story) ? [place] : [])));
    const found = this.listing.view(query).cases.flatMap((story) => this.proofsOf(story));
    const own = query.q === '' ? found : found.filter(wordHolder(query.q));
    const held = new Set(own);
    return {
      proofs: [...own, ...found.filter((proof) => !held.has(proof))],
      own: own.length,
      counts: this.index.count(query, among),
    };
  }
}
