/** The tree of a body -> blocks of a story, in the author's order. */
import type { Heading, List, ListItem as MarkdownItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Block, ListItem, Text } from '../case';
import { clean } from '../front-matter/front-matter-values';
import { charactersOf, parseInline, plainText } from '../inline';
import { Attributes, TEXTS } from './attributes';
import { MAX_DEPTH, type Context } from './context';
import { isHtml, roleOf, type Element } from './element';
import { treeOf, type Node } from './flow';
import { withoutMarkers } from './markers';
import { Phrasing, plainOf, textOfParts } from './phrasing';
import { attributionIn, isSpoken, takeAttribution } from './quotation';

/** A heading as its author ranks it, from 1. */
export interface Title {
  type: 'title';
  depth: number;
  text: string;
}

export type Piece = Block | Title;

export class BlockReader {
  private depth = 0;

  constructor(private readonly context: Context) {}

  /** The blocks of nodes that have one parent. */
  read(nodes: readonly RootContent[]): Piece[] {
    if (this.depth > MAX_DEPTH) {
      const text = clean(plainOf(nodes));
      return text === '' ? [] : [{ type: 'paragraph', text }];
    }
    this.depth += 1;
    const pieces = this.readTree(treeOf(nodes, this.context));
    this.depth -= 1;
    return pieces;
  }

  private readTree(nodes: readonly Node[]): Piece[] {
    if (this.depth > MAX_DEPTH) return this.readText(phrasingIn(nodes));
    this.depth += 1;
    const pieces: Piece[] = [];
    for (const node of nodes) {
      const last = pieces.at(-1);
      const behind = node.kind === 'text' || node.kind === 'element' ? this.speakerBehind(node, last) : null;
      if (behind !== null && last) pieces.splice(-1, 1, this.spoken(last, behind));
      else pieces.push(...this.readNode(node));
    }
    this.depth -= 1;
    return pieces;
  }

  private readNode(node: Node): Piece[] {
    switch (node.kind) {
      case 'text':
        return this.readText(node.nodes);
      case 'image': {
        const { node: image } = node;
        const url = image.type === 'image' ? image.url : this.context.definitions.get(image.identifier)?.url;
        const line = this.context.lineOf(image.position?.start.line);
        const caption = image.type === 'image' ? image.title : null;
        return url === undefined ? [] : this.picture(url, image.alt ?? null, caption ?? null, line);
      }
      case 'element':
        return this.readElement(node.element, node.children);
      case 'markdown':
        return this.readMarkdown(node.node);
    }
  }

  private readMarkdown(node: Extract<Node, { kind: 'markdown' }>['node']): Piece[] {
    switch (node.type) {
      case 'heading':
        return this.heading(node);
      case 'list':
        return this.list(node);
      case 'blockquote':
        return this.quotation(treeOf(node.children, this.context));
      case 'code': {
        const text = cleanCode(node.value);
        return text.trim() === '' ? [] : [{ type: 'code', text, language: node.lang ?? null }];
      }
      case 'table':
        return this.table(node);
      case 'html':
        return this.readText([{ type: 'text', value: node.value }]);
      default:
        return [];
    }
  }

  private parts(nodes: readonly PhrasingContent[]) {
    return new Phrasing(this.context).read(nodes);
  }

  private text(nodes: readonly PhrasingContent[]): Text {
    const { parts, authors } = this.parts(nodes);
    return textOfParts([...parts, ...authors.map((text) => ({ type: 'text' as const, text: ` ${text}` }))]);
  }

  private readText(nodes: readonly PhrasingContent[]): Piece[] {
    const text = this.text(nodes);
    if (text.length === 0) return [];
    const isBold = typeof text !== 'string' && text.every(({ strong }) => strong);
    if (!isBold) return [{ type: 'paragraph', text }];
    const bare = text.map(({ strong: _strong, ...part }) => part);
    return [{ type: 'bold', text: textOfParts(bare) }];
  }

