/** Text of a content file -> plain data with positions. Runs no code, whatever the file says. */
import matter from 'gray-matter';
import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { TAGS, yamlFault } from './yaml-error';

/** Values that stood under one key of one mapping more than once, in order. */
export class Repeated {
  constructor(readonly values: readonly unknown[]) {}
}

/** A place in the file: 1-based line and column. */
export interface Position {
  line: number;
  column: number;
}

/** Why a text could not be read as front matter, and where. */
export class FrontMatterError extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly position: Position,
  ) {
    super(message);
  }
}

export interface FrontMatter {
  /** Plain objects (without prototype), arrays, `Repeated`, strings, booleans, null; numbers are strings. */
  data: unknown;
  /** The position of the value at `path` (keys and indexes), or of its closest parent that exists. */
  locate: (path: readonly (string | number)[]) => Position;
}

const START: Position = { line: 1, column: 1 };
const MAX_DEPTH = 50;
/**
 * Brackets, dashes, keys, values, blanks, line breaks …: about ten a line. Stories have a few thousand; settings are the
 * site's own, and a taxonomy may be long.
 */
const MAX_TOKENS = { story: 20_000, settings: 500_000 };
/** Of one value, in UTF-16 code units, its quotation marks and indentation included: a chapter of a novel. */
const MAX_VALUE = 100_000;

/** So many blank lines in a row; gray-matter looks at each run of them once for each of its lines. */
const MAX_BLANK_LINES = 2_000;

