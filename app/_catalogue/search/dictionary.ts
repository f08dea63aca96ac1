/** The words of all cases, each with a number: exact, by beginning, by stem, and the nearest to a misspelt word. */
import SearchableMap from 'minisearch/SearchableMap';
import { singular, stem } from './english';
import { isHan } from './tokens';

/** A word of the cases. `distance` is the number of letters that differ from the one asked for. */
export interface Near {
  id: number;
  word: string;
  distance: number;
}

const MAX_PREFIXED = 24;
const MAX_NEAR = 6;

/** How many cases hold a word. */
export type Uses = (id: number) => number;

/**
 * Whether a word is no misspelling of another one: two edits that change its first letter, or that only add a prefix or a
 * suffix (ActiveMQ, unreliable, coprocessor), make a word of its own.
 */
function isOtherWord(word: string, other: string, distance: number): boolean {
  const isAffixed = word.length > other.length && (word.startsWith(other) || word.endsWith(other));
  return distance > 1 && (word[0] !== other[0] || isAffixed);
}

export class Dictionary {
  private readonly ids = new Map<string, number>();
  private readonly byStem = new Map<string, number[]>();
  /** Words of letters between blanks. */
  private readonly tree = new SearchableMap<number>();

  /** @param words those of a dictionary before, in its order. */
  constructor(readonly words: string[] = []) {
    for (const [id, word] of words.entries()) this.insert(word, id);
  }

  get size(): number {
    return this.words.length;
  }

  word(id: number): string {
    return this.words[id] ?? '';
  }

  /** The number of a word; undefined where no case ever held it. */
  find(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** The number of a word, a new one where it is new. */
  add(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.push(word) - 1;
    this.insert(word, id);
    return id;
  }

  private insert(word: string, id: number): void {
    this.ids.set(word, id);
    if (isHan(word) || word.startsWith('=')) return;
    this.tree.set(word, id);
    const key = stem(word);
    const family = this.byStem.get(key);
    if (family) family.push(id);
    else this.byStem.set(key, [id]);
  }

  /** Other words of the same stem, and whether they differ in number or in British and American spelling only. */
  inflections(word: string): { id: number; isSame: boolean }[] {
    const own = singular(word);
    return (this.byStem.get(stem(word)) ?? [])
      .filter((id) => this.words[id] !== word)
      .map((id) => ({ id, isSame: singular(this.word(id)) === own }));
  }

  /** Words that go on from `beginning`, the most used first. */
  beginningWith(beginning: string, uses: Uses): Near[] {
    const found: Near[] = [];
    if (isHan(beginning)) {
      // A single Han character is part of pairs.
      for (const [word, id] of this.ids) {
        if (isHan(word) && word.includes(beginning) && uses(id) > 0) found.push({ id, word, distance: 1 });
      }
    } else {
      for (const [word, id] of this.tree.atPrefix(beginning)) {
        if (uses(id) > 0) found.push({ id, word, distance: word.length - beginning.length });
      }
    }
    const most = isHan(beginning) ? 4 * MAX_PREFIXED : MAX_PREFIXED;
    return found.sort((a, b) => uses(b.id) - uses(a.id)).slice(0, most);
  }

  /**
   * The words most like a misspelt one, the nearest first: two neighbouring letters swapped, in words of five letters one
   * missing or too many, in words of six one wrong, in words of eight two. Shorter words are like too many others.
   */
  near(word: string, uses: Uses): Near[] {
    if (!/^[a-z]{4,}$/.test(word)) return [];
    const found = new Map<number, Near>();
    const take = (near: Near) => {
      if (uses(near.id) > 0 && (found.get(near.id)?.distance ?? Infinity) > near.distance)
        found.set(near.id, near);
    };
    for (let index = 1; index < word.length; index += 1) {
      const [before = '', after = ''] = [word.charAt(index), word.charAt(index - 1)];
      const swapped = word.slice(0, index - 1) + before + after + word.slice(index + 1);
      const id = this.tree.get(swapped);
      if (id !== undefined && before !== after) take({ id, word: swapped, distance: 1 });
    }
    if (word.length > 4) {
      for (const [other, [id, distance]] of this.tree.fuzzyGet(word, word.length < 8 ? 1 : 2)) {
        const isWrong = other.length === word.length && word.length < 6;
        if (/^[a-z]{5,}$/.test(other) && !isWrong && !isOtherWord(word, other, distance))
          take({ id, word: other, distance });
      }
    }
    const unlike = ({ word: other, distance }: Near) => distance + (other[0] === word[0] ? 0 : 0.5);
    return [...found.values()]
      .sort((a, b) => unlike(a) - unlike(b) || uses(b.id) - uses(a.id))
      .filter((near, _, [first]) => first !== undefined && near.distance <= first.distance)
      .slice(0, MAX_NEAR);
  }
}
