/** Explains the faults that the YAML parser finds in an author's words, at the place an author has to look at. */
import { visit, type Document, type YAMLError } from 'yaml';

/** A fault in an author's words; `offset` is where it stands in the text, in UTF-16 code units. */
export interface YamlFault {
  message: string;
  hint: string;
  offset: number;
  /** What would get the parser past it. */
  repair: 'quote' | 'colon' | 'dash' | 'tabs' | 'align' | null;
}

/** What to tell of a tag, known to the parser or not. */
export const TAGS = [
  'YAML tags are not read',
  'remove the tag, or quote the value if it is text that begins with !',
] as const;

const QUOTE_ALL = 'put the whole value in quotes';

/** A key whose colon has nothing but the value behind it, or is a full-width one: `title:text`, `title：text`. */
const KEY_WITHOUT_SPACE = /^((?:- +)*)(?!https?:|mailto:)([\p{L}_][\p{L}\p{N}_ ]*)[:：][^ \t]/iu;

/** What stands on a line after its dashes and its key. */
const VALUE = /^\s*(?:- +)*(?:[^\s:'"[{][^:]*:[ \t]+)?(.*)$/;

/** Explains a fault of a document. */
export function yamlFault(document: Document, fault: YAMLError, text: string): YamlFault {
  const { code, message: words } = fault;
  // The parser points at the blank lines and remarks before what it objects to.
  const position = fault.pos[0] + (/^(?:[ \t]*(?:#.*)?\n)+/.exec(text.slice(fault.pos[0]))?.[0].length ?? 0);
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  // The parser points at the blanks before what it objects to.
  const indent = start + (/^\s*/.exec(line)?.[0].length ?? 0);
  const offset = Math.max(position, indent);
  const [dashes = '', key] = KEY_WITHOUT_SPACE.exec(line.slice(indent - start))?.slice(1) ?? [];
  const value = VALUE.exec(line)?.[1] ?? '';
  const valueStart = start + line.length - value.length;

  if (/^Missing closing/.test(words)) {
    return {
      message: 'A quotation mark is opened and never closed',
      hint: 'close it where the value ends, or put the whole value in quotes of the other kind',
      offset: openingQuote(document, fault.pos[0]),
      repair: 'quote',
    };
  }
  if (/^Flow (?:sequence|map)/.test(words)) {
    const bracket = words.startsWith('Flow seq') ? '[' : '{';
    return {
      message: `A value without quotes begins with "${bracket}"`,
      hint: QUOTE_ALL,
      offset: text.lastIndexOf(bracket, fault.pos[0]),
      repair: 'quote',
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      message: 'A tab stands in the indentation',
      hint: 'indent with spaces only',
      offset,
      repair: 'tabs',
    };
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const hint = 'write \\\\ for each \\, or use single quotes';
    return { message: 'A \\ between double quotes means nothing here', hint, offset, repair: 'quote' };
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    const [message, hint] = TAGS;
    return { message, hint, offset, repair: 'quote' };
  }
  if (/^["']/.test(value) && code !== 'MISSING_CHAR') {
    const hint = 'put the whole value in quotes, of a kind that it does not hold';
    return { message: 'Text follows a closing quotation mark', hint, offset, repair: 'quote' };
  }
  if (/^(?:[[\]{},*&|>%@`]|[-?:](?:\s|$))/.test(value) && offset >= valueStart) {
    const message = `A value without quotes begins with "${value[0]}"`;
    return { message, hint: QUOTE_ALL, offset: valueStart, repair: 'quote' };
  }
  if (/nested mapping/i.test(words)) {
    if (/:(?:\s|$)/.test(value)) {
      return { message: 'A value without quotes holds ": "', hint: QUOTE_ALL, offset, repair: 'quote' };
    }
    return {
      message: 'A line that is indented deeper than the key above it carries on its value, but holds ": "',
      hint: 'align it with the key above, or put the whole value in quotes',
      offset: lineWithColon(text, start + line.length),
      repair: 'align',
    };
  }
  if (key !== undefined) {
    const message = `No space after the colon of "${key}"`;
    return { message, hint: 'write "key: value"', offset: indent + dashes.length, repair: 'colon' };
  }
  if (/^-[^\s-]/.test(text.slice(indent, indent + 2))) {
    return {
      message: 'No space after the dash of a list item',
      hint: 'write "- key: value"',
      offset,
      repair: 'dash',
    };
  }
  if (line.startsWith('-', indent - start)) {
    const hint = 'start it in the column of the dashes above it';
    return {
      message: 'A list item is not aligned with the items of its list',
      hint,
      offset,
      repair: 'align',
    };
  }
  if (INDENTATION.has(code)) {
    return {
      message: 'A line is neither aligned with the keys above it nor part of the value above it',
      hint: 'align keys of one level; indent text that carries on a value deeper than its key',
      offset,
      repair: 'align',
    };
  }
  return {
    message: words,
    hint: 'compare the line and the one above with a file that works',
    offset,
    repair: null,
  };
}

const INDENTATION = new Set<YAMLError['code']>([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
]);

/** Where the quoted value begins that the parser gave up on at `end`. */
function openingQuote(document: Document, end: number): number {
  let opening = end;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) opening = range[0];
    },
  });
  return opening;
}

/** The first character of the next line that holds a colon with a blank behind it. */
function lineWithColon(text: string, from: number): number {
  const next = /\n[ \t]*(?=\S[^\n]*:(?:\s|$))/.exec(text.slice(from));
  return next ? from + next.index + next[0].length : from;
}