const refuse = () => {
  throw new FrontMatterError('Only YAML front matter is read', 'start the file with a plain --- line', START);
};
const ENGINES = { json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

/**
 * Reads the YAML between the first two `---` lines. Only YAML: `---js` and its like are refused.
 *
 * gray-matter splits the file; its own engines are all replaced, because by default it evaluates `---js` and throws on
 * the repeated keys that real files hold (https://github.com/jonschlinkert/gray-matter/issues/99).
 *
 * YAML is parsed leniently where the meaning is not in doubt, but anchors, aliases and tags are refused: they are how
 * YAML bombs are built, and no case needs them. What would take the parser long is refused as well.
 *
 * @throws {FrontMatterError} with the position, what is wrong and what to do.
 */
export function readFrontMatter(file: string): FrontMatter {
  const whole = withLineFeeds(file);
  // Hugo reads over a byte order mark and blank lines too.
  const before = /^\uFEFF?(?:[ \t]*\n)*/.exec(whole)?.[0] ?? '';
  const text = whole.slice(before.length);
  if (!text.startsWith('---')) {
    throw new FrontMatterError(
      'The file does not begin with front matter',
      'put --- on the first line',
      START,
    );
  }
  if (matter.language(text).name.trim() !== '') refuse();
  if (!text.includes('\n---')) {
    throw new FrontMatterError('The front matter is not closed', 'end it with a line that holds only ---', {
      line: whole.split('\n').length,
      column: 1,
    });
  }
  const lineOffset = before.split('\n').length;
  refuseBlankLines(text, lineOffset);
  let result: FrontMatter | undefined;
  const yaml = (source: string) => {
    // From behind the opening --- to before the last line break.
    result = readYaml(`${source.replace(/^[ \t]*\n/, '')}\n`, lineOffset, MAX_TOKENS.story);
    return {};
  };
  matter(text, { engines: { ...ENGINES, yaml }, language: 'yaml' });
  return result ?? readYaml('', lineOffset);
}

function refuseBlankLines(text: string, lineOffset: number): void {
  let run = 0;
  for (const [index, line] of text.split('\n').entries()) {
    run = line.trim() === '' ? run + 1 : 0;
    if (run > MAX_BLANK_LINES) {
      throw new FrontMatterError(`More than ${MAX_BLANK_LINES} blank lines in a row`, 'remove them', {
        line: lineOffset + index,
        column: 1,
      });
    }
  }
}

/** Line ends of Windows and of old Macs as those of everybody else: line numbers and columns stay. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Parses one YAML document.
 * @param lineOffset lines that stand before `source` in its file.
 * @param maxTokens what is refused beyond this number.
 * @throws {FrontMatterError}
 */
export function readYaml(source: string, lineOffset = 0, maxTokens = MAX_TOKENS.settings): FrontMatter {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const { text, document, fault } = parse(withLineFeeds(source), { lines, at, maxTokens });
  if (fault) {
    const { message, hint, offset } = yamlFault(document, fault, text);
    throw new FrontMatterError(message, hint, at(offset));
  }
  const { tag, anchor } = featuresOf(document, text);
  if (tag !== null) throw new FrontMatterError(...TAGS, at(tag));
  if (anchor !== null) {
    throw new FrontMatterError(
      'YAML anchors and aliases are not read',
      'write the value out, or quote it if it is text that begins with & or *',
      at(anchor),
    );
  }
  const root = document.contents;
  return {
    data: root === null ? null : toPlain(root),
    locate: (path) => at(offsetOf(root, path)),
  };
}

interface Parsed {
  text: string;
  document: Document.Parsed;
  fault: YAMLParseError | YAMLWarning | undefined;
}

/** Where lines begin, filled while a text is read; how an offset is told; how many tokens there may be. */
interface Reading {
  lines: LineCounter;
  at: (offset: number) => Position;
  maxTokens: number;
}

function parse(text: string, reading: Reading): Parsed {
  const parsed = compose(text, reading);
  if (!parsed.fault) return parsed;
  const indented = indentQuoted(text);
  if (indented === text) return parsed;
  const lines = new LineCounter();
  const second = compose(indented, { ...reading, lines });
  if (second.fault) return parsed;
  reading.lines.lineStarts = lines.lineStarts;
  return second;
}

function compose(text: string, reading: Reading): Parsed {
  const composer = new Composer({ strict: false, uniqueKeys: false, logLevel: 'silent' });
  // Documents behind a first one are not looked at.
  const [document] = composer.compose(
    syntaxOf(text, reading),
    true,
    text.length,
  ) as Iterable<Document.Parsed>;
  if (!document) throw new Error('A document is composed of any text');
  // Other warnings are about looks, for instance a closing bracket in the column of its key.
  const tag = document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return { text, document, fault: document.errors[0] ?? tag };
}

/** What `parseDocument` does first, with an end: the time it takes grows faster than the text, most of all with depth. */
function* syntaxOf(text: string, { lines, at, maxTokens }: Reading): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  let count = 0;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    if (count > maxTokens) {
      const hint = 'make two cases of it, or shorten it';
      throw new FrontMatterError('The front matter has too many lines and signs', hint, at(parser.offset));
    }
    if (lexeme.length > MAX_VALUE) {
      const message = `A value is longer than ${MAX_VALUE.toLocaleString('en')} characters`;
      throw new FrontMatterError(message, 'make several paragraphs of it', at(parser.offset));
    }
    // The document and the scalar that is read stand there too.
    if (parser.stack.length > MAX_DEPTH + 2) {
      const message = `Nested more than ${MAX_DEPTH} levels deep`;
      throw new FrontMatterError(message, 'flatten the structure', at(parser.offset));
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

/** A value in quotes, after a key, a dash or both. */
const QUOTED = /^( *(?:- +)*(?:[^\s"'#-][^:\n]*: +)?)("[^"\\]*(?:\\[^][^"\\]*)*"|'[^']*(?:''[^']*)*')/gm;

/**
 * The text with the further lines of every quoted value indented. YAML asks for it and this parser insists, but those
 * that Hugo and gray-matter use let such lines begin anywhere, so real files do.
 */
function indentQuoted(text: string): string {
  return text.replace(
    QUOTED,
    (_whole, before: string, quoted: string) =>
      before + quoted.replace(/\n[ \t]*/g, `\n${' '.repeat(before.length + 1)}`),
  );
}

/** Where the first tag, and the first anchor or alias, stand. */
function featuresOf(document: Document.Parsed, text: string) {
  const found: Record<'tag' | 'anchor', number | null> = { tag: null, anchor: null };
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) found.anchor ??= start;
      else if (node.anchor) found.anchor ??= text.lastIndexOf('&', start);
      if (isAlias(node) || !node.tag) return;
      const mark = text.lastIndexOf('!', start);
      found.tag ??= text[mark - 1] === '!' ? mark - 1 : mark;
    },
  });
  return found;
}

function toPlain(node: Node | null): unknown {
  if (node === null) return null;
  // A number is a text to its author: 1.10 is no 1.1, 007 no 7.
  if (isScalar(node)) return typeof node.value === 'number' ? node.source : node.value;
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node | null));
  if (!isMap(node)) return null;
  const values = new Map<string, unknown[]>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const plain = toPlain(value as Node | null);
    const list = values.get(name);
    if (list) list.push(plain);
    else values.set(name, [plain]);
  }
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, list] of values) object[name] = list.length === 1 ? list[0] : new Repeated(list);
  return object;
}

function offsetOf(root: ParsedNode | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
