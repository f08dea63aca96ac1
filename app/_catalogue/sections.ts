/** `section2.listLeft` of a dialect file -> the sections of the story, in order, nothing lost. */
import GithubSlugger from 'github-slugger';
import type { Block, Section } from './case';
import { plainText, safeHref } from './inline';
import type { Path, Report } from './report';
import { mappingOf, textOf, textsOf, valuesOf, type Mapping } from './values';

/** `1. text`, `1.text`, `1、text`, `1) text`; not `6.18`, not `3.3.0 was released`. */
const NUMBERED = /^(\d{1,2})(?:[.．](?!\d)\s*|、\s*|[)）]\s*)(?=\S)/;

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
      sectionFor(null, sections, anchors).blocks.push({ type: 'paragraph', text });
      continue;
    }
    for (const key of Object.keys(entry)) {
      if (ENTRY_KEYS.includes(key)) continue;
      report.warn(
        [...entryPath, key],
        `Unknown key "${key}" in a section`,
        `known keys: ${ENTRY_KEYS.join(', ')}`,
      );
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
  const type = Number(textOf(entry.type) ?? 0);
  if (type === 1) {
    const items = valuesOf(entry.contentList).flatMap((item) => textsOf(mappingOf(item)?.content ?? item));
    return items.length > 0 ? [{ type: 'benefits', items }] : [];
  }
  const blocks = valuesOf(entry.contentList).flatMap((item, index) =>
    readItem(item, report, [...path, 'contentList', index], anchors),
  );
  const own = textsOf(entry.content);
  if (type === 2) {
    const [text, ...more] = own;
    if (text !== undefined) {
      const quote = { id: anchors.slug('quote'), text, author: textOf(entry.author) };
      blocks.unshift({ type: 'quote', quote });
    }
    blocks.push(...more.map(paragraph));
  } else {
    blocks.push(...own.map(paragraph));
  }
  return [...blocks, ...readPictures(entry, report, path)];
}

const paragraph = (text: string): Block => {
  const number = NUMBERED.exec(text);
  if (!number) return { type: 'paragraph', text };
  return { type: 'list', start: Number(number[1]), items: [text.slice(number[0].length)] };
};

function readItem(item: unknown, report: Report, path: Path, anchors: GithubSlugger): Block[] {
  const mapping = mappingOf(item);
  if (!mapping) {
    const text = textOf(item);
    if (text === null) return [];
    const bare = text.replace(/^con\w{2,6}[:：]\s*/i, '');
    if (bare !== text) report.warn(path, 'No space after the colon of "content"', 'write "- content: text"');
    return [paragraph(bare)];
  }
  return Object.entries(mapping).flatMap(([key, value]): Block[] => {
    if (key === 'specialContent') return valuesOf(value).flatMap((special) => readSpecial(special, anchors));
    if (key === 'image') return readPictures(mapping, report, path);
    const texts = textsOf(value);
    if (key !== 'content' && texts.length > 0) {
      report.warn(
        [...path, key],
        `Unknown key "${key}", read as "content"`,
        'write "content" or "specialContent"',
      );
    }
    return texts.map(paragraph);
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
  return special?.bold === true ? [{ type: 'bold', text }] : [paragraph(text)];
}

/** Pictures under `image`, both of them where the key stands twice. */
function readPictures(mapping: Mapping, report: Report, path: Path): Block[] {
  return textsOf(mapping.image).flatMap((image): Block[] => {
    const src = pictureAddress(image);
    if (src === null) {
      const hint = 'give an https address or a path that begins with /';
      report.warn([...path, 'image'], `"${image}" is not the address of a picture`, hint);
      return [];
    }
    return [{ type: 'picture', picture: { src, alt: '' } }];
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
    if (block.type === 'list' && last?.type === 'list' && last.start + last.items.length === block.start) {
      last.items.push(...block.items);
    } else {
      joined.push(block.type === 'list' ? { ...block, items: [...block.items] } : block);
    }
  }
  return joined;
}
