/** Reads the content folder: everything that is good in it, and every problem. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Case } from '../case/case';
import { revisionOf } from '../case/assemble';
import { problemsOf, readCase } from '../case/read-case';
import { escapeProblem, type Problem } from '../case/problem';
import { Taxonomy, taxonomySchema, type Term } from '../case/taxonomy';
import { isInside, isMissing, listCaseFiles, type CaseFileName } from './case-files';
import { pack } from './compact-case';
import type { DiskCache, Kept } from './disk-cache';
import { inspect, isSame, type Fingerprint } from './file-fingerprint';
import { ParseCache, recordsOf, TermPool, type Entry } from './parse-cache';
import { checkReferences } from './references';
import { MAX_BYTES, READ_FLAGS, readSettings, type Settings } from './settings-file';
import { siteSchema, type Site } from './site';
import { TimeLimitError, withTimeLimit } from './time-limit';
import { Slices } from './yielding';

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

/** For one file, in milliseconds; a story of the usual length takes three. */
const MAX_TIME = 1000;
/** Fewer files are parsed faster than workers start. */
const WORTH_WORKERS = 1000;

/** Parses all case files with workers that each call `readShare`; empty where there are none to be had. */
export type ParseInWorkers = () => Promise<Kept[][]>;

export class ContentReader {
  private entries = new Map<string, Entry>();
  private siteFile: Settings<Site> | null = null;
  private taxonomyFile: Settings<Taxonomy> | null = null;
  private last: Content | null = null;
  private settled = false;
  private pool = new TermPool();
  private readonly cache: ParseCache;

  /**
   * @param folder the content folder; may be, or lead through, a symbolic link that is swapped while the server runs.
   * @param defaults where `site.yml` and `taxonomy.yml` are taken from when the folder has none.
   * @param diskCache where parsed files are kept for the next start; null for nowhere.
   * @param hasPicture whether there is a picture at an address; those that are not there are problems.
   * @param parseInWorkers for the first reading of a large folder.
   */
  constructor(
    private readonly folder: string,
    private readonly defaults: string,
    diskCache: DiskCache | null = null,
    private readonly hasPicture: (src: string) => boolean = () => true,
    private readonly parseInWorkers: ParseInWorkers | null = null,
  ) {
    this.cache = new ParseCache(folder, diskCache);
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
    const { files, problems } = await listCaseFiles(root);
    if (hadCases && files.length === 0) return emptied();
    const again = await this.readSettings(root);
    if (!this.last && !(await this.cache.load(this.taxonomyFile!.revision, this.pool))) {
      if (files.length >= WORTH_WORKERS) this.cache.take((await this.parseInWorkers?.()) ?? [], this.pool);
    }
    const found = await this.readFiles(root, files, again);
    // Emptied while it was read.
    if (hadCases && found.size === 0) return emptied();
    this.entries = found;
    const [site, taxonomy] = [this.siteFile!, this.taxonomyFile!];
    this.settled = [site, taxonomy, ...found.values()].every(({ fingerprint }) => fingerprint !== null);
    this.last = this.assemble(site, taxonomy, problems);
    await this.cache.save(taxonomy.revision, found);
    return this.last;
  }

  /** Parses every nth case file, from `index` on. Returns what `ParseCache` keeps of them. */
  async readShare(index: number, n: number): Promise<Kept[]> {
    const root = await realpath(this.folder);
    const { files } = await listCaseFiles(root);
    const again = await this.readSettings(root);
    const share = files.filter((_, place) => place % n === index);
    return [...recordsOf(await this.readFiles(root, share, again))];
  }

  /** Reads `site.yml` and `taxonomy.yml`. Returns whether the taxonomy changed, so that all cases are to be read again. */
  private async readSettings(root: string): Promise<boolean> {
    const places = { root, defaults: this.defaults };
    this.siteFile = await readSettings(places, 'site.yml', siteSchema, this.siteFile, (value) => value);
    const before = this.taxonomyFile;
    const toTaxonomy = (value: z.output<typeof taxonomySchema>) => new Taxonomy(value);
    this.taxonomyFile = await readSettings(places, 'taxonomy.yml', taxonomySchema, before, toTaxonomy);
    const again = before?.value !== this.taxonomyFile.value;
    if (again) this.pool = new TermPool();
    return again;
  }

