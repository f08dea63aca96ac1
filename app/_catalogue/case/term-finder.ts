/** Finds terms in running text by their spellings. */

/** Offsets in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A text of the same length, its full-width letters, digits and signs as usual ones. */
const inHalfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A text without case, width, blanks and hyphens. Capitals, because a pattern that ignores case compares those. */
const lettersOf = (text: string) =>
  inHalfWidth(text)
    .toUpperCase()
    .replace(/[\s-]+/g, '');

/** What a name does not mean: "logging in" to a computer writes no logs, "logging in production" does. */
const NOT_BEFORE: readonly (readonly [RegExp, string])[] = [
  [
    /logging$/i,
    '(?!\\s+(?:into|out|off)\\b|\\s+(?:in|on)(?:\\s+(?:to|with|via|through|by|again|as|is|was|began|takes|took|once|every)\\b|\\s*(?:[.,;:!?]|$)))',
  ],
  [/网络$/, '(?!存储|媒体|电视|视频|直播|游戏|公司)'],
];

/** What finds any of some names as whole words. */
function patternOf(names: readonly string[]): RegExp {
  const forms = names
    .map(inHalfWidth)
    .sort((a, b) => b.length - a.length)
    .map((name) => {
      const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]*');
      const before = /^[a-z0-9]/i.test(name) ? '(?<![a-z0-9])' : '';
      const after = /[a-z0-9]$/i.test(name) ? '(?![a-z0-9])' : '';
      const end = NOT_BEFORE.find(([form]) => form.test(name))?.[1] ?? '';
      return before + escaped + after + end;
    });
  return new RegExp(forms.join('|'), 'i');
}

const patterns = new WeakMap<object, RegExp>();

/** The first place of any of a thing's names. Its pattern is made once, as its names never change. */
export function findNames(thing: object, names: readonly string[], text: string): Range | null {
  const pattern = patterns.get(thing) ?? patternOf(names);
  patterns.set(thing, pattern);
  const match = pattern.exec(inHalfWidth(text));
  return match && { start: match.index, end: match.index + match[0].length };
}

interface Name<T> {
  thing: T;
  letters: string;
  /** Its number among all names. */
  number: number;
}

/** A power of two, so large that most beginnings have a hash of their own. */
const HASHES = 1 << 14;

/** The hash of the first three letters of a name, or of the two that it has. */
const hashOf = (first: number, second: number, third: number) =>
  ((first * 31 + second) * 31 + third) & (HASHES - 1);

/** Finds the things that a text may name, which is much faster than to try the pattern of each. */
export class NameFinder<T> {
  private readonly byBeginning = new Array<Name<T>[] | undefined>(HASHES).fill(undefined);
  /** Things with a name of one letter. */
  private readonly short = new Set<T>();
  private size = 0;

  add(thing: T, names: readonly string[]): void {
    for (const letters of names.map(lettersOf)) {
      const [first = 0, second = 0, third = 0] = Array.from(letters.slice(0, 3), (_, at) =>
        letters.charCodeAt(at),
      );
      const name = { thing, letters, number: (this.size += 1) };
      if (letters.length < 2) this.short.add(thing);
      else (this.byBeginning[hashOf(first, second, third)] ??= []).push(name);
    }
  }

  /** All things of which a text holds a name, and few others, in the order in which they are named. */
  candidates(text: string): Set<T> {
    const letters = lettersOf(text);
    const found = new Set<T>();
    let [first, second] = [0, 0];
    for (let at = 0; at <= letters.length; at += 1) {
      const third = at < letters.length ? letters.charCodeAt(at) : 0;
      const two = this.byBeginning[hashOf(first, second, 0)];
      const three = this.byBeginning[hashOf(first, second, third)];
      const names = two && three ? [...two, ...three].sort((a, b) => a.number - b.number) : (two ?? three);
      if (names)
        for (const name of names) if (letters.startsWith(name.letters, at - 2)) found.add(name.thing);
      first = second;
      second = third;
    }
    for (const thing of this.short) found.add(thing);
    return found;
  }
}
