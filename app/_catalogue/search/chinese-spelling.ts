/** Corrects known Chinese terms that are written with one character wrong, missing, swapped or too many. */
import { dictionaryWords } from './chinese';
import { syllablesOf } from './pinyin';

/** A stretch of a text, in UTF-16 code units, and what was meant by it. */
export interface Correction {
  start: number;
  end: number;
  text: string;
}

/** With fewer characters, too many terms are like each other. */
const LEAST = 3;
const RUN = /\p{Script=Han}+/gu;

/** How a term differs from what was written, in characters from the beginning of the latter. */
type Slip = { kind: 'wrong' | 'swapped' | 'missing' | 'extra'; at: number };

export class ChineseTerms {
  /** By their first and by their last character: one slip spoils only one of them. */
  private readonly byFirst = new Map<string, string[][]>();
  private readonly byLast = new Map<string, string[][]>();
  /** The pairs of characters of all terms. */
  private readonly pairs = new Set<string>();

  /**
   * @param texts what holds the terms: each run of Chinese in them is one.
   * @param uses how many cases hold a pair of characters.
   */
  constructor(
    texts: Iterable<string>,
    private readonly uses: (pair: string) => number,
  ) {
    const terms = new Set<string>();
    for (const text of texts) for (const [term] of text.normalize('NFKC').matchAll(RUN)) terms.add(term);
    for (const term of terms) {
      const characters = [...term];
      for (const [at, character] of characters.entries())
        this.pairs.add(`${characters[at - 1] ?? ''}${character}`);
      if (characters.length < LEAST) continue;
      put(this.byFirst, characters[0] ?? '', characters);
      put(this.byLast, characters.at(-1) ?? '', characters);
    }
  }

  /** The slips in a text, in order. Only what no case holds can be one, and only terms that cases hold were meant. */
  correctionsIn(text: string): Correction[] {
    return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => this.correctionsOf([...run], index));
  }

  private correctionsOf(run: readonly string[], offset: number): Correction[] {
    const isNew = run.map((character, at) => {
      const pair = `${run[at - 1]}${character}`;
      return at > 0 && this.uses(pair) === 0 && !this.pairs.has(pair);
    });
    if (!isNew.includes(true)) return [];
    const isWord = wordMarks(run);
    // What keeps most of what was typed, then what keeps its length, then what more cases hold.
    const found: { from: number; to: number; term: string[]; rank: number }[] = [];
    const compare = (from: number, to: number, term: string[]) => {
      if (from < 0 || to > run.length || to - from < Math.min(LEAST, run.length)) return;
      const slip = slipBetween(run.slice(from, to), term);
      if (!slip || !isPossible(slip.kind, from + slip.at, isNew)) return;
      const [right, wrong] = [term[slip.at]!, run[from + slip.at]!];
      // Input methods mistake characters that sound alike. Others make other words: 圆通快递 is no slip of 中通快递.
      if (slip.kind === 'wrong' && !soundAlike(wrong, right)) return;
      // Nor are words of a dictionary a slip: 数据仓库 is none of 数据库. Without one of four characters, words are others.
      if (slip.kind !== 'wrong' && isWord.slice(from, to).every(Boolean)) return;
      if (slip.kind === 'missing' && term.length < LEAST + 2) return;
      const common = Math.min(...term.slice(1).map((character, at) => this.uses(`${term[at]}${character}`)));
      const kept = to - from - (slip.kind === 'wrong' || slip.kind === 'extra' ? 1 : 0);
      const keepsLength = term.length === to - from ? 0.5 : 0;
      if (common > 0) found.push({ from, to, term, rank: kept + keepsLength + common / (2 * common + 2) });
    };
    for (const [at, character] of run.entries()) {
      for (const term of this.byFirst.get(character) ?? []) {
        for (const more of [-1, 0, 1]) compare(at, at + term.length + more, term);
      }
      for (const term of this.byLast.get(character) ?? []) {
        for (const more of [-1, 0, 1]) compare(at + 1 - term.length - more, at + 1, term);
      }
    }
    const lengthOf = (characters: readonly string[]) => characters.join('').length;
    const taken: typeof found = [];
    for (const each of found.sort((a, b) => b.rank - a.rank)) {
      if (taken.every(({ from, to }) => each.to <= from || to <= each.from)) taken.push(each);
    }
    return taken
      .sort((a, b) => a.from - b.from)
      .map(({ from, to, term }) => ({
        start: offset + lengthOf(run.slice(0, from)),
        end: offset + lengthOf(run.slice(0, to)),
        text: term.join(''),
      }));
  }
}

/** For each character of a run, whether it belongs to a word of two or more characters. */
function wordMarks(run: readonly string[]): boolean[] {
  return dictionaryWords(run.join('')).flatMap((word) => {
    const characters = [...word];
    return characters.map(() => characters.length > 1);
  });
}

const soundAlike = (one: string, other: string) => syllablesOf(one)[0] === syllablesOf(other)[0];

function put(map: Map<string, string[][]>, key: string, term: string[]): void {
  const list = map.get(key);
  if (list) list.push(term);
  else map.set(key, [term]);
}

/** The one slip that makes `written` of `term`; null where there is none or more than one. */
function slipBetween(written: readonly string[], term: readonly string[]): Slip | null {
  let at = 0;
  while (at < written.length && written[at] === term[at]) at += 1;
  const sameFrom = (ofWritten: number, ofTerm: number) =>
    written.length - ofWritten === term.length - ofTerm &&
    written.slice(ofWritten).every((character, index) => character === term[ofTerm + index]);
  if (at === written.length && at === term.length) return null;
  if (sameFrom(at + 1, at + 1)) return { kind: 'wrong', at };
  if (written[at] === term[at + 1] && written[at + 1] === term[at] && sameFrom(at + 2, at + 2))
    return { kind: 'swapped', at };
  // At an edge, the term is longer or shorter, not mistyped.
  if (at > 0 && at < written.length && sameFrom(at, at + 1)) return { kind: 'missing', at };
  if (at > 0 && at < written.length - 1 && sameFrom(at + 1, at)) return { kind: 'extra', at };
  return null;
}

/**
 * Whether a slip is where nobody ever wrote what stands there. A wrong character is at odds with both its neighbours; in
 * other places a new pair is most often where two words meet.
 * @param isNew for each character of the run, whether no case holds it together with the one before.
 */
function isPossible(kind: Slip['kind'], at: number, isNew: readonly boolean[]): boolean {
  const before = isNew[at] ?? false;
  const after = isNew[at + 1] ?? false;
  if (kind === 'wrong') return (before || at === 0) && (after || at === isNew.length - 1);
  if (kind === 'extra') return before || after;
  return kind === 'swapped' ? after : before;
}
