/** Text of a content file -> plain data with positions. Runs no code, whatever the file says. */
import matter from 'gray-matter';
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { yamlFault } from './yaml-fault';

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

const refuse = () => {
  throw new FrontMatterError('Only YAML front matter is read', 'start the file with a plain --- line', START);
};
const ENGINES = { json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

/**
 * Reads the YAML between the first two `---` lines.
 *
 * gray-matter splits the file; its own engines are all replaced, because by default it evaluates `---js` and throws on
 * the repeated keys that real files hold (https://github.com/jonschlinkert/gray-matter/issues/99). YAML is parsed
 * leniently where the meaning is not in doubt (`strict: false`), but anchors, aliases and tags are refused: they are how
 * YAML bombs are built, and no case needs them.
 *
 * @throws {FrontMatterError} with the position, what is wrong and what to do.
 */
export function readFrontMatter(file: string): FrontMatter {
  // Hugo reads over a byte order mark and blank lines, gray-matter over the former only.
  const before = /^\uFEFF?(?:[ \t]*\r?\n)*/.exec(file)?.[0] ?? '';
  const text = file.slice(before.length);
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
      line: file.split('\n').length,
      column: 1,
    });
  }
  const lineOffset = before.split('\n').length;
  let result: FrontMatter | undefined;
  const yaml = (source: string) => {
    // Cut off before the last line break, which may have left its carriage return behind.
    result = readYaml(`${source}\n`, lineOffset);
    return {};
  };
  matter(text, { engines: { ...ENGINES, yaml }, language: 'yaml' });
  return result ?? readYaml('', lineOffset);
}

/**
 * Parses one YAML document.
 * @param lineOffset lines that stand before `source` in its file.
 * @throws {FrontMatterError}
 */
export function readYaml(source: string, lineOffset = 0): FrontMatter {
  // gray-matter hands over the text after the opening ---, so it starts with the line break that ends that line.
  const { text, document, lines, fault } = parse(lineOffset > 0 ? source.replace(/^\r?\n/, '') : source);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  if (fault) {
    const { message, hint, offset } = yamlFault(document, fault, text);
    throw new FrontMatterError(message, hint, at(offset));
  }
  const anchor = anchorOffset(document, text);
  if (anchor !== null) {
    throw new FrontMatterError(
      'YAML anchors and aliases are not read',
      'write the value out, or quote it if it is text that begins with & or *',
      at(anchor),
    );
  }
  const root = document.contents;
  return {
    data: root === null ? null : toPlain(root, at, 0),
    locate: (path) => at(offsetOf(root, path)),
  };
}

interface Parsed {
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
  fault: YAMLParseError | YAMLWarning | undefined;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    strict: false,
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  // Other warnings are about looks, for instance a closing bracket in the column of its key.
  const tag = document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED');
  const fault = document.errors[0] ?? tag;
  if (!fault) return { text, document, lines, fault };
  const indented = indentQuoted(text);
  const second = indented === text ? null : parse(indented);
  return second && !second.fault ? second : { text, document, lines, fault };
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

/** Where the first anchor or alias stands. */
function anchorOffset(document: Document.Parsed, text: string): number | null {
  let offset: number | null = null;
  visit(document, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) offset = start;
      else if (node.anchor) offset = text.lastIndexOf('&', start);
      return offset === null ? undefined : visit.BREAK;
    },
  });
  return offset;
}

function toPlain(node: Node | null, at: (offset: number) => Position, depth: number): unknown {
  if (node === null) return null;
  const here = () => at(node.range?.[0] ?? 0);
  if (depth > MAX_DEPTH) {
    throw new FrontMatterError(`Nested more than ${MAX_DEPTH} levels deep`, 'flatten the structure', here());
  }
  // A number is a text to its author: 1.10 is no 1.1, 007 no 7.
  if (isScalar(node)) return typeof node.value === 'number' ? node.source : node.value;
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node | null, at, depth + 1));
  if (!isMap(node)) return null;
  const values = new Map<string, unknown[]>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const plain = toPlain(value as Node | null, at, depth + 1);
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
