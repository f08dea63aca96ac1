/**
 * Parses the plain part of YAML that nearly all stories keep to, many times faster than the full parser, which a test holds it
 * to. Whatever it does not know for sure, faults first of all, it leaves to that parser.
 */
import type { FrontMatter, Position } from './yaml';

/** A line without its indentation, which is in `column`, and without the dashes that were read. */
interface Line {
  number: number;
  column: number;
  text: string;
}

/** Remarks, tabs, and characters that the full parser may take for more than text. */
// eslint-disable-next-line no-control-regex
const UNKNOWN = /(?:^|[ \n])#|[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const KEY = /^(?!(?:true|false|null):)([a-z][\w-]*):(?: +|$)/i;
const DASH = /^- +/;
/** What a value without quotes does not begin with, though it may in places. */
const INDICATOR = /^[-?:,[\]{}#&*!|>%@`~]/;
/** Of lines and levels; the limits of the full parser are reached later. */
const MAX_LINES = 1_500;
const MAX_LINE = 50_000;
const MAX_DEPTH = 20;

/** @param lineOffset lines that stand before `source` in its file. @returns null where the text is not plain. */
export function readPlainYaml(source: string, lineOffset: number): FrontMatter | null {
  if (UNKNOWN.test(source)) return null;
  const texts = source.split('\n');
  if (texts.length > MAX_LINES) return null;
  const lines: Line[] = [];
  for (const [index, whole] of texts.entries()) {
    if (whole.length > MAX_LINE) return null;
    const column = whole.search(/[^ ]/);
    if (column < 0) continue;
    let end = whole.length;
    while (whole[end - 1] === ' ') end -= 1;
    lines.push({ number: index + 1 + lineOffset, column, text: whole.slice(column, end) });
  }
  return new PlainReader(lines).read();
}

class PlainReader {
  private at = 0;
  /** Where the keys and the items of each mapping and each list stand. */
  private readonly places = new Map<unknown, Map<string, Position>>();

  constructor(private readonly lines: readonly Line[]) {}

  read(): FrontMatter | null {
    const [first] = this.lines;
    const root = first && KEY.test(first.text) ? this.mapping(first.column, 0) : undefined;
    if (!first || root === undefined || this.at < this.lines.length) return null;
    const locate: FrontMatter['locate'] = (path) => {
      let [node, position]: [unknown, Position] = [root, placeOf(first)];
      for (const step of path) {
        const place = this.places.get(node)?.get(String(step));
        if (!place) break;
        position = place;
        node = (node as Record<string | number, unknown>)[step];
      }
      return position;
    };
    return { data: root, locate, lost: [] };
  }

  /** The value below a key or a dash, which begins at the current line; undefined where it is not plain. */
  private block(depth: number): unknown {
    const { column, text } = this.lines[this.at]!;
    if (depth > MAX_DEPTH) return undefined;
    if (DASH.test(text)) return this.list(column, depth);
    return KEY.test(text) ? this.mapping(column, depth) : undefined;
  }

  private list(column: number, depth: number): unknown[] | undefined {
    const items: unknown[] = [];
    const places = new Map<string, Position>();
    for (let line = this.lines[this.at]; line?.column === column; line = this.lines[this.at]) {
      const [dash] = DASH.exec(line.text) ?? [];
      if (dash === undefined) break;
      line.column += dash.length;
      line.text = line.text.slice(dash.length);
      places.set(String(items.length), placeOf(line));
      const item = KEY.test(line.text) ? this.mapping(line.column, depth + 1) : this.scalar(line.text);
      if (item === undefined) return undefined;
      items.push(item);
    }
    this.places.set(items, places);
    return items;
  }

  private mapping(column: number, depth: number): object | undefined {
    const mapping = Object.create(null) as Record<string, unknown>;
    const places = new Map<string, Position>();
    for (let line = this.lines[this.at]; line?.column === column; line = this.lines[this.at]) {
      const [before = '', key] = KEY.exec(line.text) ?? [];
      if (key === undefined) break;
      if (key in mapping) return undefined;
      places.set(key, placeOf(line));
      const value = this.value(line.text.slice(before.length), column, depth);
      if (value === undefined) return undefined;
      mapping[key] = value;
    }
    this.places.set(mapping, places);
    return mapping;
  }

  /** The value of a key of a mapping in this column. */
  private value(text: string, column: number, depth: number): unknown {
    if (text !== '') return this.scalar(text);
    this.at += 1;
    const next = this.lines[this.at];
    const isBelow = next && (next.column > column || (next.column === column && DASH.test(next.text)));
    return isBelow ? this.block(depth + 1) : null;
  }

  /** A value on one line; deeper lines, which would go on with it, are never read. */
  private scalar(text: string): unknown {
    this.at += 1;
    return scalarOf(text);
  }
}

/** As its author wrote it, even where it is a number. */
function scalarOf(text: string): string | boolean | null | undefined {
  if (text.startsWith('"')) return /^"([^"\\]*)"$/.exec(text)?.[1];
  if (text.startsWith("'")) return /^'((?:[^']|'')*)'$/.exec(text)?.[1]?.replaceAll("''", "'");
  if (INDICATOR.test(text) || text.includes(': ') || text.endsWith(':')) return undefined;
  if (text === 'null') return null;
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

const placeOf = ({ number, column }: Line): Position => ({ line: number, column: column + 1 });
