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
  type Node,
  type ParsedNode,
} from 'yaml';

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
  /** Plain objects (without prototype), arrays, `Repeated`, strings, numbers, booleans, null. */
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
export function readFrontMatter(text: string): FrontMatter {
  if (!/^\uFEFF?---/.test(text)) {
    throw new FrontMatterError(
      'The file does not begin with front matter',
      'put --- on the first line',
      START,
    );
  }
  if (matter.language(text.replace(/^\uFEFF/, '')).name.trim() !== '') refuse();
  if (!/\n---[ \t]*(?:\r?\n|$)/.test(text)) {
    const line = text.split('\n').length;
    throw new FrontMatterError('The front matter is not closed', 'end it with a line that holds only ---', {
      line,
      column: 1,
    });
  }
  let result: FrontMatter | undefined;
  const yaml = (source: string) => {
    result = readYaml(source, 1);
    return {};
  };
  matter(text, { engines: { ...ENGINES, yaml }, language: 'yaml' });
  return result ?? readYaml('', 1);
}

/**
 * Parses one YAML document.
 * @param lineOffset lines that stand before `source` in its file.
 * @throws {FrontMatterError}
 */
export function readYaml(source: string, lineOffset = 0): FrontMatter {
  // gray-matter hands over the text after the opening ---, so it starts with the line break that ends that line.
  const body = lineOffset > 0 ? source.replace(/^\r?\n/, '') : source;
  const lines = new LineCounter();
  const document = parseDocument(body, {
    strict: false,
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault) {
    const { message, hint } = explain(fault.code, fault.message, lineAt(body, lines, fault.pos[0]));
    throw new FrontMatterError(message, hint, at(fault.pos[0]));
  }
  const root = document.contents;
  return {
    data: root === null ? null : toPlain(root, at, 0),
    locate: (path) => at(offsetOf(root, path)),
  };
}

function lineAt(source: string, lines: LineCounter, offset: number): string {
  const start = lines.lineStarts[Math.max(lines.linePos(offset).line - 1, 0)] ?? 0;
  return source.slice(start).split('\n', 1)[0] ?? '';
}

/** Words for the faults that real files have; anything else keeps the parser's own words. */
function explain(code: string, message: string, line: string): { message: string; hint: string } {
  if (/nested mapping/i.test(message)) {
    return { message: 'A value without quotes holds ": "', hint: 'put the whole value in quotes' };
  }
  if (code === 'MISSING_CHAR' && /implicit key|:/i.test(message) && /^\s*-?\s*[\w ]+:\S/.test(line)) {
    return { message: 'No space after the colon of a key', hint: 'write "key: value"' };
  }
  if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'UNEXPECTED_TOKEN') {
    return { message, hint: 'indent list items and keys of one level alike, with spaces' };
  }
  if (code === 'TAB_AS_INDENT') return { message, hint: 'indent with spaces instead of tabs' };
  if (code === 'TAG_RESOLVE_FAILED')
    return { message, hint: 'remove the tag: front matter holds plain values only' };
  return { message, hint: 'compare the line and the one above with a file that works' };
}

function toPlain(node: Node | null, at: (offset: number) => Position, depth: number): unknown {
  if (node === null) return null;
  const here = () => at(node.range?.[0] ?? 0);
  if (depth > MAX_DEPTH) {
    throw new FrontMatterError(`Nested more than ${MAX_DEPTH} levels deep`, 'flatten the structure', here());
  }
  if (isAlias(node) || ('anchor' in node && node.anchor)) {
    throw new FrontMatterError(
      'YAML anchors and aliases are not read',
      'write the value out, or quote it if it is text that begins with & or *',
      here(),
    );
  }
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => toPlain(item as Node | null, at, depth + 1));
  if (!isMap(node)) return null;
  const values = new Map<string, unknown[]>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const plain = toPlain(value as Node | null, at, depth + 1);
    values.set(name, [...(values.get(name) ?? []), plain]);
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
