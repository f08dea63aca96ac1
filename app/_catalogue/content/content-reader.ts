/** The content folder -> everything that is good in it, and every problem. The only disk access of the catalogue. */
import { createHash } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Case } from '../case/case';
import { TooLong, within } from './time-limit';
import { problemOf, readCase, revisionOf } from '../case/dialect';
import type { DiskCache } from './disk-cache';
import { inspect, isSame, type Fingerprint } from './file-fingerprint';
import { readYaml } from '../case/front-matter';
import { KeptReadings, TermPool, type Entry } from './parse-cache';
import { LOCALES, type Locale } from '../case/locale';
import { pack } from './compact-case';
import { messageOf, shownPlainly, type Problem } from '../case/problem';
import { siteSchema, type Site } from './site';
import { Slices } from './yielding';
import { Taxonomy, taxonomySchema, type Term } from '../case/taxonomy';

/** One reading of the folder. Never changed after it is made. */
export interface Content {
  site: Site;
  taxonomy: Taxonomy;
  /** Every case of every language, drafts too. */
  cases: Case[];
  /** Terms of all cases by `termKey`. */
  terms: ReadonlyMap<string, Term>;
  problems: Problem[];
  /** Changes when, and only when, anything that is served changes. */
  revision: string;
  /** Whether this is an earlier reading, kept because the folder is gone or empty. */
  kept: boolean;
}

const MAX_BYTES = 2 * 1024 * 1024;
/** For one file, in milliseconds; a story of the usual length takes three. */
const MAX_TIME = 1000;
/** A pipe that nobody writes to is not waited for, a link that came there meanwhile is not followed. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
/** A name that is a slug: letters, digits and a few marks; never a path. */
const CASE_NAME = /^(?<slug>[\p{L}\p{N}][\p{L}\p{N} ._()&+-]*)\.md$/u;
/** What a build adds to a slug for the files of its page has to fit into the 255 bytes a file system gives a name. */
const MAX_NAME = 200;

interface Settings<T> {
  fingerprint: Fingerprint | null;
  /** Hash of the text. */
  revision: string;
  value: T;
  problems: Problem[];
}

export class ContentReader {
  private entries = new Map<string, Entry>();
  private siteFile: Settings<Site> | null = null;
  private taxonomyFile: Settings<Taxonomy> | null = null;
  private last: Content | null = null;
  private settled = false;
  private pool = new TermPool();
  private readonly kept: KeptReadings;

  /**
   * @param folder the content folder; may be, or lead through, a symbolic link that is swapped while the server runs.
   * @param defaults where `site.yml` and `taxonomy.yml` are taken from when the folder has none.
   * @param cache where readings of files are kept for the next start; null for nowhere.
   */
  constructor(
    private readonly folder: string,
    private readonly defaults: string,
    cache: DiskCache | null = null,
  ) {
    this.kept = new KeptReadings(folder, cache);
  }

  /**
   * Reads what changed since the last call. What turned unreadable keeps its last good form; a folder that vanished or
   * was emptied keeps the whole last reading. Each is named in `problems`.
   * @throws only where nothing was ever read and the folder or its settings are missing.
   */
  async read(): Promise<Content> {
    let root: string;
    try {
      // One realpath a reading: if a link is swapped meanwhile, this reading stays with the folder it began with.
      root = await realpath(this.folder);
    } catch (error) {
      return this.keepLast(error);
    }
    const emptied = () => this.keepLast(new Error('The content folder is empty'));
    const hadCases = this.last !== null && this.last.cases.length > 0;
    const listed = await Promise.all(
      LOCALES.map(async (locale) => ({ locale, names: await listCases(root, locale) })),
    );
    if (hadCases && listed.every(({ names }) => names.length === 0)) return emptied();
    this.siteFile = await this.settings(root, 'site.yml', siteSchema, this.siteFile, (value) => value);
    const before = this.taxonomyFile;
    const toTaxonomy = (value: z.output<typeof taxonomySchema>) => new Taxonomy(value);
    this.taxonomyFile = await this.settings(root, 'taxonomy.yml', taxonomySchema, before, toTaxonomy);
    const again = before?.value !== this.taxonomyFile.value;
    if (again) this.pool = new TermPool();
    if (!this.last) await this.kept.load(this.taxonomyFile.revision, this.pool);

    const found = new Map<string, Entry>();
    const stray: Problem[] = [];
    const slices = new Slices();
    for (const { locale, names } of listed) {
      const taken = new Map<string, string>();
      for (const { name, isFile, isLink } of names) {
        if (slices.isOver) await slices.next();
        const file = `${locale}/case/${name}`;
        const slug = isFile ? CASE_NAME.exec(name.normalize('NFC'))?.groups?.slug : undefined;
        const other = slug === undefined ? undefined : taken.get(slug.toLowerCase());
        const fault = faultOfName(name, slug, other);
        if (fault) stray.push({ ...fileProblem(file, fault.message, fault.hint), severity: fault.severity });
        if (slug === undefined || fault?.severity === 'error') continue;
        taken.set(slug.toLowerCase(), slug);
        const known = again || isLink ? undefined : this.entries.get(file);
        // Nearly always: no more is done than has to be.
        if (known && isAsBefore(`${root}/${file}`, known.fingerprint)) {
          found.set(file, known);
          continue;
        }
        const entry = await this.readEntry(root, file, isLink, locale, slug, again);
        if (entry) found.set(file, entry);
      }
    }
    // Emptied while it was read.
    if (hadCases && found.size === 0) return emptied();
    this.entries = found;
    const read = [this.siteFile, this.taxonomyFile, ...found.values()];
    this.settled = read.every(({ fingerprint }) => fingerprint !== null);
    this.last = this.assemble(this.siteFile, this.taxonomyFile, stray);
    await this.kept.save(this.taxonomyFile.revision, found);
    return this.last;
  }

