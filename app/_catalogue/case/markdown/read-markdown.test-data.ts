/** Markdown files for tests, made of front matter and a body. */
import { TAXONOMY } from '../case-file.test-data';
import type { Reading } from '../assemble';
import { plainText } from '../inline';
import { withInner, partsOf, isBlocks, type Block, type Case } from '../case';
import type { Locale } from '../locale';
import { readCase } from '../read-case';
import { KeyTable, keysSchema, type OwnKeys } from './keys';

interface Options {
  name?: string;
  locale?: Locale;
  keys?: OwnKeys;
}

export function readFile(
  text: string,
  { name = 'acme.md', locale = 'en', keys = {} }: Options = {},
): Reading {
  const file = { path: name, slug: 'acme', text, locale };
  return readCase(file, TAXONOMY, new KeyTable(keysSchema.parse(keys)));
}

/** The case of a body below a title. */
export function readBody(body: string, name = 'acme.md'): Case {
  const { story, problems } = readFile(`---\ntitle: Acme\nexcerpt: A lead.\n---\n\n${body}`, { name });
  if (!story) throw new Error(JSON.stringify(problems));
  return story;
}

/** Blocks in short: the kind, and its texts. */
export function shortly(block: Block): unknown {
  const texts = partsOf(block).map((part) => (isBlocks(part) ? part.blocks.map(shortly) : plainText(part)));
  if (block.type === 'quote') return { quote: texts[0], author: block.quote.author };
  if (block.type === 'picture')
    return {
      picture: block.picture.src,
      alt: block.picture.alt,
      ...(texts.length > 0 && { caption: texts[0] }),
    };
  return { [block.type]: texts.length === 1 ? texts[0] : texts };
}

/** Everything that a reading shows or names, as one text. */
export function everythingIn({ story, problems, references }: Reading): string {
  if (!story) return JSON.stringify(problems);
  const blocks = story.sections.flatMap((section) => section.blocks.flatMap(withInner));
  return [
    story.company,
    story.headline ?? '',
    story.lead,
    story.description,
    ...story.sections.map(({ title }) => title ?? ''),
    ...blocks.flatMap((block) => [
      ...partsOf(block).flatMap((part) => (isBlocks(part) ? [] : [plainText(part)])),
      block.type === 'quote' ? (block.quote.author ?? '') : '',
      block.type === 'picture' ? `${block.picture.alt} ${block.picture.src}` : '',
    ]),
    ...story.facts.map(({ label, value }) => `${label} ${value}`),
    ...story.metrics.map(({ value, label }) => `${value} ${label}`),
    ...problems.map(({ message }) => message),
    ...references.map(({ value }) => value),
  ].join('\n');
}
