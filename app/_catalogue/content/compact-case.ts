/** Stores cases in little memory: long parts are compressed until they are read, and equal values are shared. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { FACETS, type Case } from '../case/case';

/** The properties that lists, filters and counts do not use. */
const LONG = ['sections', 'facts', 'evidence'] as const;
type Long = Pick<Case, (typeof LONG)[number]>;

/** A case without its long parts. */
export type Rest = Omit<Case, keyof Long>;

const PACKED = Symbol('packed');
/** How many cases stay unpacked: a page reads its case several times, a search reads those it shows. */
const MAX_UNPACKED = 64;
const unpacked = new LRUCache<Buffer, Long>({ max: MAX_UNPACKED });
/** The fastest level; the best one compresses hardly more. */
const LEVEL = 1;

// Own enumerable getters, shared by all cases: copies get the long parts, and all cases have one hidden class.
const getters = Object.fromEntries(
  LONG.map((name): [string, PropertyDescriptor & ThisType<{ [PACKED]: Buffer }>] => [
    name,
    {
      enumerable: true,
      get() {
        return unpack(this[PACKED])[name];
      },
    },
  ]),
);

/** Packs a case. Ten thousand stories take about a gigabyte as objects, and packed half of what their files take. */
export function pack(story: Case): Case {
  const { rest, long } = partsOf(story);
  // A substring keeps the whole file in memory; a copy does not.
  return joinParts(JSON.parse(JSON.stringify(rest)) as Rest, long);
}

/** The two parts of a case; `joinParts` is the inverse. */
export function partsOf(story: Case): { rest: Rest; long: Buffer } {
  const names = Object.keys(story) as (keyof Case)[];
  // One by one, because to read a long part is to unpack it.
  const short = names.filter((name) => !(name in getters)).map((name) => [name, story[name]]);
  return { rest: Object.fromEntries(short) as Rest, long: (story as { [PACKED]?: Buffer })[PACKED] ?? packed(story) };
}

function packed({ sections, facts, evidence }: Long): Buffer {
  // The result is a slice of a larger buffer; a copy does not keep that one in memory.
  return Buffer.from(deflateRawSync(JSON.stringify({ sections, facts, evidence }), { level: LEVEL }));
}

const strings = new Map<string, string>();
const values = new Map<string, unknown>();
/** What cases had that are gone or edited is let go of; of what is in use there are two for a while. */
const MAX_SHARED = 200_000;

/** Interns an id: equal ids are one string. */
function internId<T extends string>(id: T): T {
  const known = strings.get(id);
  if (strings.size >= MAX_SHARED) strings.clear();
  if (known === undefined) strings.set(id, id);
  return (known ?? id) as T;
}

/** Interns a value. It is frozen, because cases share it. */
function intern<T>(value: T): T {
  if (value === null) return value;
  const text = JSON.stringify(value);
  const known = values.get(text) ?? Object.freeze(value);
  if (values.size >= MAX_SHARED) values.clear();
  values.set(text, known);
  return known as T;
}

/** Interns a list of ids; of longer lists only the ids, because such lists are seldom equal. */
const internList = (ids: string[]): string[] => (ids.length > 1 ? ids.map(internId) : intern(ids));

/** @param rest becomes the case itself. */
export function joinParts(rest: Rest, long: Buffer): Case {
  const { terms, named } = rest;
  for (const facet of FACETS) {
    terms[facet] = internList(terms[facet]);
    named[facet] = isSame(terms[facet], named[facet]) ? terms[facet] : internList(named[facet]);
  }
  for (const list of ['unplaced', 'mentioned', 'related', 'aliases'] as const) rest[list] = internList(rest[list]);
  for (const stop of rest.timeline) {
    stop.when = intern(stop.when);
    stop.kind = internId(stop.kind);
    stop.features = internList(stop.features);
    stop.undated = internList(stop.undated);
    if (stop.details.length === 0) stop.details = intern(stop.details);
  }
  return Object.defineProperties(rest, { [PACKED]: { value: long }, ...getters }) as Case;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

function unpack(long: Buffer): Long {
  const value = unpacked.get(long) ?? (JSON.parse(inflateRawSync(long).toString('utf8')) as Long);
  unpacked.set(long, value);
  return value;
}