  private async readFiles(
    root: string,
    files: readonly CaseFileName[],
    again: boolean,
  ): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    const slices = new Slices();
    for (const each of files) {
      if (slices.isOver) await slices.next();
      const known = again || each.isLink ? undefined : this.entries.get(each.file);
      // Nearly always: no more is done than has to be.
      const entry =
        known && isAsBefore(`${root}/${each.file}`, known.fingerprint)
          ? known
          : await this.readEntry(root, each, again);
      if (entry) found.set(each.file, entry);
    }
    return found;
  }

  /** Whether nothing of the last reading has to be looked at again, as long as the file system says the same. */
  get isSettled(): boolean {
    return this.settled;
  }

  private keepLast(error: unknown): Content {
    if (!this.last) throw error;
    const hint = 'put the folder back; the last good content is served';
    const problem = { ...problemsOf(error, '.')[0]!, hint };
    if (this.last.problems.length === 1 && this.last.problems[0]?.message === problem.message)
      return this.last;
    this.last = { ...this.last, problems: [problem], kept: true };
    return this.last;
  }

  private assemble(site: Settings<Site>, taxonomy: Settings<Taxonomy>, names: readonly Problem[]): Content {
    const entries = [...this.entries.values()];
    const hash = createHash('sha256').update(site.revision).update(taxonomy.revision);
    let stories = '';
    for (const [file, { story }] of this.entries) if (story) stories += file + story.revision;
    const revision = hash.update(stories).digest('hex').slice(0, 16);
    const problems = [
      ...site.problems,
      ...taxonomy.problems,
      ...names,
      ...entries.flatMap((entry) => entry.problems),
      ...checkReferences(this.entries, this.hasPicture),
    ].map(escapeProblem);
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
    { file, isLink, locale, slug }: CaseFileName,
    again: boolean,
  ): Promise<Entry | null> {
    const known = this.entries.get(file);
    /** What was read with this taxonomy; all others are only the last good form. */
    const before = again ? this.cache.find(file) : known;
    const broken = (message: string, hint: string, fingerprint: Fingerprint | null = null): Entry => ({
      fingerprint,
      text: null,
      story: known?.story ?? null,
      terms: known?.terms ?? [],
      references: [],
      problems: [{ severity: 'error', file, line: 1, column: 1, message, hint }],
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
      const bytes = await readFile(target, { flag: READ_FLAGS });
      // Written while it was read: what is known stays, the next reading looks again.
      if (!isSame(inspect(target).fingerprint, fingerprint)) return known ?? null;
      const text = decode(bytes);
      if (text === null) return broken('The file is not UTF-8 text', 'save it as UTF-8', fingerprint);
      // Touched, or checked out anew.
      const revision = revisionOf(text);
      if (before?.text === revision && before.story?.revision === revision) {
        return { ...before, fingerprint };
      }
      const taxonomy = this.taxonomyFile?.value;
      if (!taxonomy) return null;
      this.cache.missed();
      const caseFile = { path: file, text, locale, slug };
      const { story, terms, ...rest } = withTimeLimit(MAX_TIME, () => readCase(caseFile, taxonomy));
      if (!story) return { ...broken('', ''), fingerprint, text: revision, problems: rest.problems };
      return { fingerprint, text: revision, story: pack(story), terms: this.pool.of(terms), ...rest };
    } catch (error) {
      // Deleted since it was listed; anything else is a fault of the file.
      if (isMissing(error)) return isLink ? broken('The link leads nowhere', 'mend it, or remove it') : null;
      if (error instanceof TimeLimitError) {
        const told = 'Reading the file took longer than a second';
        if (!error.own) return broken(told, 'nothing: the machine was busy, it will be read again');
        return broken(told, 'shorten it, or make several of it', inspect(path.join(root, file)).fingerprint);
      }
      return { ...broken('', ''), problems: problemsOf(error, file) };
    }
  }
}

function isAsBefore(file: string, known: Fingerprint | null): boolean {
  try {
    return isSame(known, inspect(file).fingerprint);
  } catch {
    return false;
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
