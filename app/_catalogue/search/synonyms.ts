/** Finds the terms of the taxonomy in texts: `HPA`, "horizontal pod autoscaling" and `自动伸缩` are one concept. */
import type { Taxonomy } from '../case/taxonomy';
import { isStopWord, singular, stem } from './english';
import { isHan, wordsOf } from './tokens';

/** A spelling that stands in a text. */
export interface Mention {
  /** How many tokens it takes. */
  length: number;
  /** The terms it is a spelling of, as words that no text can hold. */
  concepts: readonly string[];
  /** The terms that a visitor may mean by it, and texts that are no term. */
  meant: readonly string[];
}

/** A mention, and the index of its first token. */
export interface PlacedMention extends Mention {
  index: number;
}

/** The word under which a term is found in whatever way it is spelt. */
export function conceptOf(facet: string, id: string): string {
  return `=${facet}/${id}`;
}

/** Whether a word stands for a term. */
export function isConcept(word: string): boolean {
  return word.startsWith('=');
}

/** Whether a word stands for a term that only facts and names tell of: its spellings are everyday words, such as delivery. */
export function isIndustry(word: string): boolean {
  return word.startsWith('=industry/');
}

/** Words that stand one after the other, as what they are compared by. */
interface Keyed {
  keys: string[];
}

interface Spelling extends Keyed {
  concepts: string[];
  /** These, and the terms that it is an example of: Calico is one of container networking. */
  told: string[];
}

interface Saying extends Keyed {
  /** What a visitor may mean by the saying: terms, and texts that are none. */
  meant: string[];
}

/**
 * Who speaks: a story that names an example tells of the term, but a search for one does not ask for the others. A visitor
 * may mean a term by a saying, which says nothing of a story.
 */
export type Speaker = 'visitor' | 'story';

const MAX_KNOWN = 100_000;
const NONE: readonly never[] = [];

