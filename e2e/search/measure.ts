/** Runs every judged query through the portal and the other engines, grades and times them, and prints tables. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { currentCatalogue, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { documentsOf } from './documents';
import { buildEngine, ENGINES, type Answer } from './engines';
import { KINDS, ndcg, QUERIES, recall, type Judged } from './grades';
import { withPagefind } from './pagefind';
import type { Figures, PortalFigures } from './scale';

const SIZES = [30, 1_000, 10_000];
const NODE_OPTIONS = ['--max-old-space-size=8000', '--expose-gc'];
/** What an engine is given for a size, building its index and answering. */
const MINUTES = 5;

interface Graded {
  query: Judged;
  order: string[];
  /** What the engine offers instead of the words. */
  suggestion: string | null;
}

async function grade(answer: (locale: Locale) => Answer): Promise<Graded[]> {
  const graded: Graded[] = [];
  for (const query of QUERIES) {
    const order = (await answer(query.locale)(query.q)).slice(0, 10);
    graded.push({ query, order, suggestion: null });
  }
  return graded;
}

/** Where no case answers, cases that are said to be only loosely related count as none. */
function gradePortal(catalogue: Catalogue): Graded[] {
  return QUERIES.map((query) => {
    const { cases, suggestion, isLoose } = catalogue.search(query.locale, { q: query.q });
    const isNothing = isLoose && Object.keys(query.grades).length === 0;
    return { query, order: isNothing ? [] : cases.slice(0, 10).map(({ slug }) => slug), suggestion };
  });
}

/** Suggestions for words that need none, and wrong ones. */
function falseSuggestions(graded: readonly Graded[]): Graded[] {
  return graded.filter(({ query: { suggest }, suggestion }) =>
    suggest === 'none' ? suggestion !== null : suggest && suggestion !== null && suggestion !== suggest,
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const two = (value: number) => value.toFixed(2);

function quality(engines: ReadonlyMap<string, Graded[]>): void {
  for (const [name, belongs] of [
    ['Tuned on', ({ held = false }) => !held],
    ['Set aside', ({ held = false }) => held],
    ['All', () => true],
  ] satisfies [string, (query: Judged) => boolean][]) {
    const rows = [...engines].map(([engine, all]) => {
      const part = all.filter(({ query }) => belongs(query));
      const of = (kind: string) => part.filter(({ query }) => query.kind === kind);
      const meanOf = (some: readonly Graded[]) => mean(some.map(({ query, order }) => ndcg(query, order)));
      return {
        engine,
        ...Object.fromEntries(KINDS.map((kind) => [kind, two(meanOf(of(kind)))])),
        'but complaints': meanOf(part.filter(({ query }) => query.kind !== 'complaint')).toFixed(3),
        'nDCG@10': meanOf(part).toFixed(3),
        'recall@10': mean(part.map(({ query, order }) => recall(query, order))).toFixed(3),
        suggested: part.filter(({ suggestion }) => suggestion !== null).length,
        'of that false': falseSuggestions(part).length,
        empty: `${Math.round(100 * mean(part.map(({ order }) => (order.length === 0 ? 1 : 0))))} %`,
      };
    });
    console.log(`\n${name}: ${QUERIES.filter(belongs).length} queries; nDCG@10 for each kind and for all`);
    console.table(Object.fromEntries(rows.map(({ engine, ...row }) => [engine, row])));
  }
}

/** In a process of its own: what is measured of its memory must not be anything else. Undefined: it took too long. */
function figuresOf(engine: string, size: number, documents: string): Figures | undefined {
  const jiti = join(dirname(createRequire(__filename).resolve('jiti/package.json')), 'lib', 'jiti-cli.mjs');
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [...NODE_OPTIONS, jiti, join(__dirname, 'scale.ts'), engine, String(size), documents],
    {
      encoding: 'utf8',
      env: { ...process.env, JITI_TSCONFIG_PATHS: 'true' },
      timeout: MINUTES * 60_000,
      killSignal: 'SIGKILL',
    },
  );
  if (error && 'code' in error && error.code === 'ETIMEDOUT') return undefined;
  if (status !== 0) throw new Error(`${engine} with ${size} cases: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Figures;
}

function speed(): void {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-search-'));
  const documents = join(folder, 'documents.json');
  try {
    for (const size of SIZES) {
      const all = ['portal', ...Object.keys(ENGINES), 'Pagefind'].map(
        (engine) => [engine, figuresOf(engine, size, documents)] as const,
      );
      const raw = all.find(([engine]) => engine === 'MiniSearch')?.[1]?.p99 ?? NaN;
      console.log(`\n${size} cases: time of a query (both languages), and what the index takes`);
      console.table(Object.fromEntries(all.map(([engine, figures]) => [engine, rowOf(figures, raw)])));
      const page = (all[0]?.[1] as PortalFigures).page;
      console.log(`portal, the whole view: p50 ${two(page.p50)} ms, p99 ${two(page.p99)} ms`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param raw p99 of MiniSearch, in milliseconds. */
function rowOf(figures: Figures | undefined, raw: number) {
  if (!figures) return { 'p50, ms': `over ${MINUTES} minutes in all` };
  return {
    'p50, ms': two(figures.p50),
    'p99, ms': two(figures.p99),
    'p99 to MiniSearch': two(figures.p99 / raw),
    'index, MB': figures.megabytes.toFixed(1),
    'built in, s': two(figures.seconds),
  };
}

async function run(): Promise<void> {
  const catalogue = await currentCatalogue();
  const documents = { en: await documentsOf('en'), zh: await documentsOf('zh') };
  const engines = new Map<string, Graded[]>();
  engines.set('portal', gradePortal(catalogue));
  if (process.argv.includes('--misses')) return misses(engines.get('portal') ?? []);
  if (process.argv.includes('--portal')) return quality(engines);
  for (const name of Object.keys(ENGINES)) {
    const answers = await buildEngine(name, documents);
    engines.set(name, await grade((locale) => answers[locale]));
  }
  await withPagefind(documents, async (answer) => {
    engines.set('Pagefind', await grade(answer));
  });
  quality(engines);
  if (!process.argv.includes('--quality')) speed();
}

/** For tuning: the queries, never those set aside, whose order is not the best. */
function misses(graded: readonly Graded[]): void {
  for (const { query, order } of graded) {
    if (query.held || ndcg(query, order) > 0.95) continue;
    const shown = order.map((slug) => `${slug} ${query.grades[slug] ?? 0}`).join(', ');
    const missed = Object.entries(query.grades).filter(([slug]) => !order.includes(slug));
    console.log(
      `${two(ndcg(query, order))} ${query.kind}: ${query.q}\n     ${shown}\n     missed: ${missed.join(' ')}`,
    );
  }
  for (const { query, suggestion } of graded) {
    if (!query.held && query.suggest && (suggestion ?? 'none') !== query.suggest)
      console.log(`suggestion for ${query.q}: ${suggestion} instead of ${query.suggest}`);
  }
  const score = (held: boolean) =>
    mean(
      graded
        .filter(({ query }) => (query.held ?? false) === held)
        .map((each) => ndcg(each.query, each.order)),
    );
  console.log(`nDCG@10 ${score(false).toFixed(3)}`);
}

void run();
