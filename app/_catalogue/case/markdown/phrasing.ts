/** The inline content of Markdown -> parts of a text with their marks. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Inline, Marks, Text } from '../case';
import { clean } from '../front-matter/front-matter-values';
import { formatInline, linkAddresses } from '../inline';
import { MAX_DEPTH, type Context } from './context';
import { roleOf, type Element } from './element';
import { piecesOf, withoutMarkers } from './markers';

/** A line of the source ends here, but not on the page. */
export const SOFT_BREAK = '\u2028';

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789+-n', (sign, index) => [sign, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ')[index] ?? sign]),
);
const LOWERED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('0123456789', (sign, index) => [sign, Array.from('₀₁₂₃₄₅₆₇₈₉')[index] ?? sign]),
);

interface State {
  marks: Marks;
  href: string | null;
  /** What becomes of the characters. */
  change: (text: string) => string;
  depth: number;
}

export class Phrasing {
  readonly parts: Inline[] = [];
  /** Texts that their element calls the name of who speaks. */
  readonly authors: string[] = [];
  /** Parts before this one stay as they are. */
  private apart = 0;

  constructor(private readonly context: Context) {}

  read(nodes: readonly PhrasingContent[]): this {
    this.readAll(nodes, { marks: {}, href: null, change: (text) => text, depth: 0 });
    return this;
  }

  private readAll(nodes: readonly PhrasingContent[], outer: State): void {
    if (outer.depth > MAX_DEPTH) return this.push(plainOf(nodes), outer);
    const ends = new Set(nodes.flatMap((node) => (node.type === 'text' ? endsIn(node.value) : [])));
    const open: { element: Element; before: State; from: number }[] = [];
    let state = outer;
    for (const node of nodes) {
      if (node.type !== 'text') {
        this.readNode(node, { ...state, depth: outer.depth + 1 });
        continue;
      }
      for (const piece of piecesOf(node.value)) {
        if ('text' in piece) {
          this.push(piece.text.replace(/[ \t]*\n[ \t]*/g, SOFT_BREAK), state);
          continue;
        }
        const element = this.context.elements[piece.id];
        if (!element) continue;
        if (piece.isOpen) {
          const role = roleOf(element.name);
          if (role === 'break') this.push('\n', state);
          else if (element.isBlock || role === 'picture') this.push(SOFT_BREAK, state);
          if (role === 'unknown') this.context.leave(`<${element.name}>`, element.line);
          if (role === 'quoted') this.push('“', state);
          if (!ends.has(element.id)) continue;
          if (role === 'author') this.apart = this.parts.length;
          open.push({ element, before: state, from: this.parts.length });
          state = this.within(element, state);
        } else {
          const place = open.findLastIndex((each) => each.element === element);
          const begun = open[place];
          if (!begun) continue;
          open.length = place;
          state = begun.before;
          if (roleOf(element.name) === 'quoted') this.push('”', state);
          if (roleOf(element.name) === 'author') this.takeAuthor(begun.from);
        }
      }
    }
  }

  private within(element: Element, state: State): State {
    switch (roleOf(element.name)) {
      case 'strong':
        return { ...state, marks: { ...state.marks, strong: true } };
      case 'emphasis':
        return { ...state, marks: { ...state.marks, emphasis: true } };
      case 'deleted':
        return { ...state, marks: { ...state.marks, deleted: true } };
      case 'raised':
        return { ...state, change: (text) => inSigns(text, RAISED, '^') };
      case 'lowered':
        return { ...state, change: (text) => inSigns(text, LOWERED, '_') };
      case 'link': {
        const address = element.attributes.get('href');
        return typeof address === 'string'
          ? { ...state, href: this.context.hrefOf(address, element.line) }
          : state;
      }
      default:
        return state;
    }
  }

  private takeAuthor(from: number): void {
    const name = this.parts
      .splice(from)
      .map(({ text }) => text)
      .join('')
      .trim();
    if (name !== '') this.authors.push(name);
  }

