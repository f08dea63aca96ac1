/** Parses YAML into plain data with positions: lenient where the meaning is not in doubt, strict about what it costs. */
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
  type Scalar,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { clean, Repeated } from './front-matter-values';
import { readPlainYaml } from './plain-yaml';
import { TAGS, yamlFault, type YamlFault } from './yaml-error';
import { repairYaml } from './yaml-repair';
import { unfold } from './yaml-lines';

/** A place in the file: 1-based line, and 1-based column in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong at a place, and what to do about it. */
export interface Fault extends Position {
  message: string;
  hint: string;
}

/** Why a text could not be read as front matter: at least one fault. */
export class FrontMatterError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults[0]?.message);
  }
}

export interface FrontMatter {
  /** Plain objects, arrays, `Repeated`, strings, booleans, null; numbers are strings. */
  data: unknown;
  /** The position of the value at `path` (keys and indexes), or of its closest parent that exists. */
  locate: (path: readonly (string | number)[]) => Position;
  /** What was written but is no part of `data`. */
  lost: Fault[];
}

const MAX_DEPTH = 50;
/**
 * Brackets, dashes, keys, values, blanks, line breaks …: about ten a line. Stories have a few thousand; settings are the
 * site's own, and a taxonomy may be long.
 */
export const MAX_TOKENS = { story: 20_000, settings: 500_000 };
/** Of one value, in UTF-16 code units, its quotation marks and indentation included: a chapter of a novel. */
const MAX_VALUE = 100_000;
/** So many faults are named, and so many code units parsed to find them. */
const MAX_FAULTS = 10;
const MAX_PARSED = 400_000;

/**
 * Parses one YAML document. Anchors, aliases and tags are refused: they are how YAML bombs are built, and no case needs
 * them. What would take the parser long is refused as well.
 * @param lineOffset lines that stand before `source` in its file.
 * @param maxTokens what is refused beyond this number.
 * @throws {FrontMatterError} with every fault that can be told apart.
 */
export function readYaml(source: string, lineOffset = 0, maxTokens = MAX_TOKENS.settings): FrontMatter {
  const input = source.replace(/\r\n?/g, '\n');
  return readPlainYaml(input, lineOffset) ?? readAnyYaml(input, lineOffset, maxTokens);
}

/** Does what `readYaml` does without the shortcut for plain texts. @param input with line feeds only. */
export function readAnyYaml(input: string, lineOffset: number, maxTokens: number): FrontMatter {
  const { lines, at } = lineCounter(lineOffset);
  const { text, document, fault } = parse(input, { lines, at, maxTokens });
  if (fault) throw new FrontMatterError(faultsOf(input, lineOffset, maxTokens));
  const refused = refusedIn(document, text).map((each) => ({ ...each, ...at(each.offset) }));
  if (refused.length > 0) throw new FrontMatterError(refused);
  const root = document.contents;
  return {
    data: root === null ? null : toPlain(root, text),
    locate: (path) => at(offsetOf(root, path)),
    lost: lostIn(document, text).map(({ offset, ...rest }) => ({ ...rest, ...at(offset) })),
  };
}

/** The faults of a text, each found after the ones before it were repaired. A fault above the last one is none of its own. */
function faultsOf(source: string, lineOffset: number, maxTokens: number) {
  const faults: (YamlFault & Position)[] = [];
  let text: string | null = source;
  for (let parsedSoFar = 0; text !== null && faults.length < MAX_FAULTS && parsedSoFar < MAX_PARSED;) {
    const { lines, at } = lineCounter(lineOffset);
    const parsed = parse(text, { lines, at, maxTokens });
    if (!parsed.fault) break;
    const fault = yamlFault(parsed.document, parsed.fault, parsed.text);
    const position = at(fault.offset);
    if (position.line <= (faults.at(-1)?.line ?? 0)) break;
    faults.push({ ...fault, ...position });
    parsedSoFar += text.length;
    text = repairYaml(parsed.text, fault);
  }
  return faults;
}

