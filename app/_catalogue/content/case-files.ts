/** Lists the case files of a content folder, and reports the names of files that are passed over. */
import { existsSync, type Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { clean } from '../case/front-matter/front-matter-values';
import { LOCALES, type Locale } from '../case/locale';
import type { Problem, Severity } from '../case/problem';
import { slugOf, TAKEN } from '../case/slug';
import { isInside } from './is-inside';
import { walkStories } from './story-walk';

export interface CaseFileName {
  /** Relative to the content folder, with `/`. */
  file: string;
  locale: Locale;
  slug: string;
  isLink: boolean;
  /** The day that its name begins with. */
  published?: string | null;
}

/** What a build adds to a slug for the files of its page has to fit into the 255 bytes a file system gives a name. */
const MAX_NAME = 200;

/** What is no case file, but looks like the attempt to write one. */
const LOOK_ALIKE = /\.(?:md|markdown|mdown|mkd|mdx|md\.txt|ya?ml)$/i;
const STORY_FOLDER = /^(?:cases?|case[-_ ]?stud(?:y|ies)|stories|customers)$/i;

/** Whether a folder holds its stories by language, in `en/case` and `zh/case`. Any other is read as sites lay theirs. */
export function hasCaseFolders(root: string): boolean {
  return LOCALES.some((locale) => existsSync(path.join(root, locale, 'case')));
}

/**
 * @param root the real path of the content folder.
 * @param locale of files that say nothing else.
 * @throws where a folder cannot be read, though it is there.
 */
export async function listCaseFiles(
  root: string,
  locale: Locale,
): Promise<{ files: CaseFileName[]; problems: Problem[] }> {
  return hasCaseFolders(root) ? listByLanguage(root) : listAnyStories(root, locale);
}

function listAnyStories(root: string, locale: Locale): { files: CaseFileName[]; problems: Problem[] } {
  const files: CaseFileName[] = [];
  const problems: Problem[] = [];
  const taken = new Map<string, string>();
  for (const { stem, ...story } of walkStories(root, locale)) {
    const slug = clean(stem) === stem ? slugOf(stem) : null;
    const key = `${story.locale}/${slug}`;
    const fault = nameFault(slug, story.file, taken.get(key));
    if (fault) {
      const [message, hint] = fault;
      problems.push({ severity: 'error', file: story.file, line: 1, column: 1, message, hint });
    } else if (slug !== null) {
      taken.set(key, story.file);
      files.push({ ...story, slug });
    }
  }
  return { files, problems };
}

/** Why a file can be no case by its name. */
function nameFault(
  slug: string | null,
  file: string,
  other: string | undefined,
): readonly [message: string, hint: string] | null {
  if (slug === null)
    return ['This is not the file of a case', 'name it slug.md, without special characters'];
  if (Buffer.byteLength(path.posix.basename(file)) > MAX_NAME)
    return [`The name of the file is longer than ${MAX_NAME} bytes`, 'shorten it'];
  if (TAKEN.has(slug)) return [`The address of this case belongs to the portal: ${slug}`, 'rename the file'];
  return other === undefined ? null : [`The file is the same case as ${other}`, 'remove one of the two'];
}

async function listByLanguage(root: string): Promise<{ files: CaseFileName[]; problems: Problem[] }> {
  const files: CaseFileName[] = [];
  const problems: Problem[] = [];
  const report = (severity: Severity, file: string, message: string, hint: string) =>
    problems.push({ severity, file, line: 1, column: 1, message, hint });
  for (const { name } of await entriesIn(root)) {
    const locale = LOCALES.find((each) => name !== each && name.toLowerCase().split(/[-_]/, 1)[0] === each);
    if (locale && (await holdsStories(path.join(root, name, 'case'))))
      report('warning', name, 'The folder is not read', `move its files to ${locale}/case`);
  }
  for (const locale of LOCALES) {
    const below = await entriesIn(path.join(root, locale));
    for (const { name } of below.filter((entry) => entry.name !== 'case' && STORY_FOLDER.test(entry.name)))
      if (await holdsStories(path.join(root, locale, name)))
        report('warning', `${locale}/${name}`, 'The folder is not read', `move its files to ${locale}/case`);
    const folder = path.join(root, locale, 'case');
    if (!(await isInFolder(root, folder))) continue;
    const taken = new Map<string, string>();
    for (const entry of await entriesIn(folder)) {
      const { name } = entry;
      const file = `${locale}/case/${name}`;
      if (!name.endsWith('.md')) {
        if (!entry.isDirectory() && LOOK_ALIKE.test(name))
          report('warning', file, 'The file is not read', 'name it slug.md');
        else if (entry.isDirectory() && (await holdsStories(path.join(folder, name))))
          report('warning', file, 'Files in this folder are not read', `move the story to ${locale}/case/${name}.md`);
        continue;
      }
      const isLink = entry.isSymbolicLink();
      const stem = name.slice(0, -'.md'.length);
      // What cannot be seen in a name belongs in none.
      const slug = (entry.isFile() || isLink) && clean(stem) === stem ? slugOf(stem) : null;
      const fault = nameFault(slug, file, slug === null ? undefined : taken.get(slug));
      if (fault) report('error', file, ...fault);
      else if (slug !== null) {
        taken.set(slug, name);
        files.push({ file, locale, slug, isLink });
      }
    }
  }
  return { files, problems };
}

/** The entries of a folder by name, hidden ones and `_index.md` left out; none where there is no folder. */
async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !/^[._]/.test(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether a folder holds anything that looks like a story. What cannot be read holds none. */
async function holdsStories(folder: string): Promise<boolean> {
  const entries = await entriesIn(folder).catch(() => []);
  return entries.some((entry) => !entry.isDirectory() && LOOK_ALIKE.test(entry.name));
}

/** Whether a folder is there, and lies in another one even where links lead to it. */
async function isInFolder(root: string, folder: string): Promise<boolean> {
  try {
    return isInside(root, await realpath(folder));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