  private readNode(node: PhrasingContent, state: State): void {
    const { marks } = state;
    const line = this.context.lineOf(node.position?.start.line);
    switch (node.type) {
      case 'strong':
        return this.readAll(node.children, { ...state, marks: { ...marks, strong: true } });
      case 'emphasis':
        return this.readAll(node.children, { ...state, marks: { ...marks, emphasis: true } });
      case 'delete':
        return this.readAll(node.children, { ...state, marks: { ...marks, deleted: true } });
      case 'link':
        return this.readAll(node.children, { ...state, href: this.context.hrefOf(node.url, line) });
      case 'linkReference': {
        const url = this.context.definitions.get(node.identifier)?.url;
        const href = url === undefined ? null : this.context.hrefOf(url, line);
        return this.readAll(node.children, { ...state, href });
      }
      case 'inlineCode': {
        const text = clean(withoutMarkers(node.value).replace(/\s+/g, ' '));
        if (state.href !== null) this.push(text, state);
        else if (text !== '') this.parts.push({ type: 'code', text, ...marks });
        return;
      }
      case 'break':
        return this.push('\n', state);
      case 'footnoteReference': {
        const { notes } = this.context;
        if (!notes.includes(node.identifier)) notes.push(node.identifier);
        const number = notes.indexOf(node.identifier) + 1;
        this.parts.push({ type: 'link', text: `[${number}]`, href: `#note-${number}` });
        return;
      }
      case 'text':
      case 'html':
        return this.push(withoutMarkers(node.value), state);
      default:
        return;
    }
  }

  private push(written: string, { marks, href, change }: State): void {
    const text = change(written);
    if (text === '') return;
    const last = this.parts.at(-1);
    const isAlike =
      last &&
      this.parts.length > this.apart &&
      last.strong === marks.strong &&
      last.emphasis === marks.emphasis &&
      last.deleted === marks.deleted &&
      (href === null ? last.type === 'text' : last.type === 'link' && last.href === href);
    if (isAlike) last.text += text;
    else
      this.parts.push(
        href === null ? { type: 'text', text, ...marks } : { type: 'link', text, href, ...marks },
      );
  }
}

const endsIn = (value: string) =>
  piecesOf(value).flatMap((piece) => ('id' in piece && !piece.isOpen ? [piece.id] : []));

/** A text in small signs where there is one for each character, else behind a sign that says so. */
function inSigns(text: string, signs: Readonly<Record<string, string>>, sign: string): string {
  const small = Array.from(text, (each) => signs[each]);
  return small.includes(undefined) ? `${sign}${text}` : small.join('');
}

/** Parts as a text: cleaned, without breaks at its ends, as plain characters where these say the same. */
export function textOfParts(parts: readonly Inline[]): Text {
  const joined = parts.map((part): Inline => ({ ...part, text: cleanInner(joinLines(part.text)) }));
  const kept = joined.filter(({ text }) => text !== '');
  const [first, last] = [kept[0], kept.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  const whole = kept.filter(({ text }) => text !== '').flatMap(withAddresses);
  return formatInline(whole) ?? whole;
}

function withAddresses(part: Inline): Inline[] {
  if (part.type !== 'text' || !part.text.includes('://')) return [part];
  const { strong, emphasis, deleted } = part;
  const marks = { ...(strong && { strong }), ...(emphasis && { emphasis }), ...(deleted && { deleted }) };
  return linkAddresses(part.text).map((each) => ({ ...each, ...marks }));
}

/** The lines of a source as one: with blanks between them, but none between Han characters. */
function joinLines(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han}|[，。、；：！？])\u2028(?=\p{Script=Han})/gu, '')
    .replace(/\n?\u2028|\u2028\n/g, (found) => (found.includes('\n') ? '\n' : ' '))
    .replace(/ *\n */g, '\n');
}

/** A text without characters that nobody sees; its outer blanks stay. */
function cleanInner(text: string): string {
  const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(text) ?? [];
  return text.trim() === '' ? text.replace(/[^ \n]/g, '') : before + clean(text) + after;
}

/** The characters of nodes, however deep they are. */
export function plainOf(nodes: readonly Nodes[]): string {
  let text = '';
  const left = [...nodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if ('value' in node) text += withoutMarkers(node.value);
    if ('alt' in node) text += node.alt ?? '';
    if ('children' in node) for (const child of node.children.toReversed()) left.push(child);
  }
  return text;
}
