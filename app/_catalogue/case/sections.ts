/** `section2.listLeft` of a dialect file -> the sections of the story, in order, nothing lost. */
import GithubSlugger from 'github-slugger';
import type { Block, Section } from './case';
import { plainText, safeHref } from './inline';
import type { Path, Report } from './parse-report';
import { mappingOf, textOf, textsOf, valuesOf, type Mapping } from './front-matter-values';

/** `1. text`, `1.text`, `1、text`, `1) text`; not `6.18`, `3.3.0 was released`, `3.x is out`. */
const NUMBERED = /^(\d{1,2})(?:[.．](?!\d|x(?![a-z]))\s*|、\s*|[)）]\s*)(?=\S)/;

const ENTRY_KEYS = ['title', 'contentList', 'image', 'type', 'content', 'author', 'icon'];

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
    const entry = mappingOf(value);
    if (!entry) {
      const text = textOf(value);
      if (text === null) continue;
      report.warn(
        entryPath,
        'A text stands where a section should',
        'write title: and contentList: below a dash',
      );
      sectionFor(null, sections, anchors).blocks.push(plainParagraph(text));
      continue;
    }
    for (const key of Object.keys(entry)) {
      if (ENTRY_KEYS.includes(key)) continue;
      const message = `Unknown key "${key}" in a section`;
      const read = Array.isArray(entry[key]) ? ', read as "contentList"' : '';
      report.warn([...entryPath, key], message + read, `known keys: ${ENTRY_KEYS.join(', ')}`);
    }
    const section = sectionFor(textOf(entry.title), sections, anchors);
    section.blocks.push(...readEntry(entry, report, entryPath, anchors));
  }
  for (const section of sections) {
    section.blocks = joinLists(section.blocks);
    for (const block of section.blocks) if (block.type === 'picture') block.picture.alt = section.title ?? '';
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
  const items = Object.entries(entry).flatMap(([key, value]) =>
    key === 'contentList' || (!ENTRY_KEYS.includes(key) && Array.isArray(value))
      ? valuesOf(value).flatMap((item, index) => readItem(item, report, [...path, key, index], anchors))
      : [],
  );
  const texts = textsOf(entry.content).map(plainParagraph);
  const pictures = readPictures(entry, report, path);
  if (type === '1') {
    const benefits = [...items, ...texts].flatMap((block) => ('text' in block ? [block.text] : []));
    return benefits.length > 0 ? [{ type: 'benefits', items: benefits }, ...pictures] : pictures;
  }
  if (type === '2') {
    const [said, ...others] = [...texts, ...items];
    if (said?.type !== 'paragraph') return [...texts, ...items, ...pictures].map(numbered);
    const quote = { id: anchors.slug('quote'), text: said.text, author: textOf(entry.author) };
    return [{ type: 'quote', quote }, ...others.map(numbered), ...pictures];
  }
  return [...items, ...texts, ...pictures].map(numbered);
}

const plainParagraph = (text: string): Block => ({ type: 'paragraph', text });

/** A paragraph that its author numbered by hand is a list of one item; neighbours are joined later. */
function numbered(block: Block): Block {
  const number = block.type === 'paragraph' ? NUMBERED.exec(block.text) : null;
  if (block.type !== 'paragraph' || !number) return block;
  return { type: 'list', start: Number(number[1]), items: [block.text.slice(number[0].length)] };
}

function readItem(item: unknown, report: Report, path: Path, anchors: GithubSlugger): Block[] {
  const mapping = mappingOf(item);
  if (!mapping) {
    const text = textOf(item);
    if (text === null) return [];
    const bare = text.replace(/^con[ent]{3,5}s?[:：]\s*/i, '');
    if (bare !== text) report.warn(path, 'No space after the colon of "content"', 'write "- content: text"');
    return [plainParagraph(bare)];
  }
  if ('specialContent' in mapping && mapping.specialContent === null && 'text' in mapping) {
    const hint = 'indent text:, level:, link: and bold: deeper than specialContent:';
    report.warn(path, 'The keys of "specialContent" stand beside it', hint);
    return readSpecial(mapping, anchors);
  }
  return Object.entries(mapping).flatMap(([key, value]): Block[] => {
    if (key === 'specialContent') return valuesOf(value).flatMap((special) => readSpecial(special, anchors));
    if (key === 'image') return readPictures(mapping, report, path);
    const special = mappingOf(value);
    const blocks =
      special && 'text' in special ? readSpecial(special, anchors) : textsOf(value).map(plainParagraph);
    if (blocks.length === 0 && special) {
      report.warn([...path, key], `"${key}" holds no text`, 'put the whole value in quotes');
    } else if (key !== 'content' && blocks.length > 0) {
      const known = special ? 'specialContent' : 'content';
      const hint = 'write "content" or "specialContent"';
      report.warn([...path, key], `Unknown key "${key}", read as "${known}"`, hint);
    }
    return blocks;
  });
}

function readSpecial(value: unknown, anchors: GithubSlugger): Block[] {
  const special = mappingOf(value);
  const text = textOf(special?.text ?? (special ? special.content : value));
  if (text === null) return [];
  if (special?.level !== undefined && special.level !== null) {
    const level = Number(special.level) >= 4 ? 4 : 3;
    return [{ type: 'heading', id: anchors.slug(plainText(text)), level, text }];
  }
  const link = textOf(special?.link);
  if (link !== null) return [{ type: 'link', text, href: safeHref(link) }];
  return special?.bold === true ? [{ type: 'bold', text }] : [plainParagraph(text)];
}

/** Pictures under `image`, both of them where the key stands twice. */
function readPictures(mapping: Mapping, report: Report, path: Path): Block[] {
  return readAddresses(mapping.image, report, [...path, 'image']).map((src) => ({
    type: 'picture',
    picture: { src, alt: '' },
  }));
}

/** The addresses of pictures under a key; what is none is reported. */
export function readAddresses(value: unknown, report: Report, path: Path): string[] {
  return textsOf(value).flatMap((image) => {
    const src = pictureAddress(image);
    if (src !== null) return [src];
    const hint = 'give an https address or a path that begins with /';
    report.warn(path, `"${image}" is not the address of a picture`, hint);
    return [];
  });
}

/** An address a picture can be loaded from, percent-encoded; null for any other scheme or a relative path. */
function pictureAddress(image: string): string | null {
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
    if (block.type === 'list' && last?.type === 'list' && last.start + last.items.length === block.start) {
      last.items.push(...block.items);
    } else {
      joined.push(block.type === 'list' ? { ...block, items: [...block.items] } : block);
    }
  }
  return joined;
}
