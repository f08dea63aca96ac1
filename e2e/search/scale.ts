/** `scale.ts <size>`: generates that many cases, times the judged queries over them, prints one line of JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogue, refresh, type Locale } from '@/_catalogue/catalogue';
import { generate } from '../catalogue/generate';
import { documentsOf } from './documents';
import { miniSearch } from './engines';
import { QUERIES } from './grades';

/** Times in milliseconds, memory of the index in megabytes, building it in seconds. */
interface Figures {
  p50: number;
  p99: number;
  megabytes: number;
  seconds: number;
}

export interface Scale {
  size: number;
  portal: Figures;
  raw: Figures;
  page: Pick<Figures, 'p50' | 'p99'>;
}

const ROUNDS = 5;

/** Of each query the best time of a few: what else the machine has to do is not the search's. */
function times(run: (locale: Locale, q: string) => unknown) {
  const all: number[] = QUERIES.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, { locale, q }] of QUERIES.entries()) {
      const before = performance.now();
      run(locale, q);
      all[index] = Math.min(all[index] ?? Infinity, performance.now() - before);
    }
  }
  all.sort((a, b) => a - b);
  const at = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** Builds something and says what it takes. */
async function build<T>(
  make: () => Promise<T> | T,
): Promise<{ made: T; megabytes: number; seconds: number }> {
  const before = memory();
  const start = performance.now();
  const made = await make();
  const seconds = (performance.now() - start) / 1000;
  return { made, megabytes: memory() - before, seconds };
}

async function run(size: number): Promise<Scale> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'));
  process.env.CONTENT_DIR = folder;
  try {
    generate(size, 1, folder);
    const { content } = await refresh();
    const here = new Catalogue(content);
    // With nothing kept: every word is read.
    const portal = await build(() => here.prepare(null));
    const found = times((locale, q) => here.found(locale, q));
    const page = times((locale, q) => here.search(locale, { q }));
    const documents = { en: await documentsOf('en'), zh: await documentsOf('zh') };
    const raw = await build(() => ({ en: miniSearch(documents.en), zh: miniSearch(documents.zh) }));
    const plain = times((locale, q) => raw.made[locale](q));
    const { megabytes, seconds } = portal;
    return {
      size,
      portal: { ...found, megabytes, seconds },
      raw: { ...plain, megabytes: raw.megabytes, seconds: raw.seconds },
      page,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void run(Number(process.argv[2])).then((scale) => console.log(JSON.stringify(scale)));
