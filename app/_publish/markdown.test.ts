import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { Catalogue, LOCALES, type Block, type Case } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { llmsOf } from './llms';
import { markdownOf } from './markdown';

let catalogue: Catalogue;
let story: Case;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
  story = catalogue.cases('en')[0]!;
});

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}
const textOf = (node: Nodes | undefined) =>
  node === undefined
    ? undefined
    : nodesOf(node)
        .map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : ''))
        .join('');
const withBlocks = (...blocks: Block[]): Case => ({
  ...story,
  timeline: [],
  sections: [{ id: 'a', title: 'A', blocks }],
});
const parse = (told: Case) => fromMarkdown(markdownOf(catalogue, 'en', told));

test('a case keeps its headings, its lists and its quotations', () => {
  for (const locale of LOCALES) {
    for (const each of catalogue.cases(locale)) {
      const nodes = nodesOf(fromMarkdown(markdownOf(catalogue, locale, each)));
      const count = (type: Nodes['type']) => nodes.filter((node) => node.type === type).length;
      const blocks = each.sections.flatMap((section) => section.blocks);
      const titles = each.sections.flatMap(({ title }) => title ?? []);
      const headings = nodes.flatMap((node) =>
        node.type === 'heading' && node.depth === 3 ? [textOf(node)] : [],
      );
      expect(headings, each.slug).toEqual(titles);
      expect(count('blockquote'), each.slug).toBe(blocks.filter(({ type }) => type === 'quote').length);
      expect(count('html'), each.slug).toBe(0);
    }
  }
});

test('what an author typed is text, whatever Markdown could take it for', () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab1 .*_#<>[]()!~|&\\-+=`;:/"') });
  fc.assert(
    fc.property(words, (typed) => {
      // Links and code are meant as such by authors; everything else is not.
      const text = `a ${typed.replace(/[`[\]]|:\/\//g, '')} b`.replace(/\s+/g, ' ');
      const nodes = nodesOf(parse(withBlocks({ type: 'paragraph', text })));
      const kinds = new Set(nodes.slice(-2).map(({ type }) => type));
      expect(kinds).toEqual(new Set(['paragraph', 'text']));
      expect(textOf(nodes.at(-1))).toBe(text);
    }),
  );
});

test('markup of an author does nothing', () => {
  const hostile = [
    '# no heading',
    '- no list',
    '1. no list',
    '> no quotation',
    '<script>alert(1)</script>',
    '***',
    '~~a~~',
  ];
  for (const text of hostile) {
    const tree = parse(withBlocks({ type: 'paragraph', text }));
    expect(tree.children.at(-1)).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
    });
  }
  expect(markdownOf(catalogue, 'en', withBlocks({ type: 'paragraph', text: '~~a~~' }))).not.toContain(
    '~~a~~',
  );
});

test('links of an author lead where they led, paths of the site to the site', () => {
  const text = 'see [the docs](https://a.example/x) and [ours](/en/cases) and `kubectl get`';
  const nodes = nodesOf(parse(withBlocks({ type: 'paragraph', text }))).slice(-8);
  const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
  expect(links).toEqual(['https://a.example/x', expect.stringMatching(/^https?:\/\/[^/]+\/en\/cases$/)]);
  expect(nodes.at(-1)).toMatchObject({ type: 'inlineCode', value: 'kubectl get' });
});

test('llms.txt names each story once in each language it is told in', () => {
  const tree = fromMarkdown(llmsOf(catalogue));
  const urls = nodesOf(tree).flatMap((node) => (node.type === 'link' ? [new URL(node.url).pathname] : []));
  const own = urls.filter((path) => path.endsWith('/case.md'));
  const expected = LOCALES.flatMap((locale) =>
    catalogue
      .cases(locale)
      .filter((each) => each.locale === locale)
      .map(({ slug }) => `/${locale}/cases/${slug}/case.md`),
  );
  expect(own).toEqual(expected);
});