  /** Whether nothing of the last reading has to be looked at again, as long as the file system says the same. */
  get isSettled(): boolean {
    return this.settled;
  }

  private keepLast(error: unknown): Content {
    if (!this.last) throw error;
    const problem = fileProblem(
      '.',
      messageOf(error),
      'put the folder back; the last good content is served',
    );
    if (this.last.problems.length === 1 && this.last.problems[0]?.message === problem.message)
      return this.last;
    this.last = { ...this.last, problems: [problem], kept: true };
    return this.last;
  }

  private assemble(site: Settings<Site>, taxonomy: Settings<Taxonomy>, stray: readonly Problem[]): Content {
    const entries = [...this.entries.values()];
    const hash = createHash('sha256').update(site.revision).update(taxonomy.revision);
    let stories = '';
    for (const [file, { story }] of this.entries) if (story) stories += file + story.revision;
    const revision = hash.update(stories).digest('hex').slice(0, 16);
    const problems = [
      ...site.problems,
      ...taxonomy.problems,
      ...stray,
      ...entries.flatMap((entry) => entry.problems),
    ].map(shownPlainly);
    if (this.last?.revision === revision) {
      const same = JSON.stringify(this.last.problems) === JSON.stringify(problems);
      return same ? this.last : { ...this.last, problems, kept: false };
    }
    const terms = new Map<string, Term>();
    for (const entry of entries)
      for (const { key, term } of entry.terms) if (!terms.has(key)) terms.set(key, term);
    const cases = entries.flatMap(({ story }) => (story ? [story] : []));
    return { site: site.value, taxonomy: taxonomy.value, cases, terms, problems, revision, kept: false };
  }

  private async readEntry(
    root: string,
    file: string,
    isLink: boolean,
    locale: Locale,
    slug: string,
    again: boolean,
  ): Promise<Entry | null> {
    const known = this.entries.get(file);
    /** What was read with this taxonomy; all others are only the last good form. */
    const before = again ? this.kept.find(file) : known;
    const broken = (message: string, hint: string, fingerprint: Fingerprint | null = null): Entry => ({
      fingerprint,
      text: null,
      story: known?.story ?? null,
      terms: known?.terms ?? [],
      problems: [fileProblem(file, message, hint)],
    });
    try {
      const target = isLink ? await realpath(path.join(root, file)) : path.join(root, file);
      if (!isInside(root, target)) {
        return broken(
          'The file is a link that leads out of the content folder',
          'copy the file into the folder',
        );
      }
      const { fingerprint, stats } = inspect(target);
      if (!stats.isFile()) return broken('This is no regular file', 'put a text file here', fingerprint);
      if (before && isSame(before.fingerprint, fingerprint)) return before;
      if (stats.size > MAX_BYTES) return broken('The file is larger than 2 MB', 'shorten it', fingerprint);
      const bytes = await readFile(target, { flag: READ });
      // Written while it was read: what is known stays, the next reading looks again.
      if (!isSame(inspect(target).fingerprint, fingerprint)) return known ?? null;
      const text = decode(bytes);
      if (text === null) return broken('The file is not UTF-8 text', 'save it as UTF-8', fingerprint);
      // Touched, or checked out anew.
      const revision = revisionOf(text);
      if (before?.text === revision && before.story?.revision === revision) {
        return {
          ...before,
          fingerprint,
          story: pack({ ...before.story, modified: stats.mtime.toISOString() }),
        };
      }
      const taxonomy = this.taxonomyFile?.value;
      if (!taxonomy) return null;
      this.kept.missed();
      const caseFile = { path: file, text, locale, slug, modified: stats.mtime };
      const { story, terms, problems } = within(MAX_TIME, () => readCase(caseFile, taxonomy));
      if (!story) return { ...broken('', ''), fingerprint, text: revision, problems };
      return { fingerprint, text: revision, story: pack(story), terms: this.pool.of(terms), problems };
    } catch (error) {
      // Deleted since it was listed; anything else is a fault of the file.
      if (isMissing(error)) return isLink ? broken('The link leads nowhere', 'mend it, or remove it') : null;
      if (error instanceof TooLong) {
        const told = 'Reading the file took longer than a second';
        if (!error.own) return broken(told, 'nothing: the machine was busy, it will be read again');
        return broken(told, 'shorten it, or make several of it', inspect(path.join(root, file)).fingerprint);
      }
      return broken(messageOf(error), 'see whether the file can be read');
    }
  }

