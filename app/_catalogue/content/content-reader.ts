/** Reads the content folder: everything that is good in it, and every problem. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Case } from '../case/case';
import { revisionOf } from '../case/assemble';
import { problemsOf, readCase } from '../case/read-case';
import { KeyTable } from '../case/markdown/keys';
import { escapeProblem, type Problem } from '../case/problem';
import { Taxonomy, taxonomySchema, type Term } from '../case/taxonomy';
import { hasCaseFolders, isMissing, listCaseFiles, type CaseFileName } from './case-files';
import { pack } from './compact-case';
import type { DiskCache, Kept } from './disk-cache';
import { inspect, isSame, type Fingerprint } from './file-fingerprint';
import { isInside } from './is-inside';
import { ParseCache, recordsOf, TermPool, type Entry } from './parse-cache';
import { checkReferences } from './references';
import { MAX_BYTES, READ_FLAGS, readSettings, type Settings } from './settings-file';
import { siteSchema, type Site } from './site';
import { pictureBeside } from './story-pictures';
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

/** For one file, in milliseconds; a story of the usual length takes one or two. */
const MAX_TIME = 1000;
/** In a worker, which serves nothing in between. */
const LONG_SLICE = 100;
/** Fewer files are parsed faster than workers start. */
const WORTH_WORKERS = 1000;

/** Parses all case files with workers that each call `readShare`; empty where there are none to be had. */
export type ParseInWorkers = () => Promise<Kept[][]>;

/** Where a folder has no taxonomy of its own. */
const NO_TAXONOMY: Settings<Taxonomy> = {
  fingerprint: [0, 0, 0, 0, 0],
  revision: 'none',
  value: new Taxonomy(taxonomySchema.parse({})),
  problems: [],
};

