/** Lists the quotations and figures of a case, each with its place in the story. */
import { metricId, quotesOf, type Case, type CaseTerms } from '../case/case';
import { plainText } from '../case/inline';
import { withoutQuestionWords } from '../search/chinese';
import { isStopWord, stem } from '../search/english';
import { tokensOf, wordsOf } from '../search/tokens';
import type { When } from '../case/edtf';

interface Place {
  /** Unique among all cases, and the same as long as the case and its order stay; an anchor without blanks. */
  id: string;
  story: Case;
  /** Those of the case. */
  terms: CaseTerms;
  /** The id of its place on the page of the case. */
  anchor: string;
}

/** Somebody's words, as plain text. */
export type QuotedProof = Place & { kind: 'quote'; text: string; author: string | null };
/** A number, and what it counts; a result where the author marks it as an outcome. */
export type FigureProof = Place & {
  kind: 'result' | 'figure';
  value: string;
  label: string;
  when: When | null;
};
export type Proof = QuotedProof | FigureProof;

export const PROOF_KINDS = ['quote', 'result', 'figure'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

const known = new WeakMap<Case, readonly Proof[]>();

/** Everything of a case that can be quoted: its quotations in reading order, then its figures. */
export function proofsOf(story: Case): readonly Proof[] {
  let proofs = known.get(story);
  if (!proofs) {
    const placeOf = (anchor: string): Place => ({
      id: `${encodeURIComponent(story.slug)}.${anchor}`,
      story,
      terms: story.terms,
      anchor,
    });
    proofs = [
      ...quotesOf(story).map(({ id, text, author }): Proof => ({
        ...placeOf(id),
        kind: 'quote',
        text: plainText(text),
        author,
      })),
      ...story.metrics.map(({ value, label, when, kind }, index): Proof => ({
        ...placeOf(metricId(index)),
        kind: kind === 'outcome' ? 'result' : 'figure',
        value,
        label,
        when,
      })),
    ];
    known.set(story, proofs);
  }
  return proofs;
}

/**
 * Tells of a proof whether it holds all words of a search text itself, in its own text or in the names of those it comes
 * from. The last word may be the beginning of one. A text without words is held by none.
 */
export function wordHolder(q: string): (proof: Proof) => boolean {
  const asked = tokensOf(withoutQuestionWords(q))
    .map(({ word }) => word)
    .filter((word) => !isStopWord(word));
  const last = asked.at(-1);
  return (proof) => {
    const own = proof.kind === 'quote' ? [proof.text, proof.author ?? ''] : [proof.value, proof.label];
    const held = wordsOf([...own, proof.story.company].join('\n'));
    const stems = new Set(held.map(stem));
    return (
      last !== undefined &&
      asked.every(
        (word) => stems.has(stem(word)) || (word === last && held.some((each) => each.startsWith(word))),
      )
    );
  };
}
