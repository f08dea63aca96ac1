/** The words of cases, kept for the next start: exactly those that weighing the cases again would give. */
import { createHash } from 'node:crypto';
import { FACETS, type Case, type FacetId } from '../case/case';
import type { DiskCache, Kept } from '../content/disk-cache';
import type { LexiconParts } from './dictionary';
import type { SearchMemory } from './search';
import { Slices } from '../content/yielding';
import type { Term } from '../case/taxonomy';
import type { Weighed } from './term-weights';

/** So few cases are weighed faster than a cache is written. */
const WORTH_KEEPING = 200;

type TermOf = (facet: FacetId, id: string) => Term | undefined;
type Record = [mark: string, rest: Omit<Weighed, 'entries'>];

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
  const store = memory.lexicon.size === 0 ? cache : null;
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
  return createHash('sha256').update(JSON.stringify(taxonomy.entries())).digest('hex');
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
): Promise<Map<string, Weighed>> {
  const [first, ...records] = (await cache?.read(NAME, key)) ?? [];
  if (first) memory.lexicon.restore(first.data as LexiconParts);
  return new Map(
    records.map(({ data, bytes }) => {
      const [mark, rest] = data as Record;
      const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
      return [mark, { ...rest, entries }];
    }),
  );
}

function* recordsOf(cases: readonly Case[], memory: SearchMemory, termOf: TermOf): Generator<Kept> {
  // Nothing but four-byte numbers among the bytes: they are read where they lie.
  yield { data: memory.lexicon.parts(), bytes: Buffer.alloc(0) };
  for (const story of cases) {
    const { entries, ...rest } = memory.weigh(story, termOf);
    const record: Record = [markOf(story, termOf), rest];
    yield { data: record, bytes: Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength) };
  }
}