  private heading({ depth, children }: Pick<Heading, 'children'> & { depth: number }): Piece[] {
    const pictures = treeOf([{ type: 'paragraph', children }], this.context).filter(
      (node) => node.kind === 'image',
    );
    const text = charactersOf(this.text(children)).replace(/\s*\n\s*/g, ' ');
    return [
      ...(text === '' ? [] : [{ type: 'title' as const, depth, text }]),
      ...pictures.flatMap((node) => this.readNode(node)),
    ];
  }

  private list({ ordered, start, children }: List): Piece[] {
    const items = children.flatMap((item) => this.item(item));
    return items.length === 0 ? [] : [{ type: 'list', start: ordered ? (start ?? 1) : null, items }];
  }

  private item({ children, checked }: MarkdownItem): ListItem[] {
    const blocks = this.inner(this.read(children));
    if (typeof checked === 'boolean') {
      const mark = checked ? '☑ ' : '☐ ';
      const first = blocks[0];
      if (first?.type === 'paragraph')
        first.text =
          typeof first.text === 'string' ? mark + first.text : [{ type: 'text', text: mark }, ...first.text];
    }
    return itemOf(blocks);
  }

  private table({ children }: Table): Piece[] {
    const [head = [], ...rows] = children.map((row) => row.children.map((cell) => this.text(cell.children)));
    const pictures = children.flatMap((row) =>
      row.children.flatMap((cell) => treeOf([{ type: 'paragraph', children: cell.children }], this.context)),
    );
    return [
      { type: 'table', head, rows },
      ...pictures.flatMap((node) => (node.kind === 'image' || isPicture(node) ? this.readNode(node) : [])),
    ];
  }

  private picture(address: string, alt: string | null, caption: string | null, line: number): Block[] {
    const picture = this.context.pictureAt(address, alt, line);
    return picture ? [{ type: 'picture', picture: caption ? { ...picture, caption } : picture }] : [];
  }

  /** A quotation, or what is only set off. */
  private quotation(nodes: readonly Node[], speaker: string | null = null): Block[] {
    const paragraphs: ReturnType<Phrasing['read']>['parts'][] = [];
    let author = speaker;
    const others: Node[] = [];
    for (const [index, node] of flat(nodes).entries()) {
      const isLast = index === flat(nodes).length - 1;
      if (node.kind === 'text') {
        const { parts, authors } = this.parts(node.nodes);
        author ??= authors[0] ? nameOf(authors[0]) : null;
        if (parts.some(({ text }) => text.trim() !== '')) paragraphs.push(parts);
      } else if (node.kind === 'element' && ['footer', 'figcaption', 'cite'].includes(node.element.name)) {
        author ??= nameOf(plainText(this.textWithin(node.children)));
      } else if (
        isLast &&
        author === null &&
        paragraphs.length > 0 &&
        node.kind === 'markdown' &&
        node.node.type === 'list'
      ) {
        // "- Name" below a quotation is a list to Markdown.
        const [item, ...more] = node.node.children;
        const name = item && more.length === 0 ? attributionIn(clean(plainOf([item])), true) : null;
        if (name === null) others.push(node);
        else author = name;
      } else {
        others.push(node);
      }
    }
    author ??= takeAttribution(paragraphs);
    const texts = paragraphs.map(textOfParts).filter((text) => text.length > 0);
    const said = texts.map(plainText).join('\n');
    const isQuoted =
      said !== '' && (author !== null || isSpoken(said)) && !others.some(({ kind }) => kind === 'markdown');
    if (!isQuoted) {
      const blocks = this.inner(this.readTree(nodes));
      const name = author !== null && !blocksSay(blocks, author) ? author : null;
      if (name !== null) blocks.push({ type: 'paragraph', text: `— ${name}` });
      withoutAlert(blocks);
      return blocks.length === 0 ? [] : [{ type: 'aside', blocks }];
    }
    const quote = { id: this.context.anchors.slug('quote'), text: lines(texts), author };
    return [{ type: 'quote', quote }, ...this.inner(this.readTree(others))];
  }

