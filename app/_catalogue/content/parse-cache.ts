/** Keeps parsed files for the next start. What is found again is exactly what reading the file would give. */
import type { Case } from '../case/case';
import type { DiskCache, Kept } from './disk-cache';
import type { Fingerprint } from './file-fingerprint';
import { joinParts, partsOf, type Rest } from './compact-case';
import type { Problem, Reference } from '../case/problem';
import type { Term } from '../case/taxonomy';

/** A term under its `termKey`. */
export interface KeyedTerm {
  key: string;
  term: Term;
}

/** What is known of one file. */
export interface Entry {
  /** Null where the file is to be read again in any case. */
  fingerprint: Fingerprint | null;
  /** Revision of the text that was read last, good or not; null where there was none. */
  text: string | null;
  /** The last good reading; kept while the file is broken. */
  story: Case | null;
  terms: readonly KeyedTerm[];
  references: Reference[];
  problems: Problem[];
}

/** Interns terms, because most cases name the same ones. */
export class TermPool {
  private readonly known = new Map<string, KeyedTerm>();

  of(terms: ReadonlyMap<string, Term>): KeyedTerm[] {
    return Array.from(terms, ([key, term]) => this.one({ key, term }));
  }

  one(keyed: KeyedTerm): KeyedTerm {
    const { label, only } = keyed.term;
    const name = JSON.stringify([keyed.key, only, label.en, label.zh]);
    const known = this.known.get(name) ?? keyed;
    this.known.set(name, known);
    return known;
  }
}

/** Fewer files are parsed faster than a cache is written. */
const WORTH_KEEPING = 200;

type CachedFile = [
  file: string,
  fingerprint: Fingerprint,
  rest: Rest,
  terms: number[],
  references: Reference[],
  problems: Problem[],
];

export class ParseCache {
  private found: ReadonlyMap<string, Entry> = new Map();
  private misses = 0;

  /** @param folder part of the key. */
  constructor(
    private readonly folder: string,
    private readonly cache: DiskCache | null,
  ) {}

  /** Loads what an earlier start parsed with the same taxonomy. Returns false where there is nothing. */
  async load(taxonomy: string, pool: TermPool): Promise<boolean> {
    this.misses = 0;
    const records = await this.cache?.read(this.folder, taxonomy);
    if (records) this.found = new Map(entriesOf(records, pool));
    return records != null;
  }

  /** Takes over what workers parsed, as if an earlier start had kept it. */
  take(shares: readonly Kept[][], pool: TermPool): void {
    this.found = new Map(shares.flatMap((records) => entriesOf(records, pool)));
    this.misses = this.found.size;
  }

  /** What an earlier start knew of a file; only during the first reading. */
  find(file: string): Entry | undefined {
    return this.found.get(file);
  }

  /** Counts a file that had to be read. */
  missed(): void {
    this.misses += 1;
  }

  /** Ends a reading, and saves it for the next start if many files were parsed. */
  async save(taxonomy: string, entries: ReadonlyMap<string, Entry>): Promise<void> {
    this.found = new Map();
    if (this.cache && this.misses >= WORTH_KEEPING) {
      await this.cache.write(this.folder, taxonomy, recordsOf(entries));
    }
    this.misses = 0;
  }
}

/** The entries of records; the inverse of `recordsOf`. */
function entriesOf([first, ...records]: readonly Kept[], pool: TermPool): [file: string, Entry][] {
  const terms = ((first?.data ?? []) as KeyedTerm[]).map((term) => pool.one(term));
  return records.map(({ data, bytes }) => {
    const [file, fingerprint, rest, indexes, references, problems] = data as CachedFile;
    const own = indexes.flatMap((index) => terms[index] ?? []);
    const story = joinParts(rest, bytes);
    return [file, { fingerprint, text: rest.revision, story, terms: own, references, problems }];
  });
}

/** The records of all files but broken ones, whose last good form does not outlive the process. */
export function* recordsOf(entries: ReadonlyMap<string, Entry>): Generator<Kept> {
  const indexes = new Map<KeyedTerm, number>();
  for (const { terms } of entries.values())
    for (const term of terms) if (!indexes.has(term)) indexes.set(term, indexes.size);
  yield { data: [...indexes.keys()], bytes: Buffer.alloc(0) };
  for (const [file, { fingerprint, text, story, terms, ...others }] of entries) {
    if (!story || !fingerprint || story.revision !== text) continue;
    const { rest, long } = partsOf(story);
    const numbers = terms.map((term) => indexes.get(term) ?? -1);
    const data: CachedFile = [file, fingerprint, rest, numbers, others.references, others.problems];
    yield { data, bytes: long };
  }
}
