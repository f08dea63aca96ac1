/** Writes a case as Markdown with the content of its page. Characters that authors typed have no meaning as markup. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import {
  factParts,
  inLabelOrder,
  isBlocks,
  parseInline,
  siteUrl,
  spellWhen,
  type Block,
  type Case,
  type Catalogue,
  type FacetId,
  type Fact,
  type Inline as InlinePart,
  type Locale,
  type Milestone,
  type Section,
  type Text,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { facetName, messagesOf, type Messages } from '@/_i18n/messages';

/** Escapes `~` too, which is a deletion in GitHub Flavored Markdown. */
export function writeMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    bullet: '-',
    rule: '-',
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    extensions: [gfmToMarkdown()],
  });
}

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
export const link = (value: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(value)],
});
export const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
export const heading = (depth: 1 | 2 | 3 | 4 | 5, children: PhrasingContent[]): BlockContent => ({
  type: 'heading',
  depth,
  children,
});
const item = (...children: (BlockContent | DefinitionContent)[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children,
});
export const list = (items: PhrasingContent[][], start: number | null = null): List => ({
  type: 'list',
  ordered: start !== null,
  start,
  spread: false,
  children: items.map((each) => item(paragraph(each))),
});

/** Links and code of the author; paths of the site become absolute. */
function inline(value: Text, base: string): PhrasingContent[] {
  return parseInline(value).map((part) => {
    let node = unmarked(part, base);
    if (part.deleted) node = { type: 'delete', children: [node] };
    if (part.emphasis) node = { type: 'emphasis', children: [node] };
    return part.strong ? { type: 'strong', children: [node] } : node;
  });
}

function unmarked(part: InlinePart, base: string): PhrasingContent {
  if (part.type === 'code') return { type: 'inlineCode', value: part.text };
  if (part.type === 'text') return text(part.text);
  const note = noteOf(part.href);
  if (note !== null) return { type: 'footnoteReference', identifier: note };
  return link(part.text, part.href.startsWith('#') ? part.href : new URL(part.href, base).href);
}

/** The name of the note that a link within the page leads to; null for any other link. */
const noteOf = (href: string) => /^#(note-.+)$/.exec(href)?.[1] ?? null;

/** @param locale of the reader. */
export function markdownOf(catalogue: Catalogue, locale: Locale, story: Case): string {
  const words = messagesOf(locale);
  const base = siteUrl(catalogue.site);
  const nameOf = (facet: FacetId, id: string) => catalogue.label(facet, id, locale).text;
  const nameOfFact = ({ key, label }: Fact) =>
    key === null ? label : key === 'author' ? words.author : facetName(catalogue.site, key, locale);
  const facts = [
    ...inLabelOrder(story.facts).map((fact) => [
      nameOfFact(fact),
      factParts(story, fact, locale, (...term) => catalogue.label(...term))
        .map((each) => each.text)
        .join(''),
    ]),
    [words.published, story.published ?? ''],
    [words.updated, story.updated ?? ''],
  ].filter(([, value]) => value !== '');
  const figures = story.metrics.map(({ value, label, when }) => [
    strong(value),
    text(` ${label}${when ? ` (${spellWhen(when, locale)})` : ''}`),
  ]);
  const source = story.source && [
    strong(`${words.source}:`),
    text(' '),
    story.source.url ? link(story.source.title, story.source.url) : text(story.source.title),
  ];
  const part = (title: string, children: RootContent[]) =>
    children.length > 0 ? [heading(2, [text(title)]), ...children] : [];
  return writeMarkdown([
    heading(1, [text(story.company)]),
    ...(story.headline === null ? [] : [paragraph([strong(story.headline)])]),
    paragraph(inline(story.lead, base)),
    list([
      ...facts.map(([label, value]) => [strong(`${label}:`), text(` ${value}`)]),
      ...(source ? [source] : []),
      [strong(`${words.columns.address}:`), text(' '), ...inline(base + casePath(locale, story.slug), base)],
    ]),
    ...part(words.story.figures, figures.length > 0 ? [list(figures)] : []),
    ...part(
      words.story.journey,
      story.timeline.length > 0
        ? [
            {
              ...list([], 1),
              children: story.timeline.map((stop) => stopItem(stop, words, locale, base, nameOf)),
            },
          ]
        : [],
    ),
    ...part(
      words.story.story,
      story.sections.flatMap((section) => sectionNodes(section, base)),
    ),
  ]);
}

function stopItem(
  { kind, title, when, features, text: told }: Milestone,
  words: Messages,
  locale: Locale,
  base: string,
  nameOf: (facet: FacetId, id: string) => string,
): ListItem {
  const about = [words.story.kinds[kind], ...(when ? [spellWhen(when, locale)] : [])].join(', ');
  const adopted = features.map((id) => nameOf('feature', id)).join(', ');
  return item(
    paragraph([strong(title), text(` (${about})`)]),
    ...(told === null ? [] : [paragraph(inline(told, base))]),
    ...(adopted === '' ? [] : [paragraph([text(`${words.story.adopted}: ${adopted}`)])]),
  );
}

function sectionNodes({ title, blocks }: Section, base: string): RootContent[] {
  const own = blocks.flatMap((block) => blockNodes(block, base));
  return title === null ? own : [heading(3, inline(title, base)), ...own];
}

function blockNodes(block: Block, base: string): (BlockContent | DefinitionContent)[] {
  const inner = (blocks: readonly Block[]) => blocks.flatMap((each) => blockNodes(each, base));
  switch (block.type) {
    case 'paragraph':
      return [paragraph(inline(block.text, base))];
    case 'bold':
      return [paragraph([{ type: 'strong', children: inline(block.text, base) }])];
    case 'link':
      return [paragraph([block.href ? link(block.text, new URL(block.href, base).href) : text(block.text)])];
    case 'heading':
      return [heading(block.level === 3 ? 4 : 5, inline(block.text, base))];
    case 'list':
      return [
        {
          ...list([], block.start),
          children: block.items.map((each) =>
            isBlocks(each) ? item(...inner(each.blocks)) : item(paragraph(inline(each, base))),
          ),
        },
      ];
    case 'benefits':
      return [list(block.items.map((each) => inline(each, base)))];
    case 'quote': {
      const { text: said, author } = block.quote;
      const by = author === null ? [] : [paragraph([text(`— ${author}`)])];
      return [{ type: 'blockquote', children: [paragraph(inline(said, base)), ...by] }];
    }
    case 'picture': {
      const { src, alt, caption } = block.picture;
      const shown = paragraph([{ type: 'image', url: new URL(src, base).href, alt }]);
      return caption === undefined ? [shown] : [shown, paragraph(inline(caption, base))];
    }
    case 'code':
      return [{ type: 'code', lang: block.language, value: block.text }];
    case 'table':
      return [
        {
          type: 'table',
          children: [block.head, ...block.rows].map((cells) => ({
            type: 'tableRow',
            children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell, base) })),
          })),
        },
      ];
    case 'aside':
      return [{ type: 'blockquote', children: inner(block.blocks) }];
    case 'notes':
      return block.notes.map(({ id, blocks }) => ({
        type: 'footnoteDefinition',
        identifier: id,
        children: inner(blocks),
      }));
  }
}
