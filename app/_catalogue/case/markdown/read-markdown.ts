/** Reads what a Markdown file says: its front matter by meaning, its body as a story. */
import GithubSlugger from 'github-slugger';
import type { CaseFile, Told } from '../assemble';
import type { Block, Picture, Section } from '../case';
import { keyOfLabel } from '../dialect';
import { findDates } from '../journey/dates-in-text';
import type { WrittenFact } from '../facts';
import {
  booleanOf,
  mappingOf,
  proseOf,
  Repeated,
  textOf,
  valuesOf,
  type Mapping,
} from '../front-matter/front-matter-values';
import type { ContentFile } from '../front-matter/front-matter';
import { charactersOf, plainText } from '../inline';
import { isSet, readHref } from '../optional-keys';
import type { Path, Report } from '../problem';
import { pictureAddress } from '../sections';
import { slugOf, TAKEN } from '../slug';
import { fold } from '../term-id';
import { cutAtWord } from '../truncate';
import type { Piece } from './blocks';
import { readBlocks, sectionsOf, type Surroundings } from './body';
import { ADDRESSES, Front, isProse, nameOf, textUnder, titleOf, type FrontEntry } from './front';
import { bullets, figuresIn, namesIn, quotesIn, rowsIn } from './front-values';
import type { KeyTable, Meaning } from './keys';

/** What front matter was read as: for one file, key by key. */
export type Explanation = { key: string; readAs: string }[];

export interface MarkdownTold extends Told {
  explanation: Explanation;
}

const FACET_KEYS = ['industry', 'location', 'cloud', 'challenge', 'feature'] as const;
const KIND_OF_PAGE =
  /\s*(?:[-–—:|]\s*)?(?:(?:customer|client|case|success)\s+)+(?:stud(?:y|ies)|story|stories)\s*$/i;
/** Longer leads are cut where the story begins without one. */
const LEAD = 300;

/** What a file is read with. */
interface Reading {
  table: KeyTable;
  report: Report;
  /** Filled with the keys that the optional keys of a case stand under here. */
  places: Map<string, Path>;
}

/** Null, and an error, where the file is no case. */
export function readMarkdown(
  matter: ContentFile,
  data: Mapping,
  file: CaseFile,
  reading: Reading,
): MarkdownTold | null {
  return new MarkdownReader(matter, data, file, reading).read();
}

class MarkdownReader {
  private readonly front: Front;
  private readonly anchors = new GithubSlugger();
  private readonly around: Surroundings;
  private readonly table: KeyTable;
  private readonly report: Report;
  private readonly places: Reading['places'];

  constructor(
    private readonly matter: ContentFile,
    data: Mapping,
    private readonly file: CaseFile,
    { table, report, places }: Reading,
  ) {
    this.table = table;
    this.report = report;
    this.places = places;
    this.front = new Front(data, table);
    const at = (line: number) => ({ line, column: 1 });
    this.around = {
      line: matter.bodyLine,
      isMdx: /\.mdx$/i.test(file.path),
      anchors: this.anchors,
      hrefOf: (address, line) => this.hrefOf(address, line),
      pictureAt: (address, alt, line) => this.pictureAt(address, alt, line),
      leave: (name, line) => report.referAt('part', name, at(line)),
    };
  }

  read(): MarkdownTold | null {
    const { front, report } = this;
    const locale = this.locale();
    const own = front.first('company', textOf);
    const written = front.first('title', textOf);
    const { pieces, notes } = readBlocks(this.matter.body, this.around);
    const first = takeTitle(pieces, [written, own]);
    const title = written ?? first;
    const name = title?.replace(KIND_OF_PAGE, '') || title;
    const company = own ?? name ?? null;
    if (company === null) {
      report.error([], 'This is no case: it has no title', 'give title: or customer: in the front matter');
      return null;
    }
    const headline = title !== null && fold(name ?? '') !== fold(company) ? title : null;
    const { lead, description, opening, closing } = this.lead(title);
    const slug = this.slug();
    const { facts, prose } = this.facts(locale);
    const { figures, sections: told } = this.sections(locale, prose);
    // What the front matter tells stands behind how the body begins.
    const titled = pieces.findIndex(({ type }) => type === 'title');
    const begin = titled < 0 ? pieces.length : titled;
    const all = [...opening, ...pieces.slice(0, begin), ...told, ...pieces.slice(begin), ...closing];
    const sections = sectionsOf(all, this.around);
    this.addQuotes(sections);
    if (notes.length > 0) (sections.at(-1) ?? this.begin(sections)).blocks.push(...notes);
    const optional = this.optional(figures, slug);
    if (sections.length === 0 && !isSet(optional.gone))
      report.warn([], 'The story is empty', 'write it below the front matter');
    const [cover, logo] = [this.picture('cover'), this.picture('logo')];
    for (const entry of front.unread()) report.refer('key', nameOf(entry), entry.path);
    return {
      slug,
      locale,
      company,
      headline,
      lead: lead ?? takeLead(sections),
      description,
      cover,
      logo,
      sections,
      anchors: this.anchors,
      facts,
      optional,
      explanation: this.explain(),
    };
  }

