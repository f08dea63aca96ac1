/** Parses Markdown into its tree. Paragraphs without a mark, which most are, need no parser. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension } from 'micromark-util-types';

/** Bare addresses are found in the texts themselves: to look for them at each letter takes as long as all the rest. */
const AUTOLINKS = /^(?:www|protocol|email)Autolink$/;

function withoutAutolinks(extension: Extension): Extension {
  const text = Object.entries(extension.text ?? {}).map(([code, constructs]) => {
    const kept = [constructs ?? []].flat().filter(({ name = '' }) => !AUTOLINKS.test(name));
    return [code, kept] as const;
  });
  return { ...extension, text: Object.fromEntries(text.filter(([, kept]) => kept.length > 0)) };
}

const OPTIONS = { extensions: [withoutAutolinks(gfm())], mdastExtensions: [gfmFromMarkdown()] };

/** What reaches beyond its block: fences of code, and definitions that links elsewhere refer to. */
const REACHING = /^[ \t>]*(?:```|~~~)|^[ \t>]*\[[^\]\n]+\]:/m;
/** Lines that begin with a letter or the like and hold no mark. */
const PLAIN = /^(?:[\p{L}"'“‘(（【《\uE000-\uE002][^*_`[\]<&\\|~\n]*(?:\n|$))+$/u;
const HARD_BREAK = / {2}\n/;

export function parseMarkdown(text: string): RootContent[] {
  if (REACHING.test(text)) return fromMarkdown(text, OPTIONS).children;
  const nodes: RootContent[] = [];
  let marked: string[] = [];
  let line = 1;
  const parseMarked = () => {
    if (marked.length === 0) return;
    const source = marked.join('');
    marked = [];
    const parsed = fromMarkdown(source, OPTIONS).children;
    for (const node of movedBy(line - 1 - newlinesIn(source), parsed)) nodes.push(node);
  };
  // Each block with the blank lines behind it.
  for (const block of text.match(/(?:[^\n]+\n?)+\n*|\n+/g) ?? []) {
    const words = block.trimEnd();
    if (PLAIN.test(words) && !HARD_BREAK.test(words) && (marked.length === 0 || !/^[ \t]/.test(block))) {
      parseMarked();
      const start = { line, column: 1 };
      nodes.push({
        type: 'paragraph',
        children: [{ type: 'text', value: words }],
        position: { start, end: start },
      });
    } else {
      marked.push(block);
    }
    line += newlinesIn(block);
  }
  parseMarked();
  return nodes;
}

const newlinesIn = (text: string) => text.split('\n').length - 1;

/** Nodes of a part of a text, at their lines in the whole. */
function movedBy(lines: number, nodes: RootContent[]): RootContent[] {
  const left: Nodes[] = [...nodes];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.position) node.position.start.line += lines;
    if ('children' in node) for (const child of node.children) left.push(child);
  }
  return nodes;
}
