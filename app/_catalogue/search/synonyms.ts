/** The taxonomy's spellings -> what they mean: `HPA`, "horizontal pod autoscaling" and `自动伸缩` are one and the same. */
import type { Taxonomy } from '../case/taxonomy';
import { tokensOf, type Form } from './tokens';

/** A spelling that stands in a text. */
export interface Mention {
  /** How many tokens it takes. */
  length: number;
  /** What it means, as words that no text can hold: one for each term that is spelt so. */
  concepts: string[];
}

/** The word under which a term is found in whatever way it is spelt. */
export function conceptOf(facet: string, id: string): string {
  return `=${facet}/${id}`;
}

/** Whether a word stands for a term. */
export function isConcept(word: string): boolean {
  return word.startsWith('=');
}

export class Synonyms {
  /** By the first word, the longest spelling first. */
  private readonly spellings = new Map<string, { words: string[]; concepts: string[] }[]>();

  constructor(taxonomy: Taxonomy) {
    for (const { facet, id, label, spellings } of taxonomy.entries()) {
      const all = [id, ...spellings, ...Object.values(label).flatMap(bracketed)];
      // `auto-scaling` is `autoscaling` as well.
      for (const spelling of new Set([...all, ...all.map((each) => each.replaceAll('-', ''))])) {
        this.add(spelling, conceptOf(facet, id));
      }
    }
    for (const list of this.spellings.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest spelling that begins at a token; null where none does. */
  at(tokens: readonly Pick<Form, 'word'>[], index: number): Mention | null {
    const list = this.spellings.get(tokens[index]?.word ?? '');
    if (!list) return null;
    const found = list.find(({ words }) =>
      words.every((word, offset) => tokens[index + offset]?.word === word),
    );
    return found ? { length: found.words.length, concepts: found.concepts } : null;
  }

  private add(spelling: string, concept: string): void {
    const words = tokensOf(spelling).map(({ word }) => word);
    const [first] = words;
    // A single Han character means too many things.
    if (first === undefined || spelling.length < 2) return;
    const list = this.spellings.get(first) ?? [];
    this.spellings.set(first, list);
    const same = list.find((each) => each.words.join(' ') === words.join(' '));
    if (!same) list.push({ words, concepts: [concept] });
    else if (!same.concepts.includes(concept)) same.concepts.push(concept);
  }
}

/** A label `Autoscaling (HPA)` names the thing twice. */
function bracketed(label: string): string[] {
  return /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(label)?.slice(1) ?? [];
}
