/** Cases that take little room: what only their own pages show stays packed until it is read; what is equal is there once. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { FACETS, type Case } from '../case/case';

/** What lists, filters and counts do not look at. */
const LONG = ['sections', 'facts'] as const;
type Long = Pick<Case, (typeof LONG)[number]>;

/** A case without its long parts. */
export type Rest = Omit<Case, keyof Long>;

const PACKED = Symbol('packed');
/** A story is read several times while its page is made, and a search reads those it shows. */
const UNPACKED = 64;
const unpacked = new Map<Buffer, Long>();
/** The fastest: it halves a story as the best one does. */
const LEVEL = 1;

// Own properties with getters that all share, so that copies have the long parts and all cases have one shape in memory.
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

/** The same case, packed: ten thousand stories as objects take about a gigabyte, packed half of what their files take. */
export function pack(story: Case): Case {
  const { rest, long } = partsOf(story);
  // A text that is cut out of a file holds the whole file in memory; a copy does not.
  return joinParts(JSON.parse(JSON.stringify(rest)) as Rest, long);
}

/** The parts that `joinParts` makes the same case of. */
export function partsOf(story: Case): { rest: Rest; long: Buffer } {
  const { sections, facts, ...rest } = story;
  const long = (story as { [PACKED]?: Buffer })[PACKED] ?? packed({ sections, facts });
  return { rest, long };
}

function packed(long: Long): Buffer {
  // What the packer gives is cut out of a larger buffer; a copy does not hold that one.
  return Buffer.from(deflateRawSync(JSON.stringify(long), { level: LEVEL }));
}

const strings = new Map<string, string>();
const values = new Map<string, unknown>();

/** Of equal ids there is one: they take no more room, and are compared at a glance. */
function onlyOneId<T extends string>(id: T): T {
  const known = strings.get(id);
  if (known === undefined) strings.set(id, id);
  return (known ?? id) as T;
}

/** The same for values that many cases have. Nobody may change what others have too. */
function onlyOne<T>(value: T): T {
  if (value === null) return value;
  const text = JSON.stringify(value);
  const known = values.get(text) ?? Object.freeze(value);
  values.set(text, known);
  return known as T;
}

/** Long lists are seldom equal; what is in them is. */
const onlyOneList = (ids: string[]): string[] => (ids.length > 1 ? ids.map(onlyOneId) : onlyOne(ids));

/** @param rest becomes the case itself. */
export function joinParts(rest: Rest, long: Buffer): Case {
  const { terms, named } = rest;
  for (const facet of FACETS) {
    terms[facet] = onlyOneList(terms[facet]);
    named[facet] = isSame(terms[facet], named[facet]) ? terms[facet] : onlyOneList(named[facet]);
  }
  for (const list of ['unplaced', 'related', 'aliases'] as const) rest[list] = onlyOneList(rest[list]);
  for (const stop of rest.timeline) {
    stop.when = onlyOne(stop.when);
    stop.kind = onlyOneId(stop.kind);
    stop.features = onlyOneList(stop.features);
    if (stop.details.length === 0) stop.details = onlyOne(stop.details);
  }
  return Object.defineProperties(rest, { [PACKED]: { value: long }, ...getters }) as Case;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

function unpack(long: Buffer): Long {
  const value = unpacked.get(long) ?? (JSON.parse(inflateRawSync(long).toString('utf8')) as Long);
  unpacked.delete(long);
  unpacked.set(long, value);
  const [oldest] = unpacked.keys();
  if (unpacked.size > UNPACKED && oldest) unpacked.delete(oldest);
  return value;
}