  private explain(): Explanation {
    return this.front.entries.map((entry) => ({
      key: nameOf(entry),
      readAs: [...entry.readAs].join(', ') || (entry.meanings.has('ignored') ? 'ignored' : ''),
    }));
  }

  private locale(): CaseFile['locale'] {
    const { file, report } = this;
    return (
      this.front.first('lang', (value, { path }) => {
        const language = textOf(value)?.toLowerCase().split(/[-_]/, 1)[0];
        if (language === 'en' || language === 'zh') return language;
        if (language !== undefined)
          report.warn(
            path,
            `The language "${language}" is not one of the portal`,
            'write lang: en or lang: zh',
          );
        return null;
      }) ?? file.locale
    );
  }

  private slug(): string {
    const { file, report } = this;
    return (
      this.front.first('slug', (value, { path }) => {
        const text = textOf(value);
        if (text === null) return null;
        const slug = slugOf(lastOf(text));
        if (slug !== null && !TAKEN.has(slug) && Buffer.byteLength(slug) <= MAX_SLUG) return slug;
        report.warn(path, `"${text}" is no slug and was ignored`, 'write letters, digits and hyphens');
        return null;
      }) ?? file.slug
    );
  }

  /** The lead, the description for search engines, and what else introduces the story. */
  private lead(title: string | null) {
    const { front } = this;
    const lead = front.first('lead', (value) => {
      const text = proseOf(value);
      return text !== null && fold(text) !== fold(title ?? '') ? text : null;
    });
    let description: string | null = null;
    const opening: Piece[] = [];
    const closing: Piece[] = [];
    for (const entry of front.all('lead')) {
      const text = proseOf(entry.value);
      if (text === null || entry.readAs.size > 0) continue;
      entry.readAs.add('lead');
      const key = entry.path.at(-1) ?? '';
      if (fold(key) === 'description') description = textOf(text);
      if (fold(text) === fold(lead ?? '') || fold(text) === fold(title ?? '')) continue;
      const { pieces } = readBlocks(text, this.placed(entry));
      if (fold(key) === 'about')
        closing.push({ type: 'title', depth: 2, text: titleOf(key, this.file.locale) }, ...pieces);
      else if (fold(key) !== 'description' || text.length > 160) opening.push(...pieces);
    }
    return { lead: lead === null ? null : charactersOf(this.oneText(lead)), description, opening, closing };
  }

  /** Markdown of one value as one text. */
  private oneText(markdown: string) {
    const { pieces } = readBlocks(markdown, { ...this.around, line: 1 });
    const texts = pieces.flatMap((piece) => ('text' in piece ? [charactersOf(piece.text)] : []));
    return texts.length === pieces.length ? texts.join('\n') : markdown;
  }

  private placed({ path }: FrontEntry): Surroundings {
    return { ...this.around, line: this.matter.locate(path).line };
  }

  private facts(locale: CaseFile['locale']) {
    const rows: WrittenFact[] = [];
    const prose: { entry: FrontEntry; texts: string[] }[] = [];
    const contents = new Map<WrittenFact['key'], { names: unknown[]; entry: FrontEntry }>();
    const feed = (key: WrittenFact['key'], value: unknown, entry: FrontEntry) => {
      const { names, prose: texts } = namesIn(value, locale);
      const known = contents.get(key);
      if (names.length > 0)
        contents.set(key, { entry: known?.entry ?? entry, names: [...(known?.names ?? []), ...names] });
      if (texts.length > 0) prose.push({ entry, texts });
      return names.length > 0 || texts.length > 0;
    };
    for (const key of [...FACET_KEYS, 'author' as const])
      for (const entry of this.front.all(key)) {
        if (entry.readAs.size > 0) continue;
        // A key that names terms in one file tells a part of the story in another.
        if (
          entry.meanings.has('sections') &&
          valuesOf(entry.value).some((each) => isProse(proseOf(each) ?? ''))
        )
          continue;
        if (feed(key, entry.value, entry)) entry.readAs.add(key);
      }
    for (const entry of this.front.all('facts')) {
      if (entry.readAs.size > 0) continue;
      for (const { label, content } of rowsIn(entry.value, titleOf(entry.path.at(-1) ?? '', locale))) {
        const meant = this.table.facetOf(label);
        const key = keyOfLabel(label) ?? (meant as WrittenFact['key']);
        entry.readAs.add('facts');
        if (key !== null) {
          feed(key, content, entry);
          continue;
        }
        const { names, prose: texts } = namesIn(content, locale);
        const all = [...names.flat(), ...texts];
        const name = /\s/.test(label) ? label : titleOf(label, locale);
        if (all.length > 0) rows.push({ key: null, label: name, content: all, path: entry.path });
      }
    }
    const facts = [...contents].map(([key, { names, entry }]): WrittenFact => ({
      key,
      label: entry.path.at(-1) ?? '',
      content: once(names),
      path: entry.path,
    }));
    return { facts: [...facts, ...rows], prose };
  }