  private textWithin(nodes: readonly Node[]): Text {
    return lines(this.inner(this.readTree(nodes)).flatMap((block) => ('text' in block ? [block.text] : [])));
  }

  /** The name of who said what stands above, where a paragraph holds nothing else. */
  private speakerBehind(
    node: Extract<Node, { kind: 'text' | 'element' }>,
    last: Piece | undefined,
  ): string | null {
    const isNameless = last?.type === 'quote' ? last.quote.author === null : last?.type === 'aside';
    if (!isNameless) return null;
    if (node.kind === 'element') {
      const isName = ['cite', 'figcaption', 'footer'].includes(node.element.name);
      return isName ? nameOf(plainText(this.textWithin(node.children))) : null;
    }
    const { parts, authors } = this.parts(node.nodes);
    const text = parts.map((part) => part.text).join('');
    if (text.trim() === '' && authors[0]) return nameOf(authors[0]);
    return text.includes('\n') ? null : attributionIn(text);
  }

  private spoken(last: Piece, author: string): Piece {
    if (last.type === 'quote') return { type: 'quote', quote: { ...last.quote, author } };
    const blocks = last.type === 'aside' ? last.blocks : [];
    const texts = blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'bold' ? [block.text] : [],
    );
    if (texts.length < blocks.length || texts.length === 0)
      return { type: 'aside', blocks: [...blocks, { type: 'paragraph', text: `— ${author}` }] };
    return { type: 'quote', quote: { id: this.context.anchors.slug('quote'), text: lines(texts), author } };
  }

  private readElement(element: Element, children: readonly Node[]): Piece[] {
    const attributes = new Attributes(element);
    const pieces = this.readRole(element, attributes, children);
    if (roleOf(element.name) === 'unknown') this.context.leave(`<${element.name}>`, element.line);
    if (!isHtml(element.name))
      for (const name of attributes.unread()) this.context.leave(`<${element.name} ${name}>`, element.line);
    return pieces;
  }

  private readRole(element: Element, attributes: Attributes, children: readonly Node[]): Piece[] {
    const { name, line } = element;
    switch (roleOf(name)) {
      case 'heading':
        return this.heading({ depth: Number(name.charAt(1)), children: phrasingIn(children) });
      case 'quote':
        return this.speaking(attributes, children);
      case 'picture':
        return [...this.pictures(attributes, line), ...this.readTree(children)];
      case 'figure':
        return this.figure(attributes, children, line);
      case 'video': {
        const address = attributes.text(['src', 'url', 'href', 'videoUrl', 'id', 'videoId', '1']);
        const href = address === null ? null : this.context.hrefOf(videoAddress(name, address), line);
        const title = attributes.text(TEXTS.title) ?? href ?? address;
        const inner = this.readTree(children);
        return title === null ? inner : [{ type: 'link', text: title, href }, ...inner];
      }
      case 'list':
      case 'numbers': {
        const items = children.flatMap((child) =>
          child.kind === 'element' && roleOf(child.element.name) === 'item'
            ? itemOf(this.inner(this.readTree(child.children)))
            : itemOf(this.inner(this.readTree([child]))),
        );
        const start = Number(attributes.value(['start']) ?? 1);
        const first = roleOf(name) === 'numbers' ? (Number.isInteger(start) && start >= 0 ? start : 1) : null;
        return items.length === 0 ? [] : [{ type: 'list', start: first, items }];
      }
      case 'table': {
        const rows = elementsIn(children, 'row').map((row) =>
          elementsIn(row.children, 'cell').map((cell) => this.textWithin(cell.children)),
        );
        const captions = elementsIn(children, 'caption').flatMap((each) => this.readTree(each.children));
        const [head, ...rest] = rows.filter((row) => row.length > 0);
        return head ? [...captions, { type: 'table', head, rows: rest }] : this.readTree(children);
      }
      case 'aside': {
        const title = attributes.text(TEXTS.title);
        const blocks = this.inner(this.readTree(children));
        const text = attributes.text(TEXTS.text);
        const all: Block[] = [
          ...(title === null ? [] : [{ type: 'bold' as const, text: title }]),
          ...(text === null ? [] : [{ type: 'paragraph' as const, text }]),
          ...blocks,
        ];
        return all.length === 0 ? [] : [{ type: 'aside', blocks: all }];
      }
      case 'summary': {
        const text = this.textWithin(children);
        return text.length === 0 ? this.readTree(children) : [{ type: 'bold', text }];
      }
      case 'unknown':
        return [...this.saidIn(attributes), ...this.readTree(children)];
      default:
        return this.readTree(children);
    }
  }

  /** What an unknown component says in its attributes: titles, texts, lists of both. */
  private saidIn(attributes: Attributes): Block[] {
    const title = attributes.text(TEXTS.title);
    const text = attributes.text(TEXTS.text);
    const items = attributes.lists().flatMap((each): ListItem[] => {
      const own = new Attributes({ attributes: new Map(Object.entries(each)) });
      const said = [];
      for (
        let next = own.text([...TEXTS.title, ...TEXTS.text]);
        next;
        next = own.text([...TEXTS.title, ...TEXTS.text])
      )
        said.push(next);
      const [first, ...more] = said;
      if (first === undefined) return [];
      const rest = more.length === 0 ? [] : [{ type: 'text' as const, text: `: ${more.join(' · ')}` }];
      return [[{ type: 'text', text: first, strong: true }, ...rest]];
    });
    return [
      ...(title === null ? [] : [{ type: 'bold' as const, text: title }]),
      ...(text === null ? [] : [{ type: 'paragraph' as const, text }]),
      ...(items.length === 0 ? [] : [{ type: 'list' as const, start: null, items }]),
    ];
  }

  private speaking(attributes: Attributes, children: readonly Node[]): Piece[] {
    const said = attributes.text(TEXTS.quote);
    const names = [
      attributes.text(TEXTS.author),
      attributes.text(TEXTS.role),
      attributes.text(TEXTS.company),
    ];
    const author = names.filter((name) => name !== null).join(', ');
    const speaker = author === '' ? null : (nameOf(author) ?? author);
    if (said === null) return this.quotation(children, speaker);
    const quote = { id: this.context.anchors.slug('quote'), text: said, author: speaker };
    return [{ type: 'quote', quote }, ...this.readTree(children)];
  }

  private pictures(attributes: Attributes, line: number): Block[] {
    const listed = attributes.lists().flatMap((each) => {
      const own = new Attributes({ attributes: new Map(Object.entries(each)) });
      return this.pictureWith(own, line);
    });
    return listed.length > 0 ? listed : this.pictureWith(attributes, line);
  }

  private pictureWith(attributes: Attributes, line: number): Block[] {
    const alt = attributes.text(TEXTS.alt);
    const caption = attributes.text(TEXTS.caption);
    const found: Block[] = [];
    for (const name of TEXTS.address) {
      const address = attributes.text([name]);
      if (address === null || !/[./]/.test(address)) continue;
      found.push(...this.picture(address, alt, found.length === 0 ? caption : null, line));
    }
    const lost = found.length === 0 && caption !== null ? caption : null;
    return lost === null ? found : [{ type: 'paragraph', text: lost }];
  }

  /** Pictures with the caption below them, or a quotation with its speaker. */
  private figure(attributes: Attributes, children: readonly Node[], line: number): Piece[] {
    const captions = elementsIn(children, 'caption');
    const inner = this.readTree(without(children, captions));
    const own = this.pictures(attributes, line);
    const caption = lines(captions.map((each) => this.textWithin(each.children)));
    const blocks = [...own, ...inner];
    if (caption.length === 0) return blocks;
    const last = blocks.at(-1);
    const picture = blocks.findLast((block) => block.type === 'picture');
    if (last?.type === 'quote' || last?.type === 'aside') {
      const name = nameOf(plainText(caption));
      if (name !== null) return [...blocks.slice(0, -1), this.spoken(last, name)];
    }
    if (picture?.type === 'picture' && picture.picture.caption === undefined) {
      picture.picture = { ...picture.picture, caption };
      return blocks;
    }
    return [...blocks, { type: 'paragraph', text: caption }];
  }

  /** Blocks that stand within another one, where headings have no anchor. */
  inner(pieces: readonly Piece[]): Block[] {
    return pieces.map((piece): Block =>
      piece.type === 'title' ? { type: 'bold', text: piece.text } : piece,
    );
  }
}

