/** The blocks of Markdown and the marks of elements between them -> one tree. */
import type { Image, ImageReference, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { MAX_DEPTH, type Context } from './context';
import { roleOf, type Element } from './element';
import { closeMarker, openMarker, piecesOf } from './markers';

/** A node of Markdown, an element with what it holds, a run of text, or a picture. */
export type Node =
  | { kind: 'markdown'; node: Exclude<RootContent, Paragraph> }
  | { kind: 'element'; element: Element; children: Node[] }
  | { kind: 'text'; nodes: PhrasingContent[] }
  | { kind: 'image'; node: Image | ImageReference };

interface Mark {
  kind: 'open' | 'close';
  element: Element;
}
type Item = Node | Mark;

/** @param nodes the children of one parent. */
export function treeOf(nodes: readonly RootContent[], context: Context): Node[] {
  const items = nodes.flatMap((node): Item[] =>
    node.type === 'paragraph' ? itemsOf(node.children, context) : [{ kind: 'markdown', node }],
  );
  const root: Node[] = [];
  const open: { element: Element; children: Node[] }[] = [];
  const add = (node: Node) => (open.at(-1)?.children ?? root).push(node);
  for (const item of items) {
    if (item.kind === 'open') {
      const children: Node[] = [];
      add({ kind: 'element', element: item.element, children });
      // What is deeper stands beside instead of within.
      if (item.element.isClosed && open.length < MAX_DEPTH) open.push({ element: item.element, children });
    } else if (item.kind === 'close') {
      const place = open.findLastIndex(({ element }) => element === item.element);
      if (place >= 0) open.length = place;
    } else {
      add(item as Node);
    }
  }
  return root;
}

/** A paragraph in pieces: pictures, and elements that stand between paragraphs, stand alone. */
function itemsOf(nodes: readonly PhrasingContent[], context: Context): Item[] {
  const items: Item[] = [];
  let run: PhrasingContent[] = [];
  const flush = () => {
    const isVisible = run.some(
      (node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim() !== ''),
    );
    if (isVisible) items.push({ kind: 'text', nodes: run });
    run = [];
  };
  for (const node of nodes) {
    const [only, ...others] =
      node.type === 'link' || node.type === 'linkReference' ? node.children.filter(isSeen) : [];
    if (node.type === 'image' || node.type === 'imageReference') {
      flush();
      items.push({ kind: 'image', node });
    } else if (only && others.length === 0 && (only.type === 'image' || only.type === 'imageReference')) {
      flush();
      items.push({ kind: 'image', node: only });
      // A picture that leads somewhere: the link stands below it, under its name.
      if (node.type === 'link')
        items.push({
          kind: 'text',
          nodes: [{ ...node, children: [{ type: 'text', value: only.alt || node.url }] }],
        });
    } else if (node.type !== 'text') {
      run.push(node);
    } else {
      for (const piece of piecesOf(node.value)) {
        if ('text' in piece) {
          run.push({ ...node, value: piece.text });
          continue;
        }
        const element = context.elements[piece.id];
        if (!element) continue;
        if (element.isBlock || ['picture', 'video'].includes(roleOf(element.name))) {
          flush();
          items.push({ kind: piece.isOpen ? 'open' : 'close', element });
        } else {
          const marker = piece.isOpen ? openMarker(piece.id) : closeMarker(piece.id);
          run.push({ type: 'text', value: marker });
        }
      }
    }
  }
  flush();
  return items;
}

const isSeen = (node: PhrasingContent) => node.type !== 'text' || node.value.trim() !== '';
