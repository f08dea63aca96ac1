/** Cases whose long part, the sections, stays packed until somebody reads it; to all others they are like any case. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { FACETS, type Case, type Section } from './case';

/** A case without its sections: what lists, filters and counts look at. */
export type Rest = Omit<Case, 'sections'>;

const PACKED = Symbol('packed');
/** A story is read several times while its page is made, and a search reads those it shows. */
const UNPACKED = 64;
const unpacked = new Map<Buffer, Section[]>();
/** The fastest: it halves a story as the best one does. */
const LEVEL = 1;

// An own property and one getter for all, so that copies have the sections and all cases have one shape in memory.
const sections: PropertyDescriptor & ThisType<{ [PACKED]: Buffer }> = {
  enumerable: true,
  get() {
    return unpack(this[PACKED]);
  },
};

/** The same case, packed: ten thousand stories as objects take about a gigabyte, packed half of what their files take. */
export function pack(story: Case): Case {
  const { rest, long } = partsOf(story);
  // A text that is cut out of a file holds the whole file in memory; a copy does not.
  return joinParts(JSON.parse(JSON.stringify(rest)) as Rest, long);
}

/** The parts that `joinParts` makes the same case of. */
export function partsOf(story: Case): { rest: Rest; long: Buffer } {
  const { sections: whole, ...rest } = story;
  const long = (story as { [PACKED]?: Buffer })[PACKED] ?? packed(whole);
  return { rest, long };
}

function packed(whole: Section[]): Buffer {
  // What the packer gives is cut out of a larger buffer; a copy does not hold that one.
  return Buffer.from(deflateRawSync(JSON.stringify(whole), { level: LEVEL }));
}

/** The ids that cases have. Equal ones are one string: they take no more room, and are compared at a glance. */
const ids = new Map<string, string>();

function onlyOne(id: string): string {
  const known = ids.get(id);
  if (known === undefined) ids.set(id, id);
  return known ?? id;
}

/** @param rest becomes the case itself. */
export function joinParts(rest: Rest, long: Buffer): Case {
  for (const facet of FACETS) rest.terms[facet] = rest.terms[facet].map(onlyOne);
  return Object.defineProperties(rest, { [PACKED]: { value: long }, sections }) as Case;
}

function unpack(long: Buffer): Section[] {
  const value = unpacked.get(long) ?? (JSON.parse(inflateRawSync(long).toString('utf8')) as Section[]);
  unpacked.delete(long);
  unpacked.set(long, value);
  const [oldest] = unpacked.keys();
  if (unpacked.size > UNPACKED && oldest) unpacked.delete(oldest);
  return value;
}
