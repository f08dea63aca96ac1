/** Reads `section2.listLeft` of a dialect file into the sections of the story, in order. */
import GithubSlugger from 'github-slugger';
import type { Block, Picture, Section } from './case';
import { entrySchema, keysOf, pictureSchema, specialSchema } from './case-schema';
import {
  booleanOf,
  mappingOf,
  textOf,
  textsOf,
  valuesOf,
  type Mapping,
} from './front-matter/front-matter-values';
import { charactersOf, plainText } from './inline';
import { readHref } from './optional-keys';
import type { Path, Report } from './problem';

/** `1. text`, `1.text`, `1、text`, `1) text`; not `6.18`, `3.3.0 was released`, `3.x is out`. */
const NUMBERED = /^(\d{1,2})(?:[.．](?!\d|x(?![a-z]))\s*|、\s*|[)）]\s*)(?=\S)/;

/** @param anchors gives every anchor of the page once, so that texts that recur do not clash. */
export function readSections(
  entries: unknown,
  report: Report,
  path: Path,
  anchors: GithubSlugger,
): Section[] {
  const sections: Section[] = [];
  for (const [index, value] of valuesOf(entries).entries()) {
    const entryPath = [...path, index];
    const mapping = mappingOf(value);
    if (!mapping) {
      const text = textOf(value);
      if (text === null) continue;
      report.warn(
        entryPath,
        'A text stands where a section should',
        'write title: and contentList: below a dash',
      );
      sectionFor(null, sections, anchors).blocks.push(...paragraphsOf(text));
      continue;
    }
    const entry = report.withKnownKeys(mapping, entryPath, keysOf(entrySchema), (list) =>
      Array.isArray(list) ? 'contentList' : null,
    );
    const section = sectionFor(textOf(entry.title), sections, anchors);
    section.blocks.push(...readEntry(entry, report, entryPath, anchors));
  }
  for (const section of sections) {
    section.blocks = joinLists(section.blocks);
    for (const block of section.blocks)
      if (block.type === 'picture' && !block.picture.isDescribed) block.picture.alt = section.title ?? '';
  }
  return sections.filter(({ title, blocks }) => title !== null || blocks.length > 0);
}

/** An entry with a title begins a section; one without carries on the section above. */
function sectionFor(title: string | null, sections: Section[], anchors: GithubSlugger): Section {
  const last = sections.at(-1);
  if (title === null && last) return last;
  const section: Section = { id: anchors.slug(title ?? 'story'), title, blocks: [] };
  sections.push(section);
  return section;
}

function readEntry(entry: Mapping, report: Report, path: Path, anchors: GithubSlugger): Block[] {
  const type = textOf(entry.type);
  const items = valuesOf(entry.contentList).flatMap((item, index) =>
    readItem(item, report, [...path, 'contentList', index], anchors),
  );
  const texts = textsOf(entry.content);
  const pictures = pictureBlocks(entry.image, report, [...path, 'image']);
  if (type === '1') {
    const blocks = [...items, ...texts.flatMap(paragraphsOf)];
    const benefits = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    return benefits.length > 0 ? [{ type: 'benefits', items: benefits }, ...pictures] : pictures;
  }
  const paragraphs = [...items, ...texts.flatMap(paragraphsOf)];
  if (type === '2') {
    const [said, ...others]: Block[] =
      texts.length > 0 ? [...texts.map((text) => ({ type: 'paragraph' as const, text })), ...items] : items;
    if (said?.type !== 'paragraph') return [...paragraphs, ...pictures].map(numbered);
    const quote = { id: anchors.slug('quote'), text: said.text, author: textOf(entry.author) };
    return [{ type: 'quote', quote }, ...others.map(numbered), ...pictures];
  }
  if (type !== null) {
    const hint = 'write type: 1 for benefits, type: 2 for a quotation, or leave it out';
    report.warn([...path, 'type'], `Unknown type "${type}", read as an ordinary part of the story`, hint);
  }
  return [...paragraphs, ...pictures].map(numbered);
}

/** The paragraphs of a text: blank lines part them, and numbered lines stand alone. Other lines stay lines. */
function paragraphsOf(text: string): Block[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    for (const line of paragraph.split('\n')) {
      const last = lines.at(-1);
      const isApart = NUMBERED.test(line.trim()) || last === undefined;
      if (isApart) lines.push(line.trim());
      // A numbered item goes on in lines that are indented.
      else if (NUMBERED.test(last))
        lines.splice(-1, 1, ...(/^\s/.test(line) ? [`${last} ${line.trim()}`] : [last, line.trim()]));
      else lines.splice(-1, 1, `${last}\n${line.trim()}`);
    }
    return lines.map((line): Block => ({ type: 'paragraph', text: line }));
  });
}

