/** Reads one tag of HTML, JSX, Hugo or Markdoc, wherever it stands, over any number of lines. */
import { NO_LITERAL, readLiteral } from './literal';

export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'void';
  /** Strings, and plain data where an expression is a literal. A name without a value is `true`. */
  attributes: ReadonlyMap<string, unknown>;
  /** Where the text goes on. */
  end: number;
}

/** Elements of HTML that hold nothing. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const NAME = /<(\/?)([a-z][\w.:-]*|(?=>))(?=[\s/>])/iy;
/** No tag is longer. */
const MAX_LENGTH = 50_000;
const ATTRIBUTE = /[^\s"'<>/=`{}]+/y;
const UNQUOTED = /[^\s"'=<>`{}]+/y;
const BLANK = /\s*/y;
const SHORTCODE = /\{\{([<%])-?\s*(\/?)\s*([\w./-]+)/y;
const MARKDOC = /\{%-?\s*(\/?)\s*([\w./-]+)/y;

/** The tag that begins at an offset; null where none does. */
export function readTag(text: string, start: number): Tag | null {
  if (text.charAt(start) === '<') {
    const [whole, slash, name] = match(NAME, text, start) ?? [];
    if (whole === undefined || name === undefined) return null;
    const rest = readRest(text, start + whole.length, /\s*(\/?)>/y);
    if (!rest) return null;
    const kind = slash ? 'close' : rest.isVoid || VOID.test(name) ? 'void' : 'open';
    return { name, kind, attributes: rest.attributes, end: rest.end };
  }
  const hugo = match(SHORTCODE, text, start);
  const [whole, slash, name] = hugo ? [hugo[0], hugo[2], hugo[3]] : (match(MARKDOC, text, start) ?? []);
  if (whole === undefined || name === undefined) return null;
  const end = hugo ? (hugo[1] === '<' ? /\s*(\/?)>\}\}/y : /\s*(\/?)%\}\}/y) : /\s*(\/?)-?%\}/y;
  const rest = readRest(text, start + whole.length, end);
  if (!rest) return null;
  const liquid = /^end([a-z]+)$/.exec(name)?.[1];
  const kind = slash || liquid ? 'close' : rest.isVoid ? 'void' : 'open';
  return { name: liquid ?? name, kind, attributes: rest.attributes, end: rest.end };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The attributes of a tag and its end. Values without a name are numbered. */
function readRest(text: string, start: number, end: RegExp) {
  const attributes = new Map<string, unknown>();
  let at = start;
  let unnamed = 0;
  while (at - start < MAX_LENGTH) {
    const ended = match(end, text, at);
    if (ended) return { attributes, isVoid: ended[1] === '/', end: at + ended[0].length };
    at += match(BLANK, text, at)?.[0].length ?? 0;
    if (text.charAt(at) === '{') {
      const expression = balanced(text, at);
      if (expression === null) return null;
      at += expression.length;
      continue;
    }
    const name = match(ATTRIBUTE, text, at)?.[0];
    if (name === undefined) {
      const value = readValue(text, at);
      if (!value) return null;
      attributes.set(String((unnamed += 1)), value.value);
      at = value.end;
      continue;
    }
    at += name.length;
    const equals = match(/\s*=\s*/y, text, at);
    if (!equals) {
      attributes.set(name, true);
      continue;
    }
    const value = readValue(text, at + equals[0].length);
    if (!value) return null;
    if (!attributes.has(name)) attributes.set(name, value.value);
    at = value.end;
  }
  return null;
}

function readValue(text: string, at: number): { value: unknown; end: number } | null {
  const quote = text.charAt(at);
  if (quote === '{') {
    const expression = balanced(text, at);
    if (expression === null) return null;
    const source = expression.slice(1, -1);
    const literal = readLiteral(source);
    const value = literal !== NO_LITERAL ? literal : /^\s*\(?\s*</.test(source) ? source.trim() : null;
    return { value, end: at + expression.length };
  }
  if (quote === '"' || quote === "'" || quote === '`') {
    const end = text.indexOf(quote, at + 1);
    return end < 0 || end - at > MAX_LENGTH ? null : { value: text.slice(at + 1, end), end: end + 1 };
  }
  const value = match(UNQUOTED, text, at)?.[0];
  return value === undefined ? null : { value, end: at + value.length };
}

/** An expression in braces, strings and comments within it passed over; null where it has no end. */
export function balanced(text: string, start: number): string | null {
  let depth = 0;
  for (let at = start; at < text.length && at - start < MAX_LENGTH; at += 1) {
    const sign = text.charAt(at);
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    } else if (sign === '/' && text.charAt(at + 1) === '*') {
      at = text.indexOf('*/', at + 2) + 1;
      if (at === 0) return null;
    } else if (sign === '`' || sign === '"' || (sign === "'" && !/\p{L}/u.test(text.charAt(at - 1)))) {
      // An apostrophe within words of JSX begins no string.
      const end = endOfString(text, at, sign);
      if (end !== null) at = end;
    }
  }
  return null;
}

function endOfString(text: string, start: number, quote: string): number | null {
  for (let at = start + 1; at < text.length && at - start < MAX_LENGTH; at += 1) {
    const sign = text.charAt(at);
    if (sign === quote) return at;
    if (sign === '\\') at += 1;
    else if (sign === '\n' && quote !== '`') return null;
  }
  return null;
}
