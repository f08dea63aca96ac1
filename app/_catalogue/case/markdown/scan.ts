/**
 * Takes HTML, JSX and shortcodes out of a body and leaves Markdown with marks where they stood. Neither a strict MDX nor a
 * strict CommonMark parser reads what sites write: components stand within `.md` files, over many lines and with blank
 * lines in their attributes, and beside them stand `<https://…>` and loose braces.
 */
import { isAlwaysBlock, roleOf, type Element } from './element';
import { closeMarker, MARKS, openMarker } from './markers';
import { readLiteral } from './literal';
import { balanced, readTag, type Tag } from './tag';

export interface Scanned {
  /** Markdown; every `<` in it is a character, an autolink or the address of a link. */
  text: string;
  /** By their ids. */
  elements: Element[];
  /** The line of the body that each line of `text` comes from, 1-based. */
  lines: number[];
  /** What was left out. */
  left: { name: string; line: number }[];
}

/** What stands for itself in the middle of a line: everything but these. */
const SIGNS = /[\n<`{\\]/g;
const FENCE = /^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*)(`{3,}(?=[^`\n]*$)|~{3,})/;
const ADMONITION = /^([ \t]*):::+[ \t]*([a-z]*)[ \t]*(.*)$/i;
const MODULE =
  /^(?:import\s+(?:["']|(?:[\w$*{][^;"']{0,2000}?\sfrom\s*["']))|export\s+(?:const|let|var|default|function|async|class|\{|\*|type|interface)\b)/;
const AUTOLINK = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/iy;
const COMMENT =
  /<!--[^]*?(?:-->|$)|<!doctype[^<>]*>|<!\[CDATA\[[^]*?\]\]>|<\?[a-z][^]*?\?>|\{\/\*[^]*?\*\/\}/iy;
/** What is no text, whatever stands in it. */
const RAW = /<(script|style|svg|template|math|object)\b[^>]*>[^]*?<\/\1\s*>/iy;
const CODE = /<(pre|code)\b([^>]*)>([^]*?)<\/\1\s*>/iy;
const LINK_BEGINS = /\]\($|^[ \t]*\[[^\]\n]+\]:[ \t]*$/;

/** @param isMdx whether braces are expressions. */
export function scan(body: string, isMdx: boolean): Scanned {
  return new Scanner(body.replace(MARKS, ''), isMdx).run();
}

class Scanner {
  private readonly parts: string[] = [];
  /** The line of `parts` that is not ended yet. */
  private current = '';
  private at = 0;
  private line = 1;
  private readonly lines: number[] = [];
  private readonly elements: Element[] = [];
  private readonly left: Scanned['left'] = [];
  /** Elements that are open, and how many blanks their lines begin with beyond their own. */
  private open: { element: Element; strip: number }[] = [];
  private fence: string | null = null;
  private isAfterBlank = true;
  private isInList = false;

  constructor(
    private readonly source: string,
    private readonly isMdx: boolean,
  ) {}

  run(): Scanned {
    while (this.at < this.source.length) if (!this.readLineStart()) this.readLine();
    this.endLine();
    return { text: this.parts.join('\n'), elements: this.elements, lines: this.lines, left: this.left };
  }

  private get rest(): string {
    const end = this.source.indexOf('\n', this.at);
    return this.source.slice(this.at, end < 0 ? this.source.length : end);
  }

  /** Reads what makes a whole line something else than text. */
  private readLineStart(): boolean {
    const whole = this.rest;
    this.strip(whole);
    const line = this.rest;
    if (this.fence !== null) {
      if (new RegExp(`^[ \\t>]*\\${this.fence.charAt(0)}{${this.fence.length},}[ \\t]*$`).test(line))
        this.fence = null;
      this.copyLine(line);
      return true;
    }
    const isBlank = line.trim() === '';
    const isIndented = /^(?: {4}|\t)/.test(line);
    if (!isBlank && !isIndented)
      this.isInList =
        /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line) || (this.isInList && /^[ \t]/.test(line));
    const isCode = isIndented && this.isAfterBlank && !this.isInList && this.open.length === 0;
    if (!isCode || isBlank) this.isAfterBlank = isBlank;
    const fence = FENCE.exec(line);
    if (fence?.[2] !== undefined) {
      this.fence = fence[2];
      this.copyLine(line);
      return true;
    }
    if (isCode && !isBlank) {
      this.copyLine(line);
      return true;
    }
    if (MODULE.test(this.source.slice(this.at, this.at + 3000)) && this.current === '') {
      this.leaveOut(line.split(/\s/, 1)[0] ?? '', this.endOfModule());
      return true;
    }
    const [, indent = '', name = '', title = ''] = ADMONITION.exec(line) ?? [];
    if (line.trimStart().startsWith(':::')) {
      this.current += indent;
      this.at += line.length;
      const attributes = new Map(
        title.trim() === '' ? [] : [['title', title.trim().replace(/^\[(.*)\]$/, '$1')]],
      );
      this.place({ name: 'admonition', kind: name === '' ? 'close' : 'open', attributes, end: this.at });
      return true;
    }
    return false;
  }

  /** Takes away what the lines of an element are indented by. */
  private strip(line: string): void {
    const strip = this.open.at(-1)?.strip ?? 0;
    if (strip > 0) this.at += Math.min(strip, /^[ \t]*/.exec(line)?.[0].length ?? 0);
  }

  private copyLine(line: string): void {
    this.current += line;
    this.at += line.length;
    this.endOfLine();
  }

  /** Reads to the end of a line, or of what begins in it. */
  private readLine(): void {
    while (this.at < this.source.length) {
      SIGNS.lastIndex = this.at;
      const next = SIGNS.exec(this.source)?.index ?? this.source.length;
      this.current += this.source.slice(this.at, next);
      this.at = next;
      const sign = this.source.charAt(next);
      if (sign === '') return;
      if (sign === '\n') return this.endOfLine();
      const line = this.line;
      if (sign === '\\') this.copy(2);
      else if (sign === '`') this.readTicks();
      else if (sign === '<') this.readAngle();
      else this.readBrace();
      // What begins a line anew is read as one.
      if (this.line !== line && this.current === '' && this.source.charAt(this.at - 1) === '\n') return;
    }
  }

  private endOfLine(): void {
    if (this.source.charAt(this.at) === '\n') this.at += 1;
    this.endLine();
    this.line += 1;
  }

  private endLine(): void {
    this.parts.push(this.current);
    this.lines.push(this.line);
    this.current = '';
  }

  /** Copies text as it is. */
  private copy(length: number): void {
    const text = this.source.slice(this.at, this.at + length);
    this.at += length;
    const [first = '', ...more] = text.split('\n');
    this.current += first;
    for (const each of more) {
      this.endLine();
      this.line += 1;
      this.current += each;
    }
  }

  /** Passes over text. */
  private pass(end: number): void {
    for (; this.at < end; this.at += 1) if (this.source.charAt(this.at) === '\n') this.line += 1;
  }

  private leaveOut(name: string, end: number): void {
    this.left.push({ name, line: this.line });
    this.pass(end);
  }

  /** Code between as many ticks; it does not go beyond its paragraph. */
  private readTicks(): void {
    const [ticks = ''] = /^`+/.exec(this.source.slice(this.at, this.at + 200)) ?? [];
    const paragraph = this.source.indexOf('\n\n', this.at);
    const end = paragraph < 0 ? this.source.length : paragraph;
    for (let close = this.source.indexOf(ticks, this.at + ticks.length); close >= 0 && close < end;) {
      let after = close + ticks.length;
      if (this.source.charAt(after) !== '`') return this.copy(after - this.at);
      while (this.source.charAt(after) === '`') after += 1;
      close = this.source.indexOf(ticks, after);
    }
    this.copy(ticks.length);
  }

  private matchHere(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }

  private readAngle(): void {
    if (LINK_BEGINS.test(this.current)) {
      const address = /<[^<>\n]*>/y;
      const found = this.matchHere(address);
      if (found) return this.copy(found[0].length);
    }
    const autolink = this.matchHere(AUTOLINK);
    if (autolink) return this.copy(autolink[0].length);
    const comment = this.matchHere(COMMENT);
    if (comment) {
      const end = this.at + comment[0].length;
      // What has no end, or is no remark, is named.
      return /^<!--[^]*-->$|^<!doctype/i.test(comment[0])
        ? this.pass(end)
        : this.leaveOut(comment[0].slice(0, 60), end);
    }
    const raw = this.matchHere(RAW);
    if (raw) return this.leaveOut(`<${raw[1]?.toLowerCase()}>`, this.at + raw[0].length);
    const code = this.matchHere(CODE);
    if (code) return this.writeCode(code);
    const tag = readTag(this.source, this.at);
    if (tag && !this.isPlaceholder(tag)) return this.place(tag);
    this.current += '\\<';
    this.at += 1;
  }

  /** Whether a tag is words in angle brackets: "<your name>". */
  private isPlaceholder({ name, kind, attributes }: Tag): boolean {
    const isWord = kind !== 'close' && /^[a-z]+$/.test(name) && roleOf(name) === 'unknown';
    const isBare = [...attributes.values()].every((value) => value === true);
    return isWord && isBare && !this.source.includes(`</${name}`);
  }

  /** Code of HTML as code of Markdown. */
  private writeCode([whole, name, attributes = '', inner = '']: RegExpExecArray): void {
    const text = decodeEntities(inner.replace(/<\/?[a-z][^<>]*>/gi, '')).replace(
      /^\{(["'`])([^]*)\1\}$/,
      '$2',
    );
    const ticks = '`'.repeat(Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
    const isBlock = name?.toLowerCase() === 'pre';
    const language = /language-([\w+-]+)/.exec(attributes + inner)?.[1] ?? '';
    if (isBlock) {
      this.breakLine();
      const indent = this.indent();
      for (const each of [ticks + language, ...text.replace(/^\n|\n$/g, '').split('\n'), ticks]) {
        this.current = indent + each;
        this.endLine();
      }
      this.endLine();
      this.current = indent;
    } else {
      const flat = text.replace(/\s+/g, ' ');
      if (flat.trim() !== '') this.current += `${ticks} ${flat.trim()} ${ticks}`;
    }
    this.pass(this.at + whole.length);
  }

  private readBrace(): void {
    const comment = this.matchHere(COMMENT);
    if (comment) return this.pass(this.at + comment[0].length);
    const tag = /^\{(?:\{[<%]|%)/.test(this.source.slice(this.at, this.at + 3))
      ? readTag(this.source, this.at)
      : null;
    if (tag) return this.place(tag);
    if (!this.isMdx && this.open.length === 0) return this.copy(1);
    const expression = balanced(this.source, this.at);
    if (expression === null) return this.copy(1);
    const value = readLiteral(expression.slice(1, -1));
    if (typeof value === 'string') {
      this.current += value.replace(/\s+/g, ' ');
      return this.pass(this.at + expression.length);
    }
    if (this.isMdx) return this.leaveOut(expression.replace(/\s+/g, ' '), this.at + expression.length);
    this.copy(1);
  }

  private indent(): string {
    return /^[ \t]*/.exec(this.current)?.[0] ?? '';
  }

  /** Ends a line that holds nothing but blanks. */
  private breakLine(): void {
    const indent = this.indent();
    if (this.current.trim() === '') this.current = '';
    this.endLine();
    this.current = indent;
  }

  /** Marks where an element begins or ends. */
  private place(tag: Tag): void {
    const isLineStart = this.current.trim() === '';
    const end = this.source.indexOf('\n', tag.end);
    const isAlone = isLineStart && this.source.slice(tag.end, end < 0 ? undefined : end).trim() === '';
    if (tag.kind === 'close') {
      const place = this.open.findLastIndex(({ element }) => element.name === tag.name);
      const closed = this.open[place];
      this.pass(tag.end);
      if (!closed) return;
      closed.element.isClosed = true;
      this.open.length = place;
      this.mark(closeMarker(closed.element.id), closed.element.isBlock, isLineStart);
      return;
    }
    // Within a sentence, a component is part of it.
    const isWithin = !isLineStart && roleOf(tag.name) === 'aside';
    const isBlock = (isAlwaysBlock(tag.name) && !isWithin) || isAlone;
    const { name, attributes } = tag;
    const element: Element = {
      id: this.elements.length,
      name,
      attributes,
      line: this.line,
      isClosed: false,
      isBlock,
    };
    this.elements.push(element);
    const own =
      /^[ \t]*/.exec(this.source.slice(this.source.lastIndexOf('\n', this.at) + 1))?.[0].length ?? 0;
    this.pass(tag.end);
    if (tag.kind === 'open') {
      const strip = (this.open.at(-1)?.strip ?? 0) + Math.max(0, this.indentBehind() - own);
      this.open.push({ element, strip: isAlone ? strip : (this.open.at(-1)?.strip ?? 0) });
    }
    this.mark(openMarker(element.id), isBlock, isLineStart);
  }

  /** The blanks before the next line that holds something. */
  private indentBehind(): number {
    return /\s*\n([ \t]*)(?=\S)/y.exec(this.source.slice(this.at, this.at + 500))?.[1]?.length ?? 0;
  }

  private mark(marker: string, isBlock: boolean, isLineStart: boolean): void {
    if (!isBlock || !isLineStart) {
      this.current += marker;
      return;
    }
    const indent = this.indent();
    this.breakLine();
    this.current = indent + marker;
    this.endLine();
    this.endLine();
    this.current = indent;
  }

  /** The end of an import or export: of its line, or of the line where its brackets close. */
  private endOfModule(): number {
    let end = this.at;
    for (let depth = 0; end < this.source.length; end += 1) {
      const sign = this.source.charAt(end);
      if ('{[('.includes(sign)) depth += 1;
      else if ('}])'.includes(sign)) depth -= 1;
      else if (sign === '\n' && (depth <= 0 || this.source.charAt(end + 1) === '\n')) break;
    }
    return end;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? String(whole);
      const point = decimal ? Number(decimal) : parseInt(String(hex), 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
    },
  );
}
