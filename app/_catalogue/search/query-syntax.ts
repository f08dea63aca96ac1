/** Reads the operators of a search text: "phrase", -word, NOT, AND and OR. */
import { simplify } from './chinese';
import { MAX_WORDS_LENGTH, normaliseWords } from './search-text';
import { tokensOf } from './tokens';

/** A stretch of the text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface ParsedQuery {
  /** The text on one line, in simplified Chinese. */
  line: string;
  /** The line with blanks for its operators and for what is excluded, so that offsets stay true. */
  text: string;
  /** Must stand in a case as they are, word by word. */
  phrases: string[];
  /** A case with one of these is none that is looked for. */
  excluded: string[];
  /** Between which words an operator stands. */
  and: Span[];
  or: Span[];
}

const QUOTED = '"[^"]+"|“[^”]+”|„[^“”]+[“”]|「[^」]+」|『[^』]+』';
const PIECE = new RegExp(
  `(?<sign>(?<=^|\\s)-(?=\\S)|(?<=^|\\s)NOT\\s+)?(?<quoted>${QUOTED})|(?<=^|\\s)(?:-(?=[\\p{L}\\p{N}])|NOT\\s+)(?<word>\\S+)|(?<=\\s)(?<and>AND)(?=\\s)|(?<=\\s)(?<or>OR)(?=\\s)`,
  'gu',
);

export function parseOperators(q: string): ParsedQuery {
  const line = simplify(normaliseWords(q.slice(0, 4 * MAX_WORDS_LENGTH)).normalize('NFKC'));
  const parsed: ParsedQuery = { line, text: line, phrases: [], excluded: [], and: [], or: [] };
  const blank = ({ start, end }: Span) => {
    parsed.text = parsed.text.slice(0, start) + ' '.repeat(end - start) + parsed.text.slice(end);
  };
  for (const { 0: piece, index: start, groups = {} } of line.matchAll(PIECE)) {
    const span = { start, end: start + piece.length };
    const { sign, quoted, word, and, or } = groups;
    if (and !== undefined) parsed.and.push(span);
    else if (or !== undefined) parsed.or.push(span);
    else if (quoted !== undefined && sign === undefined) {
      // A phrase beside OR is one of several that will do.
      const isChoice = /\sOR\s*$/.test(line.slice(0, start)) || /^\s*OR\s/.test(line.slice(span.end));
      if (!isChoice) parsed.phrases.push(quoted.slice(1, -1));
      continue;
    } else {
      const excluded = word ?? quoted?.slice(1, -1) ?? '';
      if (tokensOf(excluded).length === 0) continue;
      parsed.excluded.push(excluded);
    }
    blank(span);
  }
  return parsed;
}