export class ContentReader {
  private entries = new Map<string, Entry>();
  private siteFile: Settings<Site> | null = null;
  private taxonomyFile: Settings<Taxonomy> | null = null;
  private last: Content | null = null;
  private settled = false;
  private pool = new TermPool();
  private keys = new KeyTable();
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
    const again = await this.readSettings(root);
    const [site, taxonomy] = [this.siteFile!, this.taxonomyFile!];
    const { files, problems } = await listCaseFiles(root, site.value.locale);
    if (hadCases && files.length === 0) return emptied();
    if (!this.last && !(await this.cache.load(this.cacheKey, this.pool))) {
      if (files.length >= WORTH_WORKERS) this.cache.take((await this.parseInWorkers?.()) ?? [], this.pool);
    }
    const found = await this.readFiles(root, files, again);
    // Emptied while it was read.
    if (hadCases && found.size === 0) return emptied();
    this.entries = found;
    this.settled = [site, taxonomy, ...found.values()].every(({ fingerprint }) => fingerprint !== null);
    this.last = this.assemble(site, taxonomy, problems);
    await this.cache.save(this.cacheKey, found);
    return this.last;
  }

  /** Parses every nth case file, from `index` on. Returns what `ParseCache` keeps of them. */
  async readShare(index: number, n: number): Promise<Kept[]> {
    const root = await realpath(this.folder);
    const again = await this.readSettings(root);
    const { files } = await listCaseFiles(root, this.siteFile!.value.locale);
    const share = files.filter((_, place) => place % n === index);
    return [...recordsOf(await this.readFiles(root, share, again, new Slices(LONG_SLICE)))];
  }

  /** What a file is read with beside its text. */
  private get cacheKey(): string {
    return `${this.taxonomyFile?.revision} ${JSON.stringify(this.readWith)}`;
  }

  /** The settings of the site that decide how files are read. */
  private get readWith(): unknown {
    return this.siteFile && [this.siteFile.value.keys, this.siteFile.value.locale];
  }

  /** Reads `site.yml` and `taxonomy.yml`. Returns whether all cases are to be read again. */
  private async readSettings(root: string): Promise<boolean> {
    const places = { root, defaults: this.defaults };
    const before = this.cacheKey;
    const taxonomyBefore = this.taxonomyFile;
    this.siteFile = await readSettings(places, 'site.yml', siteSchema, this.siteFile, (value) => value);
    this.taxonomyFile = await this.readTaxonomy(places);
    const again = taxonomyBefore?.value !== this.taxonomyFile.value || before !== this.cacheKey;
    if (again) {
      this.pool = new TermPool();
      this.keys = new KeyTable(this.siteFile.value.keys);
    }
    return again;
  }

  private async readFiles(
    root: string,
    files: readonly CaseFileName[],
    again: boolean,
    slices = new Slices(),
  ): Promise<Map<string, Entry>> {
    const found = new Map<string, Entry>();
    let at = 0;
    const readSlice = () => {
      for (; at < files.length && !slices.isOver; at += 1) {
        const entry = this.readEntry(root, files[at]!, again);
        if (entry) found.set(files[at]!.file, entry);
      }
    };
    while (at < files.length) {
      await slices.next();
      try {
        withTimeLimit(MAX_TIME, readSlice);
      } catch (error) {
        if (!(error instanceof TimeLimitError)) throw error;
        // A slice is much shorter than the limit, so the file that it ended at took the time.
        const { file } = files[at]!;
        found.set(file, this.tooLong(path.join(root, file), file, error));
        at += 1;
      }
    }
    return found;
  }

  /** Whether nothing of the last reading has to be looked at again, as long as the file system says the same. */
  get isSettled(): boolean {
    return this.settled;
  }

  /** A folder of others that has no taxonomy gets none: its terms are shown as they are written. */
  private async readTaxonomy(places: { root: string; defaults: string }): Promise<Settings<Taxonomy>> {
    const isOwn = hasCaseFolders(places.root) || existsSync(path.join(places.root, 'taxonomy.yml'));
    if (!isOwn) return NO_TAXONOMY;
    const known = this.taxonomyFile === NO_TAXONOMY ? null : this.taxonomyFile;
    return readSettings(places, 'taxonomy.yml', taxonomySchema, known, (value) => new Taxonomy(value));
  }

  private keepLast(error: unknown): Content {
    if (!this.last) throw error;
    const hint = 'put the folder back; the last good content is served';
    const problem = { ...problemsOf(error, '.')[0]!, hint };
    if (this.last.kept && this.last.problems[0]?.message === problem.message) return this.last;
    this.last = { ...this.last, problems: [problem], kept: true };
    return this.last;
  }

  private assemble(site: Settings<Site>, taxonomy: Settings<Taxonomy>, names: readonly Problem[]): Content {
    const entries = [...this.entries.values()];
    const hash = createHash('sha256').update(site.revision).update(taxonomy.revision);
    let stories = '';
    for (const [file, { story }] of this.entries) if (story) stories += file + story.revision;
    const revision = hash.update(stories).digest('hex').slice(0, 16);
    const { cases, repeated } = this.distinct();
    const problems = [
      ...site.problems,
      ...taxonomy.problems,
      ...names,
      ...repeated,
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
    return { site: site.value, taxonomy: taxonomy.value, cases, terms, problems, revision, kept: false };
  }

  /** The cases, each slug of a language once: files may name their slugs themselves. */
  private distinct(): { cases: Case[]; repeated: Problem[] } {
    const owners = new Map<string, string>();
    const repeated: Problem[] = [];
    const cases = [...this.entries].flatMap(([file, { story }]) => {
      if (!story) return [];
      const key = `${story.locale}/${story.slug}`;
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, file);
        return [story];
      }
      const message = `The file is the same case as ${owner}`;
      repeated.push({ severity: 'error', file, line: 1, column: 1, message, hint: 'give one of the two another slug' });
      return [];
    });
    return { cases, repeated };
  }

  private readEntry(
    root: string,
    { file, isLink, locale, slug, published }: CaseFileName,
    again: boolean,
  ): Entry | null {
    const known = this.entries.get(file);
    // Nearly always: no more is done than has to be.
    if (known && !again && !isLink && isAsBefore(`${root}/${file}`, known.fingerprint)) return known;
    /** What was read with this taxonomy; all others are only the last good form. */
    const before = again ? this.cache.find(file) : known;
    const broken = (message: string, hint: string, fingerprint?: Fingerprint) =>
      this.broken(file, [fault(file, message, hint)], fingerprint);
    try {
      const target = isLink ? realpathSync.native(path.join(root, file)) : path.join(root, file);
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
      const bytes = readBytes(target);
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
      const pictureAt = (address: string) => pictureBeside(root, file, address);
      const caseFile = { path: file, text, locale, slug, published, pictureAt };
      const { story, terms, references, problems } = readCase(caseFile, taxonomy, this.keys);
      if (!story) return { ...this.broken(file, problems, fingerprint), text: revision };
      const kept = pack(story);
      return { fingerprint, text: revision, story: kept, terms: this.pool.of(terms), references, problems };
    } catch (error) {
      // Deleted since it was listed; anything else is a fault of the file.
      if (isMissing(error)) return isLink ? broken('The link leads nowhere', 'mend it, or remove it') : null;
      return this.broken(file, problemsOf(error, file));
    }
  }

  /** What is known of a file that took too long. It is read again if that was not its own fault. */
  private tooLong(target: string, file: string, { own }: TimeLimitError): Entry {
    const hint = own ? 'shorten it, or make several of it' : 'nothing: the machine was busy, it will be read again';
    const problem = fault(file, 'Reading the file took longer than a second', hint);
    return this.broken(file, [problem], own ? inspect(target).fingerprint : null);
  }

  /** An entry of a file that cannot be used, with its last good form. */
  private broken(file: string, problems: Problem[], fingerprint: Fingerprint | null = null): Entry {
    const { story = null, terms = [] } = this.entries.get(file) ?? {};
    return { fingerprint, text: null, story, terms, references: [], problems };
  }
}

function fault(file: string, message: string, hint: string): Problem {
  return { severity: 'error', file, line: 1, column: 1, message, hint };
}

function isAsBefore(file: string, known: Fingerprint | null): boolean {
  try {
    return isSame(known, inspect(file).fingerprint);
  } catch {
    return false;
  }
}

/** Synchronous, because reading thousands of short files otherwise takes longer than to parse them. */
function readBytes(file: string): Buffer {
  const handle = openSync(file, READ_FLAGS);
  try {
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