  /** Parts of the story that stand in the front matter, and its figures. */
  private sections(locale: CaseFile['locale'], prose: { entry: FrontEntry; texts: string[] }[]) {
    const sections: Piece[] = [];
    const title = (entry: FrontEntry): Piece => ({
      type: 'title',
      depth: 2,
      text: titleOf(entry.path.at(-1) ?? '', locale),
    });
    const figures: Mapping[] = [];
    for (const { entry, texts } of prose)
      sections.push(title(entry), ...texts.flatMap((text) => readBlocks(text, this.placed(entry)).pieces));
    for (const entry of this.front.all('metrics')) {
      const found = figuresIn(entry.value);
      if (found.figures.length + found.others.length > 0) entry.readAs.add('metrics');
      figures.push(...found.figures);
      if (found.others.length > 0) sections.push(title(entry), ...bullets(found.others));
    }
    const inOrder = this.front.entries.filter(
      ({ meanings, readAs }) => meanings.has('sections') && readAs.size === 0,
    );
    for (const entry of inOrder) {
      const { figures: own, others } = figuresIn(Array.isArray(entry.value) ? entry.value : null);
      figures.push(...own);
      const texts = Array.isArray(entry.value) ? others : textsWithin(entry.value);
      if (own.length + texts.length > 0) entry.readAs.add('sections');
      if (texts.length === 0) continue;
      const blocks = Array.isArray(entry.value)
        ? bullets(texts)
        : texts.flatMap((text) => readBlocks(text, this.placed(entry)).pieces);
      sections.push(title(entry), ...blocks);
    }
    return { figures, sections };
  }

  /** Quotations of the front matter, at the end of how the story begins; those that the body has are not told twice. */
  private addQuotes(sections: Section[]): void {
    const told = fold(plainOfSections(sections));
    const names = [this.front.first('quoteAuthor', textOf), this.front.first('quoteRole', textOf)];
    const author = names.filter((name) => name !== null).join(', ') || null;
    for (const entry of this.front.all('quote')) {
      for (const quote of quotesIn(entry.value, author)) {
        entry.readAs.add('quote');
        if (told.includes(fold(plainText(quote.text)))) continue;
        const section = sections[0] ?? this.begin(sections);
        section.blocks.push({ type: 'quote', quote: { id: this.anchors.slug('quote'), ...quote } });
      }
    }
  }

  private begin(sections: Section[]): Section {
    const section: Section = { id: this.anchors.slug('story'), title: null, blocks: [] };
    sections.push(section);
    return section;
  }

  private picture(meaning: 'cover' | 'logo'): Picture | null {
    return this.front.first(meaning, (value, entry) => {
      const [each] = valuesOf(value);
      const mapping = mappingOf(each);
      const address = mapping ? textUnder(mapping, ADDRESSES) : textOf(each);
      if (address === null) return null;
      const { line } = this.matter.locate(entry.path);
      // What is wrong with it is told once.
      entry.readAs.add(meaning);
      return this.pictureAt(address, mapping && textUnder(mapping, ['alt']), line);
    });
  }

  private optional(figures: Mapping[], slug: string): Mapping {
    const { front } = this;
    const isHidden = front.all('published').some((entry) => {
      const hides = booleanOf(entry.value) === false;
      if (booleanOf(entry.value) !== null) entry.readAs.add(hides ? 'draft' : 'ignored');
      return hides;
    });
    const whole = (meaning: Meaning) => front.first(meaning, (value) => value ?? null);
    const aliases = valuesOf(whole('aliases')).flatMap((each) => {
      const alias = lastOf(textOf(each) ?? '');
      return alias === '' || slugOf(alias) === slug ? [] : [alias];
    });
    const values = {
      published: front.first('published', dayOf) ?? this.file.published,
      updated: front.first('updated', dayOf),
      draft: isHidden || whole('draft'),
      gone: whole('gone'),
      aliases,
      related: valuesOf(whole('related')).map((each) => lastOf(textOf(each) ?? '')),
      source: whole('source'),
      metrics: figures,
      timeline: whole('timeline'),
    };
    for (const meaning of Object.keys(values) as (keyof typeof values)[]) {
      const entry = front.all(meaning).find(({ readAs }) => readAs.has(meaning));
      if (entry) this.places.set(meaning, entry.path);
    }
    return values;
  }

