/** Reads a literal of JavaScript as attributes hold one: strings, numbers, lists, objects. Runs no code. */

/** What stands for a value that is no literal. */
export const NO_LITERAL = Symbol('no literal');

const MAX_DEPTH = 20;
const BLANK = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*)*/y;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', b: '', f: '', v: '', '\n': '' };

/** The value of a whole expression; `NO_LITERAL` where it is none, or where it would have to be computed. */
export function readLiteral(source: string): unknown {
  const reader = new Reader(source);
  try {
    const value = reader.value(0);
    reader.skip(BLANK);
    return reader.at === source.length ? value : NO_LITERAL;
  } catch {
    return NO_LITERAL;
  }
}

class Reader {
  at = 0;

  constructor(private readonly source: string) {}

  value(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new SyntaxError();
    this.skip(BLANK);
    const sign = this.source.charAt(this.at);
    if (sign === '"' || sign === "'" || sign === '`') return this.text(sign);
    if (sign === '[') return this.list(depth);
    if (sign === '{') return this.object(depth);
    if (sign === '(') return this.between(depth);
    const word = this.skip(NAME);
    if (word !== '') {
      if (!['true', 'false', 'null', 'undefined'].includes(word)) throw new SyntaxError();
      return word === 'true' ? true : word === 'false' ? false : null;
    }
    const number = this.skip(NUMBER);
    if (number === '') throw new SyntaxError();
    return number.replaceAll('_', '');
  }

  skip(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.source) ?? [];
    this.at += found.length;
    return found;
  }

  private take(sign: string): boolean {
    this.skip(BLANK);
    if (this.source.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }

  private between(depth: number): unknown {
    this.take('(');
    const value = this.value(depth + 1);
    if (!this.take(')')) throw new SyntaxError();
    return value;
  }

  private list(depth: number): unknown[] {
    const values: unknown[] = [];
    this.take('[');
    while (!this.take(']')) {
      values.push(this.value(depth + 1));
      if (!this.take(',') && this.source.charAt(this.at) !== ']') throw new SyntaxError();
    }
    return values;
  }

  private object(depth: number): Record<string, unknown> {
    const object = Object.create(null) as Record<string, unknown>;
    this.take('{');
    while (!this.take('}')) {
      const sign = this.source.charAt(this.at);
      const key = sign === '"' || sign === "'" ? this.text(sign) : this.skip(NAME);
      if (!this.take(':')) throw new SyntaxError();
      object[key] = this.value(depth + 1);
      if (!this.take(',') && this.source.charAt(this.at) !== '}') throw new SyntaxError();
    }
    return object;
  }

  private text(quote: string): string {
    let text = '';
    for (this.at += 1; this.at < this.source.length; this.at += 1) {
      const sign = this.source.charAt(this.at);
      if (sign === quote) {
        this.at += 1;
        return text;
      }
      if (sign === '\\') {
        this.at += 1;
        text += this.escaped();
      } else if (quote === '`' && sign === '$' && this.source.charAt(this.at + 1) === '{') {
        throw new SyntaxError();
      } else {
        text += sign;
      }
    }
    throw new SyntaxError();
  }

  private escaped(): string {
    const code = /u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})/iy;
    code.lastIndex = this.at;
    const found = code.exec(this.source);
    if (!found) {
      const sign = this.source.charAt(this.at);
      return ESCAPES[sign] ?? sign;
    }
    this.at += found[0].length - 1;
    const point = parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }
}
