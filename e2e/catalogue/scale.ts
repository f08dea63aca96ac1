/**
 * `npm run bench:scale [-- 10000]`: builds and serves the portal with 30 and with N generated cases on this machine and
 * prints how it grows, as ratios. Both servers run at the same time and are asked in turn. Measures, asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { copyOfBuild, start, type Server } from '../server';
import { generate } from './generate';

const DIST_DIR = '.next-scale';
const FEW = 30;
/** Pairs of requests that are measured of each kind, and those before that are not. */
const REQUESTS = 40;
const WARM_UP = 8;
const NEXT = path.resolve('node_modules/next/dist/bin/next');

/** A portal of so many cases: its content, what it keeps between starts, and its build. */
interface Portal {
  count: number;
  content: string;
  env: Record<string, string>;
  build: string;
  built: { seconds: number; cpu: number };
}

/** A figure of both portals. */
type Row = [name: string, few: number, many: number];

const seconds = (since: number) => (performance.now() - since) / 1000;

/** Processor time of all children that have ended, in seconds. Linux only; elsewhere 0. */
function childrenTime(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

/** Resident set of a server, in MB. Linux only; elsewhere 0. */
function residentMemory({ process: { pid } }: Server): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The better of two builds: what else the machine has to do is not theirs. */
function build(of: Pick<Portal, 'content' | 'env'>): Portal['built'] {
  const [one, other] = [buildOnce(of), buildOnce(of)];
  return { seconds: Math.min(one.seconds, other.seconds), cpu: Math.min(one.cpu, other.cpu) };
}

/** From nothing but what was kept of the content. */
function buildOnce({ content, env }: Pick<Portal, 'content' | 'env'>): Portal['built'] {
  rmSync(DIST_DIR, { recursive: true, force: true });
  const [begun, before] = [performance.now(), childrenTime()];
  const { status } = spawnSync(process.execPath, [NEXT, 'build'], {
    env: { ...process.env, ...env, CONTENT_DIR: content, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
  return { seconds: seconds(begun), cpu: childrenTime() - before };
}

async function answered({ origin }: Server, address: string): Promise<string> {
  const response = await fetch(origin + address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function until(condition: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await condition().catch(() => false))) {
    if (seconds(begun) > 1200) throw new Error('waited for twenty minutes in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return seconds(begun);
}

/** Starts a server, and tells how long that takes until it is alive and until it lists its cases, in seconds. */
async function started({ content, env, build: folder, count }: Portal) {
  const begun = performance.now();
  const server = await start(folder, content, { env });
  await answered(server, '/api/health/live');
  const alive = seconds(begun);
  await until(async () => (await answered(server, '/en/cases')).includes(String(count)));
  return { server, alive, listed: seconds(begun) };
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Median times of both for the same addresses, in milliseconds; whatever else the machine does, it does to both. */
async function inTurn(name: string, servers: [Server, Server], addresses: readonly string[]): Promise<Row> {
  const times: [number[], number[]] = [[], []];
  for (let index = -WARM_UP; index < REQUESTS; index += 1) {
    const address = addresses[(index + WARM_UP) % addresses.length] ?? '/en/cases';
    for (const which of index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const begun = performance.now();
      await answered(servers[which], address);
      if (index >= 0) times[which].push(performance.now() - begun);
    }
  }
  return [`${name}, ms (median)`, median(times[0]), median(times[1])];
}

/** Changes the name of the company that is listed first, and waits until an address shows it. Seconds. */
async function edited(server: Server, { content }: Portal, address: (company: string) => string) {
  const slug = /\/en\/cases\/([\w-]+)"/.exec(await answered(server, '/en/cases'))?.[1];
  const file = path.join(content, 'en', 'case', `${slug}.md`);
  const company = `Edited ${Math.round(performance.now())}`;
  const text = readFileSync(file, 'utf8').replace(/(section1:\s+title: ).*/, `$1${company}`);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return until(async () => (await answered(server, address(company))).includes(company));
}

const pairs = (words: readonly string[]) =>
  words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other] as const));
/** Words that most stories hold: the longest lists of answers, and whole pages of them in both portals. */
const WORDS = 'team cluster kubernetes platform application service kubesphere container business data'.split(
  ' ',
);
const HAN_WORDS = ['集群', '平台', '应用', '服务', '容器', '团队'];

async function measure(few: Portal, many: Portal): Promise<Row[]> {
  const [one, other] = [await started(few), await started(many)];
  const servers: [Server, Server] = [one.server, other.server];
  try {
    const features = [...(await answered(one.server, '/en')).matchAll(/\/en\/features\/([\w-]+)/g)];
    const ids = [...new Set(features.map(([, id]) => id ?? ''))].slice(0, 10);
    const slugs = [...(await answered(one.server, '/en/cases')).matchAll(/\/en\/cases\/(case-\d+)"/g)];
    const lists = ['', '?page=2', '?sort=company', '?sort=oldest'].flatMap((end) =>
      ['en', 'zh'].map((locale) => `/${locale}/cases${end}`),
    );
    const filtered = pairs(ids).map(([a, b], index) => {
      return `/${index % 3 === 0 ? 'zh' : 'en'}/cases?feature=${a}&feature=${b}`;
    });
    const search = [
      ...pairs(WORDS).map(([a, b]) => `/en/cases?q=${a}+${b}`),
      ...pairs(HAN_WORDS).map(([a, b]) => `/zh/cases?q=${encodeURIComponent(`${a} ${b}`)}`),
    ].sort((a, b) => a.length - b.length);
    const rows: Row[] = [
      ['build, s', few.built.seconds, many.built.seconds],
      ['build, s of processor time', few.built.cpu, many.built.cpu],
      ['warm start to first list, s', one.listed, other.listed],
      await inTurn('list', servers, lists),
      await inTurn('filtered list, each another', servers, filtered),
      await inTurn('search, each another', servers, search),
      await inTurn(
        'case page',
        servers,
        slugs.map(([, slug]) => `/en/cases/${slug}`),
      ),
    ];
    const edits = async (name: string, address: (company: string) => string) =>
      rows.push([name, await edited(one.server, few, address), await edited(other.server, many, address)]);
    await edits('edit to list, s', () => '/en/cases');
    await edits('edit to search, s', (company) => `/en/cases?q=${encodeURIComponent(company)}`);
    rows.push(['resident memory afterwards, MB', residentMemory(one.server), residentMemory(other.server)]);
    return rows;
  } finally {
    await one.server.stop();
    await other.server.stop();
  }
}

async function main(): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'casebook-scale-'));
  const portal = (count: number): Omit<Portal, 'build' | 'built'> => {
    const content = path.join(root, String(count));
    generate(count, 1, content);
    const env = { DIST_DIR, CACHE_DIR: `${content}.cache`, SITE_URL: 'https://casebook.example' };
    return { count, content, env };
  };
  const builds: string[] = [];
  const withBuild = async (bare: Omit<Portal, 'build' | 'built'>): Promise<Portal> => {
    const built = build(bare);
    const folder = await copyOfBuild(DIST_DIR);
    builds.push(folder);
    return { ...bare, build: folder, built };
  };
  try {
    const few = await withBuild(portal(FEW));
    const bare = portal(Number(process.argv[2] ?? 10_000));
    const cold = await started({ ...few, ...bare });
    await cold.server.stop();
    const many = await withBuild(bare);
    const rows = await measure(few, many);
    const load = loadavg().map((each) => each.toFixed(1));
    console.log(`Node.js ${process.version}, ${cpus().length} cores, load ${load.join(' ')}\n`);
    console.log(`| | ${few.count} cases | ${many.count} cases | ratio |\n| --- | ---: | ---: | ---: |`);
    for (const [name, a, b] of rows)
      console.log(`| ${name} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} |`);
    console.log(
      `\nFirst start with nothing kept of ${many.count} cases: alive after ${cold.alive.toFixed(1)} s, first list after ${cold.listed.toFixed(1)} s.`,
    );
  } finally {
    for (const folder of [root, ...builds]) await rm(folder, { recursive: true, force: true });
    rmSync(DIST_DIR, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
