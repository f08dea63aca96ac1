/** Finds the terms of a facet in running text by their spellings. */

/** Offsets in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** A text of the same length, its full-width letters, digits and signs as usual ones. */
const inHalfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A text without case, width, blanks and hyphens. */
const lettersOf = (text: string) =>
  inHalfWidth(text)
    .toLowerCase()
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

const patterns = new WeakMap<readonly string[], RegExp>();

/** The first place of any of some names. */
export function findNames(names: readonly string[], text: string): Range | null {
  const pattern = patterns.get(names) ?? patternOf(names);
  patterns.set(names, pattern);
  const match = pattern.exec(inHalfWidth(text));
  return match && { start: match.index, end: match.index + match[0].length };
}

export class TermFinder {
  /** The spellings by their first two letters: comparing those is faster than any pattern. */
  private readonly byBeginning = new Map<string, { id: string; letters: string }[]>();

  /** @param spellings of each term, by its id. */
  constructor(private readonly spellings: ReadonlyMap<string, readonly string[]>) {
    for (const [id, names] of spellings) {
      for (const letters of names.map(lettersOf)) {
        const beginning = letters.slice(0, 2);
        const others = this.byBeginning.get(beginning) ?? [];
        this.byBeginning.set(beginning, [...others, { id, letters }]);
      }
    }
  }

  /** The first place where a text names a term; null also for a term that is not known. */
  find(id: string, text: string): Range | null {
    const names = this.spellings.get(id);
    return names ? findNames(names, text) : null;
  }

  /** Every term that a text names, with its first place. */
  findAll(text: string): { id: string; range: Range }[] {
    const letters = lettersOf(text);
    const ids = new Set<string>();
    for (let at = 0; at < letters.length; at++)
      for (const name of this.byBeginning.get(letters.slice(at, at + 2)) ?? [])
        if (letters.startsWith(name.letters, at)) ids.add(name.id);
    return [...ids].flatMap((id) => {
      const range = this.find(id, text);
      return range ? [{ id, range }] : [];
    });
  }
}