const nameOf = (text: string) => attributionIn(text, true);

const isPicture = (node: Node) => node.kind === 'element' && roleOf(node.element.name) === 'picture';

function itemOf(blocks: Block[]): ListItem[] {
  const [only, ...more] = blocks;
  if (!only) return [];
  if (more.length > 0) return [{ blocks }];
  if (only.type === 'paragraph') return [only.text];
  return only.type === 'bold'
    ? [parseInline(only.text).map((part) => ({ ...part, strong: true }))]
    : [{ blocks }];
}

/** Texts as one, each on a line of its own. */
function lines(texts: readonly Text[]): Text {
  const [first, ...more] = texts;
  if (first === undefined) return '';
  if (more.length === 0) return first;
  if (texts.every((text) => typeof text === 'string')) return texts.join('\n');
  return texts.flatMap((text, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, text: '\n' }]),
    ...(typeof text === 'string' ? [{ type: 'text' as const, text }] : text),
  ]);
}

/** The nodes within wrappers that mean nothing. */
function flat(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) =>
    node.kind === 'element' &&
    roleOf(node.element.name) === 'plain' &&
    !['footer'].includes(node.element.name)
      ? flat(node.children)
      : [node],
  );
}

/** Elements of a role, however deep within others, but not within each other. */
function elementsIn(
  nodes: readonly Node[],
  role: ReturnType<typeof roleOf>,
): Extract<Node, { kind: 'element' }>[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'element') return [];
    return roleOf(node.element.name) === role ? [node] : elementsIn(node.children, role);
  });
}

