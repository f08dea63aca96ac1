/** The words of all cases, each a number: exact, by their beginning, and the nearest to a word nobody wrote. */
import SearchableMap from 'minisearch/SearchableMap';
import { isHan, stem } from './tokens';

/** A spelling that cases hold. `distance` is the number of letters that differ from the one asked for. */
export interface Near {
  id: number;
  surface: string;
  distance: number;
}

/** A lexicon as plain data: its words by their numbers, and the spellings with theirs. */
export interface LexiconParts {
  words: string[];
  surfaces: [surface: string, id: number][];
}

const MAX_PREFIXED = 24;
const MAX_NEAR = 6;

export class Lexicon {
  private readonly byWord = new Map<string, number>();
  private readonly bySurface = new Map<string, number>();
  /** Words with letters between blanks, as they are written. */
  private readonly tree = new SearchableMap<number>();
  private readonly words: string[] = [];

  get size(): number {
    return this.words.length;
  }

  /** The same as plain data. */
  parts(): LexiconParts {
    return { words: this.words, surfaces: [...this.bySurface] };
  }

  /** Takes over what `parts` gave; only while it is empty. */
  restore({ words, surfaces }: LexiconParts): void {
    for (const word of words) this.addWord(word);
    for (const [surface, id] of surfaces) this.addSurface(surface, id);
  }

  word(id: number): string {
    return this.words[id] ?? '';
  }

  /** The number of a word; undefined where no case ever held it. */
  find(word: string): number | undefined {
    return this.byWord.get(word);
  }

  /** The number of a word as it is written, a new one where it is new. */
  add(surface: string): number {
    let id = this.bySurface.get(surface);
    if (id === undefined) {
      id = this.addWord(stem(surface));
      this.addSurface(surface, id);
    }
    return id;
  }

  private addSurface(surface: string, id: number): void {
    this.bySurface.set(surface, id);
    if (!isHan(surface)) this.tree.set(surface, id);
  }

  /** The number of a word that is compared as it is. */
  addWord(word: string): number {
    let id = this.byWord.get(word);
    if (id === undefined) {
      id = this.words.push(word) - 1;
      this.byWord.set(word, id);
    }
    return id;
  }

  /** Words that go on from `beginning`, the most used first. @param uses how many cases hold a word. */
  beginningWith(beginning: string, uses: (id: number) => number): Near[] {
    if (isHan(beginning)) return this.holding(beginning, uses);
    const found = new Map<number, Near>();
    for (const [surface, id] of this.tree.atPrefix(beginning)) {
      if (uses(id) > 0 && !found.has(id)) {
        found.set(id, { id, surface, distance: surface.length - beginning.length });
      }
    }
    return [...found.values()].sort((a, b) => uses(b.id) - uses(a.id)).slice(0, MAX_PREFIXED);
  }

  /**
   * The spellings most like a word, the nearest first: two neighbouring letters swapped, one letter different, in words
   * of eight letters and more two. None for a word of three letters: too many others are like it.
   */
  near(surface: string, uses: (id: number) => number): Near[] {
    if (surface.length < 4 || isHan(surface) || !/\p{L}/u.test(surface)) return [];
    const found = new Map<number, Near>();
    const take = (near: Near) => {
      if (uses(near.id) > 0 && (found.get(near.id)?.distance ?? Infinity) > near.distance)
        found.set(near.id, near);
    };
    for (let index = 1; index < surface.length; index += 1) {
      const [before = '', after = ''] = [surface.charAt(index), surface.charAt(index - 1)];
      const swapped = surface.slice(0, index - 1) + before + after + surface.slice(index + 1);
      const id = this.tree.get(swapped);
      if (id !== undefined && before !== after) take({ id, surface: swapped, distance: 1 });
    }
    for (const [other, [id, distance]] of this.tree.fuzzyGet(surface, surface.length < 8 ? 1 : 2)) {
      take({ id, surface: other, distance });
    }
    const unlike = ({ surface: other, distance }: Near) => distance + (other[0] === surface[0] ? 0 : 0.5);
    return [...found.values()]
      .sort((a, b) => unlike(a) - unlike(b) || uses(b.id) - uses(a.id))
      .filter((near, _, [first]) => first !== undefined && near.distance <= first.distance)
      .slice(0, MAX_NEAR);
  }

  /** A lonely Han character is part of pairs. */
  private holding(character: string, uses: (id: number) => number): Near[] {
    const found: Near[] = [];
    for (const [word, id] of this.byWord) {
      if (isHan(word) && word.includes(character) && uses(id) > 0) {
        found.push({ id, surface: word, distance: 1 });
      }
    }
    return found.sort((a, b) => uses(b.id) - uses(a.id)).slice(0, MAX_PREFIXED * 4);
  }
}
