/**
 * `scale.ts <engine> <cases> <file>`: times the judged queries over generated cases and prints one line of JSON. The portal
 * comes first: it generates the cases, and writes into the file what the others read.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Catalogue, searchableCatalogue, type Locale } from '@/_catalogue/catalogue';
import { generate } from '../catalogue/generate';
import { documentsOf, type Document } from './documents';
import { buildEngine, ENGINES } from './engines';
import { QUERIES } from './grades';
import { withPagefind } from './pagefind';

/** Times of a query, in milliseconds. */
interface Times {
  p50: number;
  p99: number;
}

/** Times, and what the index takes: memory in megabytes (of Pagefind, its files), building it in seconds. */
export interface Figures extends Times {
  megabytes: number;
  seconds: number;
}

export interface PortalFigures extends Figures {
  /** The whole view: its facet counts and passages too. */
  page: Times;
}

type Documents = Record<Locale, Document[]>;

const [engine = '', cases = '', file = ''] = process.argv.slice(2);
/** In a frame of its own, which does not hold the text while memory is measured. */
const read = () => JSON.parse(readFileSync(file, 'utf8')) as Documents;
/** Held for good: memory that they give back must not be taken off what an index takes. */
const documents: Documents = engine === 'portal' ? { en: [], zh: [] } : read();

const ROUNDS = 5;
/** After so many seconds no further round begins. */
const PATIENCE = 20;

/** Of each query the best time of a few: what else the machine has to do is not the search's. */
async function times(run: (locale: Locale, q: string) => unknown): Promise<Times> {
  const all: number[] = QUERIES.map(() => Infinity);
  const start = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - start < PATIENCE * 1000; round += 1) {
    for (const [index, { locale, q }] of QUERIES.entries()) {
      const before = performance.now();
      await run(locale, q);
      all[index] = Math.min(all[index] ?? Infinity, performance.now() - before);
    }
  }
  all.sort((a, b) => a - b);
  const at = (share: number) => all[Math.floor(share * (all.length - 1))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

function memory(): number {
  // What the first leaves to finalizers, the second collects.
  globalThis.gc?.();
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

async function portal(size: number): Promise<PortalFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'));
  process.env.CONTENT_DIR = folder;
  try {
    generate(size, 1, folder);
    const { content } = await searchableCatalogue();
    const catalogue = new Catalogue(content);
    // With nothing kept: every word is read.
    const { megabytes, seconds } = await build(() => catalogue.prepare(null));
    const found = await times((locale, q) => catalogue.found(locale, q));
    const page = await times((locale, q) => catalogue.search(locale, { q }));
    const written: Documents = { en: await documentsOf('en'), zh: await documentsOf('zh') };
    writeFileSync(file, JSON.stringify(written));
    return { ...found, megabytes, seconds, page };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function other(name: string): Promise<Figures> {
  if (!ENGINES[name]) {
    const start = performance.now();
    return withPagefind(documents, async (answer, megabytes) => {
      const seconds = (performance.now() - start) / 1000;
      return { ...(await times((locale, q) => answer(locale)(q))), megabytes, seconds };
    });
  }
  const { made, ...taken } = await build(() => buildEngine(name, documents));
  return { ...(await times((locale, q) => made[locale](q))), ...taken };
}

const figures = engine === 'portal' ? portal(Number(cases)) : other(engine);
void figures.then((all) => console.log(JSON.stringify(all)));
