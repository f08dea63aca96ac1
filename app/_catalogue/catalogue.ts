/** The one door to the content: everything outside of this folder imports from this module. */
import path from 'node:path';
import { formatProblem } from './case/problem';
import { contentFolder, defaultFolder } from './content/content-folder';
import { ContentReader, type Content } from './content/content-reader';
import { ContentWatcher } from './content/content-watcher';
import { DiskCache } from './content/disk-cache';
import { StaleWhileRevalidate } from './content/stale-while-revalidate';
import { Catalogue } from './views/catalogue';

export * from './case/case';
export { caseSchemaText, SCHEMA_FILE } from './case/case-schema';
export * from './case/edtf';
export { dateEvidence, featureEvidence, metricEvidence, termEvidence, type Evidence } from './case/evidence';
export { charactersOf, parseInline, plainText } from './case/inline';
export * from './case/locale';
export { formatProblem, messageOf, type Problem } from './case/problem';
export { slugOf, TAKEN as TAKEN_SLUGS } from './case/slug';
export type { Term } from './case/taxonomy';
export { cutAtWord, wholeSentences } from './case/truncate';
export { hasCaseFolders } from './content/case-files';
export { contentFolder } from './content/content-folder';
export type { Content } from './content/content-reader';
export { paletteOf, type Palette } from './content/palette';
export { decodeAddress, isPictureThere } from './content/picture-file';
export { explainFile } from './content/explain';
export { siteUrl, type Site } from './content/site';
export { readStoryPicture, STORY_PICTURES } from './content/story-pictures';
export { Slices } from './content/yielding';
export { MAX_WORDS_LENGTH } from './search/search-text';
export type { Part, Passage } from './search/snippets';
export * from './views/adoption';
export * from './views/catalogue';
export * from './views/comparison';
export * from './views/fact-parts';
export { highlightLike, highlightsOf, stopLike, textRevision, type Highlight } from './views/highlights';
export { isDated } from './views/order';
export { PROOF_KINDS, proofsOf, type Proof, type ProofKind } from './views/proofs';
export * from './views/query';
export type { Condition } from './views/relaxations';
export type { Related } from './views/related';
export { ROUTE_SIZE, YEARS_AT, type Route } from './views/route';
export { formatRoute } from './views/route-code';
export { routeOf } from './views/route-stops';
export { sentenceOfStop } from './views/stop-sentence';
export { timeAxis, type Mark } from './views/time-axis';

/** The cache of a production build; null in development, where the code that fills it may change at any time. */
function productionCache(): DiskCache | null {
  // Both are written into the code by the build.
  const version = process.env.CATALOGUE_VERSION;
  if (process.env.NODE_ENV !== 'production' || !version) return null;
  return new DiskCache(
    path.resolve(
      /*turbopackIgnore: true*/ process.env.CACHE_DIR || `${process.env.DIST_DIR}/cache/catalogue`,
    ),
    version,
  );
}

/** So many cases take seconds to index. */
const LARGE = 1_000;

/** How long the reading before the last one is kept, in milliseconds: longer than a page takes to render. */
const KEPT_BEFORE = 10_000;

/**
 * Reads a folder once, for commands.
 * @param hasPicture whether there is a picture at an address; those that are not there are problems.
 */
export function readContent(folder: string, hasPicture: (src: string) => boolean): Promise<Content> {
  return new ContentReader(folder, defaultFolder(), null, hasPicture).read();
}

function readings(): StaleWhileRevalidate<Catalogue> {
  const defaults = defaultFolder();
  const folder = contentFolder();
  const cache = productionCache();
  const parse = async () => (await import('./content/parse-in-workers')).parseInWorkers({ folder, defaults });
  const reader = new ContentReader(folder, defaults, cache, undefined, parse);
  // Loaded when it is needed: whoever reads the folder once starts no worker.
  let look: Promise<() => Promise<string | null>> | null = null;
  const watcher = new ContentWatcher(async () => {
    look ??= import('./content/snapshot-in-worker').then((worker) =>
      worker.snapshotInWorker({ folder, defaults }),
    );
    return (await look)();
  });
  let current: Catalogue | null = null;
  let reported = new Set<string>();
  const update = async () => {
    const content = await reader.read();
    const lines = new Set(content.problems.map(formatProblem));
    for (const line of lines) if (!reported.has(line)) console.warn(`content: ${line}`);
    reported = lines;
    if (current?.content === content) return current;
    // Words of cases are taken over from a search that is there.
    await current?.prepare().catch(() => undefined);
    const next = new Catalogue(content, current);
    const prepared = next.prepare(cache);
    // Pages that search nothing do not wait for the first index of a large folder; all others wait in `searchableCatalogue`.
    if (!current && content.cases.length >= LARGE) prepared.catch(() => undefined);
    else await prepared;
    const before = current;
    shared.casebookBefore = before;
    // Only this reading: a later one has a timer of its own.
    setTimeout(() => {
      if (shared.casebookBefore === before) shared.casebookBefore = null;
    }, KEPT_BEFORE).unref();
    return (current = next);
  };
  return new StaleWhileRevalidate(async (forced) => {
    if (!current || forced || !reader.isSettled) return update();
    return (await watcher.readIfChanged(update)) ?? current;
  });
}

// Pages and route handlers are bundled apart; the process has one reading for all of them.
const shared = globalThis as typeof globalThis & {
  casebook?: StaleWhileRevalidate<Catalogue>;
  /** The reading before the last one, for pages that are half made of it. */
  casebookBefore?: Catalogue | null;
};

/** The last reading, however old it is, at no cost; null where nothing was read yet. */
export function lastCatalogue(): Catalogue | null {
  return shared.casebook?.last ?? null;
}

/**
 * The catalogue as the folder was at most 0.7 s ago; reading it anew is done beside the requests. For what asks for no
 * words: right after the start, its search may still have to be made.
 */
export function currentCatalogue(): Promise<Catalogue> {
  return (shared.casebook ??= readings()).get();
}

/** The same, once it can be searched. */
export async function searchableCatalogue(): Promise<Catalogue> {
  const catalogue = await currentCatalogue();
  await catalogue.prepare();
  return catalogue;
}

/** The catalogue as the folder is at this moment; new problems go to the log, once. */
export function refreshCatalogue(): Promise<Catalogue> {
  return (shared.casebook ??= readings()).renew();
}

/** The reading with this revision while it is kept, else the current one. A page made of several parts asks for one revision. */
export async function catalogueAt(revision: string): Promise<Catalogue> {
  const kept = [lastCatalogue(), shared.casebookBefore].find((each) => each?.revision === revision);
  return kept ?? currentCatalogue();
}
