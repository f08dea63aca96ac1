/** Keeps the weighted words of cases for the next start. */
import { createHash } from 'node:crypto';
import { FACETS, type Case, type FacetId } from '../case/case';
import type { DiskCache, Kept } from '../content/disk-cache';
import type { SearchMemory } from './search';
import { Slices } from '../content/yielding';
import type { Term } from '../case/taxonomy';
import type { WeightedWords } from './term-weights';

/** So few cases are weighed faster than a cache is written. */
const WORTH_KEEPING = 200;

type TermOf = (facet: FacetId, id: string) => Term | undefined;
type Entry = [mark: string, length: number, words: number];

/**
 * Weighs cases, in slices.
 * @param cache where words of earlier starts are; used for an empty memory only, which is that of a start. Null for nowhere.
 */
export async function weighAll(
  cases: readonly Case[],
  memory: SearchMemory,
  termOf: TermOf,
  cache: DiskCache | null,
): Promise<void> {
  const slices = new Slices();
  const store = memory.dictionary.size === 0 ? cache : null;
  const key = keyOf(memory);
  const kept = await load(memory, key, store);
  let misses = 0;
  for (const story of cases) {
    await slices.next();
    const known = kept.size > 0 ? kept.get(markOf(story, termOf)) : undefined;
    if (known) memory.remember(story, known);
    else {
      misses += 1;
      memory.weigh(story, termOf);
    }
  }
  if (misses >= WORTH_KEEPING) await store?.write(NAME, key, recordsOf(cases, memory, termOf));
}

const NAME = 'words';

/** Weights hang on the spellings of all terms. */
function keyOf({ taxonomy }: SearchMemory): string {
  const all = [taxonomy.entries(), taxonomy.synonyms];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** Everything that the weights of a case hang on, but for the taxonomy: its text, and the labels of its terms. */
function markOf(story: Case, termOf: TermOf): string {
  const labels = FACETS.flatMap((facet) => story.terms[facet].map((id) => termOf(facet, id)?.label));
  const all = [story.locale, story.slug, story.revision, labels];
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url');
}

async function load(
  memory: SearchMemory,
  key: string,
  cache: DiskCache | null,
): Promise<Map<string, WeightedWords>> {
  const [first, ...records] = (await cache?.read(NAME, key)) ?? [];
  for (const word of (first?.data as string[] | undefined) ?? []) memory.dictionary.add(word);
  return new Map(
    records.map(({ data, bytes }) => {
      const [mark, length, words] = data as Entry;
      // Bytes are not aligned to those of numbers.
      const copy = Uint8Array.from(bytes.subarray(0, 4 * words));
      const entries = new Uint32Array(copy.buffer);
      return [mark, { length, entries, positions: Uint8Array.from(bytes.subarray(4 * words)) }];
    }),
  );
}

function* recordsOf(cases: readonly Case[], memory: SearchMemory, termOf: TermOf): Generator<Kept> {
  yield { data: memory.dictionary.words, bytes: Buffer.alloc(0) };
  for (const story of cases) {
    const { length, entries, positions } = memory.weigh(story, termOf);
    const entry: Entry = [markOf(story, termOf), length, entries.length];
    const numbers = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
    yield { data: entry, bytes: Buffer.concat([numbers, positions]) };
  }
}
