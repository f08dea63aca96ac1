/** Finds the stories of a folder as other sites lay theirs: flat, in folders of their own, by language. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../case/locale';

export interface StoryFile {
  /** Relative to the content folder, with `/`. */
  file: string;
  /** What the slug is made of. */
  stem: string;
  locale: Locale;
  isLink: boolean;
  /** The day that the name begins with, `YYYY-MM-DD`. */
  published: string | null;
}

/** A folder in a language, or in a dialect of it. */
const LOCALE = /^(en|zh)(?:[-_][a-z\d]{2,8})*$/i;
const STORY = /\.(?:md|mdx|markdown)$/i;
/** Files of frameworks that tell of the folder they are in. */
const INDEX = /^(?:index|\+?page)$/i;
const LIST = /^(?:cases?|case[-_ ]?stud(?:y|ies)|customers?|customer[-_ ]?stor(?:y|ies)|stories|showcases?)$/i;
const NO_STORY = /^(?:readme|license|licence|changelog|contributing|code[_-]of[_-]conduct|security|template)$/i;
const NO_FOLDER = /^(?:node_modules|templates?|drafts|images?|assets|static|public)$/i;
const MAX_DEPTH = 6;

/** @param locale of files that say nothing else. @throws where a folder cannot be read, though it is there. */
export function* walkStories(root: string, locale: Locale): Generator<StoryFile> {
  yield* walk(root, '', locale, 0);
}

function* walk(root: string, folder: string, locale: Locale, depth: number): Generator<StoryFile> {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !/^[._]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const stories = entries.filter((entry) => STORY.test(entry.name) && isFile(root, folder, entry));
  const named = stories.map((entry) => ({ entry, ...nameOf(entry.name, locale) }));
  const pages = named.filter(({ stem }) => INDEX.test(stem));
  const folders = entries.filter((entry) => entry.isDirectory() && !NO_FOLDER.test(entry.name));
  const inner = folders.flatMap(({ name }) => {
    if (depth === MAX_DEPTH) return [];
    const own = LOCALE.exec(name)?.[1]?.toLowerCase() as Locale | undefined;
    return [...walk(root, path.posix.join(folder, name), own ?? locale, depth + 1)];
  });
  // A page above other stories, or beside several, tells of the list; a file beside a story is a note on it.
  const beside = named.length - pages.length;
  const isList = depth === 0 || inner.length > 0 || beside >= 3 || (beside > 0 && LIST.test(path.posix.basename(folder)));
  const isBundle = pages.length > 0 && !isList;
  for (const { entry, stem, published, locale: own } of isBundle ? pages : named) {
    if (NO_STORY.test(stem) || (!isBundle && INDEX.test(stem))) continue;
    yield {
      file: path.posix.join(folder, entry.name),
      stem: isBundle ? withoutDate(path.posix.basename(folder)).stem : stem,
      locale: own,
      isLink: entry.isSymbolicLink(),
      published: published ?? (isBundle ? withoutDate(path.posix.basename(folder)).published : null),
    };
  }
  yield* inner;
}

function isFile(root: string, folder: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return !entry.isDirectory();
  return !statSync(path.join(root, folder, entry.name), { throwIfNoEntry: false })?.isDirectory();
}

/** What a file name says: `2021-05-01-acme.zh.md` is acme in Chinese, of that day. */
function nameOf(name: string, locale: Locale) {
  const bare = name.replace(STORY, '');
  const [, own] = /\.(en|zh)(?:[-_][a-z\d]{2,8})*$/i.exec(bare) ?? [];
  const stem = own === undefined ? bare : bare.slice(0, bare.lastIndexOf(`.${own}`));
  return { ...withoutDate(stem), locale: (own?.toLowerCase() as Locale | undefined) ?? locale };
}

function withoutDate(name: string): { stem: string; published: string | null } {
  const [, day, stem] = /^(\d{4}-\d{2}-\d{2})[-_](.+)$/.exec(name) ?? [];
  return stem === undefined || day === undefined ? { stem: name, published: null } : { stem, published: day };
}