  private async settings<S extends z.ZodType, T>(
    root: string,
    name: string,
    schema: S,
    known: Settings<T> | null,
    make: (value: z.output<S>) => T,
  ): Promise<Settings<T>> {
    try {
      const folder = exists(path.join(root, name)) ? root : await realpath(this.defaults);
      const file = await realpath(path.join(folder, name));
      if (!isInside(folder, file)) throw new Error('The file is a link that leads out of its folder');
      const { fingerprint, stats } = inspect(file);
      if (known && isSame(known.fingerprint, fingerprint)) return known;
      if (!stats.isFile() || stats.size > MAX_BYTES) throw new Error('This is no text file of at most 2 MB');
      const text = await readFile(file, { encoding: 'utf8', flag: READ });
      const revision = createHash('sha256').update(text).digest('hex');
      if (known?.revision === revision) return { ...known, fingerprint };
      const { data, locate } = readYaml(text);
      const result = schema.safeParse(plain(data));
      if (result.success) return { fingerprint, revision, value: make(result.data), problems: [] };
      const problems = result.error.issues.map((issue): Problem => {
        const at = issue.path as (string | number)[];
        const message = `"${at.join('.')}" is not valid`;
        return { severity: 'error', file: name, ...locate(at), message, hint: issue.message };
      });
      if (!known)
        throw new Error(problems.map(({ message, hint }) => `${name}: ${message}: ${hint}`).join('\n'));
      return { ...known, fingerprint, problems };
    } catch (error) {
      if (!known) throw error;
      // Without a fingerprint, so that the file is read again when it is back as it was.
      return { ...known, fingerprint: null, problems: [problemOf(error, name)] };
    }
  }
}

/** The entries that could be cases, by name; none where the language has no folder, or one that lies elsewhere. */
async function listCases(root: string, locale: Locale) {
  const folder = path.join(root, locale, 'case');
  try {
    if (!isInside(root, await realpath(folder))) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => name.endsWith('.md') && !/^[._]/.test(name))
      .map((entry) => {
        const isLink = entry.isSymbolicLink();
        return { name: entry.name, isLink, isFile: entry.isFile() || isLink };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What is wrong with the name of a file. @param other a slug before it that differs in capitals at most. */
function faultOfName(
  name: string,
  slug: string | undefined,
  other: string | undefined,
): Pick<Problem, 'severity' | 'message' | 'hint'> | null {
  const error = (message: string, hint: string) => ({ severity: 'error' as const, message, hint });
  if (slug === undefined)
    return error('This is not the file of a case', 'name it slug.md, without special characters');
  if (Buffer.byteLength(name) > MAX_NAME)
    return error(`The name of the file is longer than ${MAX_NAME} bytes`, 'shorten it');
  if (other === slug)
    return error('Another file has the same name in other characters', 'remove one of the two');
  if (other === undefined) return null;
  const hint = 'rename one: many machines take the two for one file';
  return { severity: 'warning', message: `The name differs from ${other}.md in capitals only`, hint };
}

function isInside(root: string, target: string): boolean {
  return target.startsWith(root + path.sep);
}

function isAsBefore(file: string, known: Fingerprint | null): boolean {
  try {
    return isSame(known, inspect(file).fingerprint);
  } catch {
    return false;
  }
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** zod looks at own prototypes; data of readYaml has none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function fileProblem(file: string, message: string, hint: string): Problem {
  return { severity: 'error', file, line: 1, column: 1, message, hint };
}
