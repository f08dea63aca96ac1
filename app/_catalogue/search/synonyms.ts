/** Finds the terms of the taxonomy in texts: `HPA`, "horizontal pod autoscaling" and `自动伸缩` are one concept. */
import type { Taxonomy } from '../case/taxonomy';
import { isStopWord, singular, stem } from './english';
import { isHan, wordsOf } from './tokens';

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

interface Spelling {
  keys: string[];
  concepts: string[];
  /** The terms that it is an example of: Calico is one of container networking. */
  examples: string[];
}

/** Who speaks: a story that names an example tells of the term, but a search for one does not ask for the others. */
export type Speaker = 'visitor' | 'story';

const MAX_KNOWN = 100_000;

export class Synonyms {
  /** By the first word, the longest spelling first. */
  private readonly spellings = new Map<string, Spelling[]>();
  /** The spellings that begin with a word, of words that were looked up before. */
  private readonly known = new Map<string, readonly Spelling[] | undefined>();

  private readonly widerOf = new Map<string, string[]>();
  /** The stems of all words of all spellings. */
  private readonly vocabulary = new Set<string>();

  constructor(taxonomy: Taxonomy) {
    for (const { facet, id, label, spellings, examples } of taxonomy.entries()) {
      const wider = taxonomy.widened(facet, taxonomy.term(facet, id)!).slice(1);
      if (wider.length > 0)
        this.widerOf.set(
          conceptOf(facet, id),
          wider.map((term) => conceptOf(facet, term.id)),
        );
      const all = [id, ...spellings, ...Object.values(label).flatMap(bracketed)];
      for (const spelling of all) this.add(spelling, conceptOf(facet, id), 'concepts');
      for (const example of examples) this.add(example, conceptOf(facet, id), 'examples');
    }
    for (const synonyms of taxonomy.synonyms) {
      for (const spelling of synonyms) this.add(spelling, conceptOf('word', synonyms[0] ?? ''), 'concepts');
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

  /** The longest spelling that begins at a word; null where none does. */
  at(words: readonly string[], index: number, speaker: Speaker): Mention | null {
    const found = this.beginningWith(words[index] ?? '')?.find(
      ({ keys, concepts }) =>
        (speaker === 'story' || concepts.length > 0) &&
        keys.every((key, offset) => offset === 0 || stem(words[index + offset] ?? '') === key),
    );
    if (!found) return null;
    const { keys, concepts, examples } = found;
    return { length: keys.length, concepts: speaker === 'story' ? [...concepts, ...examples] : concepts };
  }

  private beginningWith(word: string): readonly Spelling[] | undefined {
    if (this.known.has(word)) return this.known.get(word);
    if (this.known.size >= MAX_KNOWN) this.known.clear();
    const [more, single] = [this.spellings.get(stem(word)), this.spellings.get(`1 ${singular(word)}`)];
    const found = more && single ? [...more, ...single] : (more ?? single);
    this.known.set(word, found);
    return found;
  }

  /** Several words are compared by their stems, a single one by its singular: production is no productivity. */
  private add(written: string, concept: string, kind: 'concepts' | 'examples'): void {
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
      let same = list.find((each) => each.keys.join(' ') === keys.join(' '));
      if (!same) list.push((same = { keys, concepts: [], examples: [] }));
      if (!same[kind].includes(concept)) same[kind].push(concept);
    }
  }
}

/** A label `Autoscaling (HPA)` names the thing twice. */
function bracketed(label: string): string[] {
  return /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(label)?.slice(1) ?? [];
}

/** The mentions of a text in order. A Chinese word of two characters is not looked for within a longer spelling. */
export function mentionsIn(
  words: readonly string[],
  synonyms: Synonyms,
  speaker: Speaker,
): (Mention & { index: number })[] {
  const mentions: (Mention & { index: number })[] = [];
  let covered = 0;
  for (let index = 0; index < words.length; index += 1) {
    const mention = synonyms.at(words, index, speaker);
    if (!mention) continue;
    const end = index + mention.length;
    if (end <= covered && mention.length === 1 && isHan(words[index]!)) continue;
    covered = Math.max(covered, end);
    mentions.push({ index, ...mention });
  }
  return mentions;
}
