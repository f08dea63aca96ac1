/** Computes how alike the texts of cases are, from 0 to 1: the cosine between their informative words. */
import type { Postings } from './postings';

/** A word that more than this part of the cases hold says little about two of them; one that a single case holds neither. */
const COMMON = 0.5;
/** And of very many cases, no more than this hold a word that is looked at: what one takes does not grow with all. */
const MOST = 400;

export class TextSimilarity {
  /** The length of each case as a vector of its informative words. */
  private readonly lengths: Float32Array;

  private constructor(
    private readonly postings: Postings,
    private readonly isText: (word: number) => boolean,
  ) {
    this.lengths = new Float32Array(postings.cases.length);
  }

  /** @param isText whether a word stands in texts; terms are compared elsewhere. */
  static *make(postings: Postings, isText: (word: number) => boolean): Generator<void, TextSimilarity> {
    const similarity = new TextSimilarity(postings, isText);
    const { lengths } = similarity;
    for (let word = 0; word < postings.words; word += 1) {
      const idf = similarity.idf(word);
      if (idf === 0) continue;
      postings.each([word], (index, score) => {
        lengths[index]! += (score * idf) ** 2;
      });
      yield;
    }
    for (const [index, squares] of lengths.entries()) lengths[index] = Math.sqrt(squares);
    return similarity;
  }

  /** How alike each case is to one of them; only cases that share a informative word are looked at. */
  to(one: number): Float32Array {
    const alike = new Float32Array(this.postings.cases.length);
    this.postings.eachOf(one, (word, own) => {
      const idf = this.idf(word);
      if (idf === 0) return;
      this.postings.each([word], (index, score) => {
        alike[index]! += own * score * idf ** 2;
      });
    });
    const length = this.lengths[one] ?? 0;
    return alike.map((product, index) => (product > 0 ? product / (length * this.lengths[index]!) : 0));
  }

  private idf(word: number): number {
    const uses = this.postings.uses(word);
    const most = Math.min(MOST, Math.max(2, COMMON * this.postings.cases.length));
    return uses >= 2 && uses <= most && this.isText(word) ? this.postings.idf(uses) : 0;
  }
}