  private hrefOf(address: string, line: number): string | null {
    // A path beside the file leads nowhere on the page; its text stays.
    if (!/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address.trim())) {
      this.report.referAt('part', `link ${address.slice(0, 80)}`, { line, column: 1 });
      return null;
    }
    return readHref(address, this.report.at(line), []);
  }

  private pictureAt(address: string, alt: string | null, line: number): Picture | null {
    const written = alt?.trim() ? { alt: alt.trim(), isDescribed: true } : { alt: '', isDescribed: false };
    const own = this.file.pictureAt?.(address);
    const src = own?.src ?? pictureAddress(address);
    if (src === null) {
      const isPath = !/^[a-z][a-z\d+.-]*:/i.test(address);
      const hint = 'give an https address, or the path of a picture within the content folder';
      const fault = isPath ? 'leads to no picture of the content folder' : 'is not the address of a picture';
      this.report.at(line).warn([], `"${address.slice(0, 100)}" ${fault}`, hint);
      return null;
    }
    if (!own) this.report.referAt('picture', src, { line, column: 1 });
    return { src, ...written, ...(own?.size && { size: own.size }) };
  }
}

const MAX_SLUG = 200;

/** The last part of a path, without an ending. */
function lastOf(path: string): string {
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => part !== '' && !part.startsWith(':'));
  return (parts.at(-1) ?? '').replace(/\.(?:html?|md|mdx|markdown)$/i, '');
}

/** A day as `YYYY-MM-DD`, also of a time or of words that name a day; null for anything else. */
function dayOf(value: unknown): string | null {
  const text = textOf(value);
  if (text === null || booleanOf(value) !== null) return null;
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text) ?? [];
  if (day !== undefined) return day;
  const [date, ...others] = findDates(text);
  const when = date && others.length === 0 && 'start' in date.when ? date.when.start : null;
  return whenDay(when) ?? text;
}

function whenDay(point: unknown): string | null {
  const { year, month, day } = (point ?? {}) as { year?: number; month?: number; day?: number };
  if (year === undefined || month === undefined || day === undefined) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** Takes the first heading away where it is the title of the page. */
function takeTitle(pieces: Piece[], names: readonly (string | null)[]): string | null {
  const [first] = pieces;
  if (first?.type !== 'title' || first.depth !== 1) return null;
  const isName = names.some((name) => name !== null && fold(name) === fold(first.text));
  const isOnly = names.every((name) => name === null);
  if (!isName && !isOnly) return null;
  pieces.shift();
  return first.text;
}

/** The first paragraph of a story that begins without a heading, which then is its lead; else the beginning of one. */
function takeLead(sections: Section[]): string {
  const [section] = sections;
  const place = section?.blocks.findIndex(({ type }) => type === 'paragraph') ?? -1;
  const block = section?.blocks[place];
  if (!section || block?.type !== 'paragraph') return '';
  const text = charactersOf(block.text);
  if (section.title !== null || place > 0 || plainText(block.text).length > 2 * LEAD)
    return cutAtWord(plainText(block.text), LEAD);
  section.blocks.shift();
  if (section.blocks.length === 0) sections.shift();
  return text;
}

function textsWithin(value: unknown): string[] {
  const mapping = mappingOf(value);
  return mapping
    ? Object.values(mapping).flatMap(textsWithin)
    : valuesOf(value).flatMap((each) => proseOf(each) ?? []);
}

/** The names of several keys, each once: a comma text stays one, so that it is parted as any other. */
function once(names: readonly unknown[]): unknown {
  const seen = new Set<string>();
  const isNew = (name: unknown) => {
    const folded = fold(String(name));
    return !seen.has(folded) && Boolean(seen.add(folded));
  };
  const kept = names.flatMap((each): unknown[] => {
    const own = Array.isArray(each) ? each.filter(isNew) : isNew(each) ? [each] : [];
    return own.length === 0 ? [] : [Array.isArray(each) ? own : own[0]];
  });
  return kept.length === 1 ? kept[0] : new Repeated(kept);
}

function plainOfSections(sections: readonly Section[]): string {
  const quoted = (block: Block): string[] => {
    if (block.type === 'quote') return [plainText(block.quote.text)];
    if (block.type === 'paragraph' || block.type === 'bold') return [plainText(block.text)];
    return block.type === 'aside' ? block.blocks.flatMap(quoted) : [];
  };
  return sections.flatMap(({ blocks }) => blocks.flatMap(quoted)).join(' ');
}
