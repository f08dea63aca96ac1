/** What the YAML parser is spared: a text whose structure would take it longer than a file is given. */
import { Lexer } from 'yaml';

/** Levels of lists and mappings; the dialect has seven. */
export const MAX_DEPTH = 50;

/** Words and marks of YAML, as its lexer counts them: some eight for each line, so ten times the longest real story. */
const MAX_TOKENS = 40_000;

/** Characters of one word or mark: a value of lines that are indented far has more than it is read to. */
const MAX_TOKEN = 100_000;

/** Why a text is not parsed; `offset` is where that shows, in UTF-16 code units. */
export interface Excess {
  message: string;
  hint: string;
  offset: number;
}

/**
 * The first excess of a text, or null. The lexer takes time in proportion to the text, the parser behind it in
 * proportion to its depth times its tokens, and it runs out of stack where the depth has no bound.
 */
export function excessOf(text: string): Excess | null {
  /** Columns at which the open levels of lines begin. */
  const levels: number[] = [];
  let flow = 0;
  let offset = 0;
  let lineStart = 0;
  /** Where a key would begin, if the next mark is its colon. */
  let key: number | null = null;
  let count = 0;
  for (const token of new Lexer().lex(text)) {
    const mark = token[0];
    const isFlow = mark === '[' || mark === '{';
    const isLevel = flow === 0 && token.length === 1 && (mark === '-' || mark === '?' || mark === ':');
    if (isFlow) flow += 1;
    else if ((mark === ']' || mark === '}') && flow > 0) flow -= 1;
    else if (isLevel) {
      const column = mark === ':' ? (key ?? offset - lineStart) : offset - lineStart;
      while ((levels.at(-1) ?? -1) >= column) levels.pop();
      levels.push(column);
      if (mark !== ':') key = null;
    } else if (mark !== ' ' && !CONTROL.has(token)) key ??= offset - lineStart;
    count += 1;
    if (levels.length + flow > MAX_DEPTH + 1) {
      return { message: `Nested more than ${MAX_DEPTH} levels deep`, hint: 'flatten the structure', offset };
    }
    if (count > MAX_TOKENS) {
      return { message: 'The file has too many lines or values', hint: 'shorten it', offset };
    }
    if (token.length > MAX_TOKEN)
      return { message: 'A text is too long', hint: 'divide it, or close its quotation mark', offset };
    // These stand for what has no characters of its own.
    if (CONTROL.has(token)) continue;
    offset += token.length;
    if (token.endsWith('\n')) {
      lineStart = offset;
      key = null;
    }
  }
  return null;
}

/** Begin of a document, of flow that ended, of a scalar: https://eemeli.org/yaml/#working-with-cst-tokens */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);