/** A paragraph that its author numbered by hand is a list of one item; neighbours are joined later. */
function numbered(block: Block): Block {
  const text = block.type === 'paragraph' ? charactersOf(block.text) : '';
  const number = NUMBERED.exec(text);
  return number ? { type: 'list', start: Number(number[1]), items: [text.slice(number[0].length)] } : block;
}

function readItem(item: unknown, report: Report, path: Path, anchors: GithubSlugger): Block[] {
  const mapping = mappingOf(item);
  if (!mapping) {
    return textsOf(item).flatMap((text) => {
      const bare = text.replace(/^con[ent]{3,5}s?[:：]\s*/i, '');
      if (bare !== text)
        report.warn(path, 'No space after the colon of "content"', 'write "- content: text"');
      return paragraphsOf(bare);
    });
  }
  if ('specialContent' in mapping && mapping.specialContent === null && 'text' in mapping) {
    const hint = 'indent text:, level:, link: and bold: deeper than specialContent:';
    report.warn(path, 'The keys of "specialContent" stand beside it', hint);
    const { specialContent: _empty, ...special } = mapping;
    return readSpecial(special, report, path, anchors);
  }
  return Object.entries(mapping).flatMap(([key, value]): Block[] => {
    const keyPath = [...path, key];
    if (key === 'specialContent')
      return valuesOf(value).flatMap((special) => readSpecial(special, report, keyPath, anchors));
    if (key === 'image') return pictureBlocks(value, report, keyPath);
    const special = mappingOf(value);
    const blocks =
      special && 'text' in special
        ? readSpecial(special, report, keyPath, anchors)
        : textsOf(value).flatMap(paragraphsOf);
    if (blocks.length === 0 && special) {
      report.warn(keyPath, `"${key}" holds no text`, 'put the whole value in quotes');
    } else if (key !== 'content' && value !== null) {
      const known = special ? 'specialContent' : 'content';
      report.warn(keyPath, `Unknown key "${key}", read as "${known}"`, `did you mean "${known}"?`);
    }
    return blocks;
  });
}

function readSpecial(value: unknown, report: Report, path: Path, anchors: GithubSlugger): Block[] {
  const mapping = mappingOf(value);
  const special = mapping && report.withKnownKeys(mapping, path, keysOf(specialSchema));
  const text = textOf(special?.text ?? (special ? special.content : value));
  if (text === null) return [];
  if (special?.level !== undefined && special.level !== null) {
    const level = Number(special.level) >= 4 ? 4 : 3;
    return [{ type: 'heading', id: anchors.slug(plainText(text)), level, text }];
  }
  const link = textOf(special?.link);
  if (link !== null) return [{ type: 'link', text, href: readHref(link, report, [...path, 'link']) }];
  return booleanOf(special?.bold) ? [{ type: 'bold', text }] : paragraphsOf(text);
}

function pictureBlocks(value: unknown, report: Report, path: Path): Block[] {
  return readPictures(value, report, path).map((picture) => ({ type: 'picture', picture }));
}

/** The pictures under a key: an address, or `src` and `alt`; all of them where the key stands twice. What is none is reported. */
export function readPictures(value: unknown, report: Report, path: Path): Picture[] {
  return valuesOf(value).flatMap((each): Picture[] => {
    const mapping = mappingOf(each);
    const image = mapping && report.withKnownKeys(mapping, path, keysOf(pictureSchema));
    const address = textOf(image ? image.src : each);
    const alt = textOf(image?.alt);
    if (address === null) return [];
    const src = pictureAddress(address);
    if (src === null) {
      const hint = 'give an https address or a path that begins with /';
      report.warn(path, `"${address}" is not the address of a picture`, hint);
      return [];
    }
    report.refer('picture', src, path);
    return [{ src, alt: alt ?? '', isDescribed: alt !== null }];
  });
}

/** An address a picture can be loaded from, percent-encoded; null for any other scheme or a relative path. */
export function pictureAddress(image: string): string | null {
  if (!/^(https?:\/\/|\/(?![/\\]))/i.test(image)) return null;
  const base = 'https://content.invalid';
  if (!URL.canParse(image, base)) return null;
  const url = new URL(image, base);
  return url.origin === base ? url.pathname + url.search : url.href;
}

/** Numbered items that follow each other, also over several entries, are one list while their numbers go on. */
function joinLists(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (
      block.type === 'list' &&
      last?.type === 'list' &&
      (last.start ?? NaN) + last.items.length === block.start
    ) {
      last.items.push(...block.items);
    } else {
      joined.push(block.type === 'list' ? { ...block, items: [...block.items] } : block);
    }
  }
  return joined;
}