export class Synonyms {
  /** By the first word, the longest spelling first. */
  private readonly spellings = new Map<string, Spelling[]>();
  private readonly sayings = new Map<string, Saying[]>();
  /** The spellings that begin with a word, of words that were looked up before. */
  private readonly known = new Map<string, readonly Spelling[]>();

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
    for (const { means, say } of taxonomy.sayings) {
      for (const meaning of this.meaningsOf(means)) for (const saying of say) this.addSaying(saying, meaning);
    }
    for (const list of this.spellings.values()) list.sort(longestFirst);
    for (const list of this.sayings.values()) list.sort(longestFirst);
  }

  /** Whether a word is one of those that terms are spelt with. */
  knows(word: string): boolean {
    return this.vocabulary.has(stem(word));
  }

  /** The concepts of all terms that are wider than that of a concept. */
  wider(concept: string): readonly string[] {
    return this.widerOf.get(concept) ?? [];
  }

  /** The longest spelling that begins at a word; null where none does. Visitors may put stop words between its words. */
  at(words: readonly string[], index: number, speaker: Speaker): Mention | null {
    const spellings = this.beginningWith(words[index] ?? '');
    if (speaker === 'story') {
      for (const { keys, told } of spellings) {
        if (lengthOf(keys, words, index, speaker) > 0)
          return { length: keys.length, concepts: told, meant: NONE };
      }
      return null;
    }
    const isHere = ({ keys }: Keyed) => lengthOf(keys, words, index, speaker) > 0;
    const spelt = spellings.find((spelling) => spelling.concepts.length > 0 && isHere(spelling));
    const said = this.sayings.get(stem(words[index] ?? ''))?.find(isHere);
    const [speltBy, saidBy] = [spelt?.keys.length ?? 0, said?.keys.length ?? 0];
    const keys = saidBy > speltBy ? said?.keys : spelt?.keys;
    if (!keys) return null;
    return {
      length: lengthOf(keys, words, index, speaker),
      concepts: spelt && speltBy >= saidBy ? spelt.concepts : [],
      meant: said && saidBy >= speltBy ? said.meant : [],
    };
  }

  private beginningWith(word: string): readonly Spelling[] {
    let known = this.known.get(word);
    if (known === undefined) {
      if (this.known.size >= MAX_KNOWN) this.known.clear();
      const [more, single] = [this.spellings.get(stem(word)), this.spellings.get(`1 ${singular(word)}`)];
      known = more && single ? [...more, ...single] : (more ?? single ?? NONE);
      this.known.set(word, known);
    }
    return known;
  }

  private add(written: string, concept: string, kind: 'concepts' | 'examples'): void {
    // `auto-scaling` is `autoscaling` as well.
    for (const spelling of new Set([written, written.replaceAll('-', '')])) {
      const words = wordsOf(spelling);
      const [first = ''] = words;
      for (const word of words) this.vocabulary.add(stem(word));
      // A single Han character means too many things, and a word like "it" means a term in capitals only.
      const isVague = words.length === 1 && (spelling.length < 2 || (isStopWord(first) && !isHan(first)));
      if (first === '' || isVague) continue;
      const keys = keysOf(words);
      const list = this.spellings.get(keys[0]!) ?? [];
      this.spellings.set(keys[0]!, list);
      let same = list.find((each) => isSame(each.keys, keys));
      if (!same) list.push((same = { keys, concepts: [], told: [] }));
      if (kind === 'concepts' && !same.concepts.includes(concept)) same.concepts.push(concept);
      if (!same.told.includes(concept)) same.told.push(concept);
    }
  }

  private addSaying(saying: string, meaning: string): void {
    const words = wordsOf(saying);
    const informative = words.filter((word) => !isStopWord(word));
    const keys = (informative.length > 0 ? informative : words).map(stem);
    const [first] = keys;
    if (first === undefined) return;
    for (const key of keys) this.vocabulary.add(key);
    const list = this.sayings.get(first) ?? [];
    this.sayings.set(first, list);
    let same = list.find((each) => isSame(each.keys, keys));
    if (!same) list.push((same = { keys, meant: [] }));
    if (!same.meant.includes(meaning)) same.meant.push(meaning);
  }

  /** The terms with a spelling; a text that is none means itself. */
  private meaningsOf(text: string): readonly string[] {
    const keys = keysOf(wordsOf(text));
    const known = this.spellings.get(keys[0] ?? '')?.find((each) => isSame(each.keys, keys));
    return known && known.concepts.length > 0 ? known.concepts : [text];
  }
}

/** Several words are compared by their stems, a single one by its singular: production is no productivity. */
const keysOf = (words: readonly string[]) =>
  words.length === 1 ? [`1 ${singular(words[0]!)}`] : words.map(stem);

const longestFirst = (one: Keyed, other: Keyed) => other.keys.length - one.keys.length;

const isSame = (one: readonly string[], other: readonly string[]) => one.join(' ') === other.join(' ');

/** How many words a spelling takes from an index on, where its first is known to stand; 0 where the others do not. */
function lengthOf(
  keys: readonly string[],
  words: readonly string[],
  index: number,
  speaker: Speaker,
): number {
  let at = index;
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next]!;
    at += 1;
    if (speaker === 'visitor') while (isStopWord(words[at] ?? '') && stem(words[at]!) !== key) at += 1;
    if (stem(words[at] ?? '') !== key) return 0;
  }
  return at - index + 1;
}

/** A label `Autoscaling (HPA)` names the thing twice. */
function bracketed(label: string): string[] {
  return /^(.+?)\s*[(（]([^()（）]+)[)）]$/.exec(label)?.slice(1) ?? [];
}

/** The mentions of a text in order. A Chinese word of two characters is not looked for within a longer spelling. */
export function mentionsIn(words: readonly string[], synonyms: Synonyms, speaker: Speaker): PlacedMention[] {
  const mentions: PlacedMention[] = [];
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
