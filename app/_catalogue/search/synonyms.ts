/** Finds the terms of the taxonomy in texts: `HPA`, "horizontal pod autoscaling" and `自动伸缩` are one concept. */
import type { Taxonomy } from '../case/taxonomy';
import { isStopWord, singular, stem } from './english';
import { isHan, wordsOf, type Token } from './tokens';

/** A spelling that stands in a text. */
export interface Mention {
  /** How many tokens it takes. */
  length: number;
  /** The terms it is a spelling of, as words that no text can hold. */
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
  private readonly spellings = new Map<string, { keys: string[]; concepts: string[] }[]>();

  private readonly widerOf = new Map<string, string[]>();
  /** The stems of all words of all spellings. */
  private readonly vocabulary = new Set<string>();

  constructor(taxonomy: Taxonomy) {
    for (const { facet, id, label, spellings } of taxonomy.entries()) {
      const wider = taxonomy.widened(facet, taxonomy.term(facet, id)!).slice(1);
      if (wider.length > 0)
        this.widerOf.set(
          conceptOf(facet, id),
          wider.map((term) => conceptOf(facet, term.id)),
        );
      const all = [id, ...spellings, ...Object.values(label).flatMap(bracketed)];
      for (const spelling of all) this.add(spelling, conceptOf(facet, id));
    }
    for (const synonyms of taxonomy.synonyms) {
      for (const spelling of synonyms) this.add(spelling, conceptOf('word', synonyms[0] ?? ''));
    }
    for (const list of this.spellings.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  }

  /** Whether a word is one of those that terms are spelt with. */
  knows(word: string): boolean {
    return this.vocabulary.has(stem(word));
  }

  /** The concepts of all terms that are wider than that of a concept. */
  wider(concept: string): readonly string[] {
    return this.widerOf.get(concept) ?? [];
  }

  /** The longest spelling that begins at a token; null where none does. */
  at(tokens: readonly Pick<Token, 'word'>[], index: number): Mention | null {
    const word = tokens[index]?.word ?? '';
    for (const first of new Set([stem(word), `1 ${singular(word)}`])) {
      const found = this.spellings
        .get(first)
        ?.find(({ keys }) =>
          keys.every((key, offset) => offset === 0 || stem(tokens[index + offset]?.word ?? '') === key),
        );
      if (found) return { length: found.keys.length, concepts: found.concepts };
    }
    return null;
  }

  /** Several words are compared by their stems, a single one by its singular: production is no productivity. */
  private add(written: string, concept: string): void {
    // `auto-scaling` is `autoscaling` as well.
    for (const spelling of new Set([written, written.replaceAll('-', '')])) {
      const words = wordsOf(spelling);
      const [first = ''] = words;
      for (const word of words) this.vocabulary.add(stem(word));
      // A single Han character means too many things, and a word like "it" means a term in capitals only.
      const isVague = words.length === 1 && (spelling.length < 2 || (isStopWord(first) && !isHan(first)));
      if (first === '' || isVague) continue;
      const keys = words.length === 1 ? [`1 ${singular(first)}`] : words.map(stem);
      const list = this.spellings.get(keys[0]!) ?? [];
      this.spellings.set(keys[0]!, list);
      const same = list.find((each) => each.keys.join(' ') === keys.join(' '));
      if (!same) list.push({ keys, concepts: [concept] });
      else if (!same.concepts.includes(concept)) same.concepts.push(concept);
    }
  }
}

/** A label `Autoscaling (HPA)` names the thing twice. */
function bracketed(label: string): string[] {
  return /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(label)?.slice(1) ?? [];
}

/** The mentions of a text in order. A Chinese word of two characters is not looked for within a longer spelling. */
export function mentionsIn(
  tokens: readonly Pick<Token, 'word'>[],
  synonyms: Synonyms,
): (Mention & { index: number })[] {
  const mentions: (Mention & { index: number })[] = [];
  let covered = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const mention = synonyms.at(tokens, index);
    if (!mention) continue;
    const end = index + mention.length;
    if (end <= covered && mention.length === 1 && isHan(tokens[index]!.word)) continue;
    covered = Math.max(covered, end);
    mentions.push({ index, ...mention });
  }
  return mentions;
}