/** Where lines begin, filled while a text is parsed, and the position of an offset. */
function lineCounter(lineOffset: number) {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  return { lines, at };
}

interface Parsed {
  text: string;
  document: Document.Parsed;
  fault: YAMLParseError | YAMLWarning | undefined;
}

type Reading = ReturnType<typeof lineCounter> & { maxTokens: number };

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
      fail('The front matter has too many lines and signs', hint, at(parser.offset));
    }
    if (lexeme.length > MAX_VALUE) {
      const message = `A value is longer than ${MAX_VALUE.toLocaleString('en')} characters`;
      fail(message, 'make several paragraphs of it', at(parser.offset));
    }
    // The document and the scalar that is read stand there too.
    if (parser.stack.length > MAX_DEPTH + 2) {
      const message = `Nested more than ${MAX_DEPTH} levels deep`;
      fail(message, 'flatten the structure', at(parser.offset));
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

const ANCHORS = [
  'YAML anchors and aliases are not read',
  'write the value out, or quote it if it is text that begins with & or *',
] as const;

/** Tags, anchors and aliases, in their order. */
function refusedIn(document: Document.Parsed, text: string) {
  const found: { offset: number; message: string; hint: string }[] = [];
  const add = (offset: number, [message, hint]: readonly [string, string]) => {
    if (found.length < MAX_FAULTS) found.push({ offset, message, hint });
  };
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) return add(start, ANCHORS);
      if (node.anchor) add(text.lastIndexOf('&', start), ANCHORS);
      if (!node.tag) return;
      const mark = text.lastIndexOf('!', start);
      add(text[mark - 1] === '!' ? mark - 1 : mark, TAGS);
    },
  });
  return found;
}

/** What YAML takes for a remark, though it stands where a value without quotes goes on or would be. */
function lostIn(document: Document.Parsed, text: string) {
  const lost: { offset: number; message: string; hint: string }[] = [];
  visit(document, {
    Scalar: (_key, { type, comment, range, source }) => {
      if (type !== 'PLAIN' || typeof comment !== 'string') return;
      // The parser gives a remark below a key without a value to that value.
      if (source === '' && /^\s*\n/.test(text.slice(range?.[0]))) return;
      const message = `YAML takes "#${comment.replace(/\s+/g, ' ')}" for a remark, and it is not shown`;
      const hint =
        'put the whole value in quotes, or the remark on a line of its own in the column of the key';
      lost.push({ offset: range?.[0] ?? 0, message, hint });
    },
  });
  return lost;
}

/** The name of a key, without characters that nobody sees. */
const nameOf = (key: unknown) => clean(String(isScalar(key) ? key.value : key));

function toPlain(node: Node | null, text: string): unknown {
  if (node === null) return null;
  if (isScalar(node)) return scalarOf(node, text);
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node | null, text));
  if (!isMap(node)) return null;
  const values = new Map<string, unknown[]>();
  for (const { key, value } of node.items) {
    const name = nameOf(key);
    const plain = toPlain(value as Node | null, text);
    const list = values.get(name);
    if (list) list.push(plain);
    else values.set(name, [plain]);
  }
  const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, list] of values) object[name] = list.length === 1 ? list[0] : new Repeated(list);
  return object;
}

/** A value as its author wrote it: 1.10 is no 1.1, 007 no 7, and `TRUE` or `Null` may be names. */
function scalarOf({ value, source, type, range }: Scalar, text: string): unknown {
  if (typeof value === 'number') return source;
  if (typeof value === 'boolean') return source === String(value) ? value : source;
  if (value === null) return /^null$/i.test(source ?? '') && source !== 'null' ? source : null;
  if (typeof value !== 'string' || !type || type === 'BLOCK_LITERAL') return value;
  return unfold(value, text.slice(range?.[0], range?.[1]));
}

function offsetOf(root: ParsedNode | null, path: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOf(key) === String(step));
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

/** @throws {FrontMatterError} with one fault. */
export function fail(message: string, hint: string, position: Position): never {
  throw new FrontMatterError([{ message, hint, ...position }]);
}
