/** Words -> the cases that hold all of them, in company, title or facets. */

/** What can be found of a case: one folded text. */
export type Haystack = string;

/** Case, width and accents removed: what people type without thinking of it. */
function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

/** @param texts everything a word may stand in. */
export function haystackOf(texts: readonly string[]): Haystack {
  return foldWords(texts.join('\n'));
}

/** Whether every word of `q` stands somewhere in the haystack, also within a word. */
export function matchesWords(haystack: Haystack, q: string): boolean {
  return foldWords(q)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