function without(nodes: readonly Node[], left: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (left.includes(node)) return [];
    return node.kind === 'element' ? [{ ...node, children: without(node.children, left) }] : [node];
  });
}

/** All inline content within nodes. */
function phrasingIn(nodes: readonly Node[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.kind === 'text') return [...node.nodes, { type: 'text', value: '\n' }];
    if (node.kind === 'image') return [node.node];
    if (node.kind === 'element') return phrasingIn(node.children);
    return [{ type: 'text', value: plainOf([node.node]) }];
  });
}

function blocksSay(blocks: readonly Block[], name: string): boolean {
  return blocks.some((block) => 'text' in block && plainText(block.text).includes(name));
}

/** Takes `[!NOTE]` away, with which an aside of GitHub begins. */
function withoutAlert(blocks: Block[]): void {
  const first = blocks[0];
  if (first?.type !== 'paragraph') return;
  const text = charactersOf(first.text).replace(/^\[!\w+\]\s*/, '');
  if (text === '') blocks.shift();
  else if (text !== charactersOf(first.text)) first.text = text;
}

function cleanCode(value: string): string {
  return value
    .split('\n')
    .map((line) =>
      withoutMarkers(line)
        .toWellFormed()
        .replace(/[^\P{Cc}\t]/gu, ''),
    )
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}

const HOSTS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  loom: 'https://www.loom.com/share/',
};

/** The address of a video that is named by its id. */
function videoAddress(name: string, address: string): string {
  const host = Object.keys(HOSTS).find((each) => name.toLowerCase().includes(each));
  return host && /^[\w-]+$/.test(address) ? HOSTS[host] + address : address;
}
