/**
 * `npm run bench:scale [-- 10000]`: builds and serves the portal with 30 and with N generated cases on this machine and
 * prints how it grows, as ratios. Measures, asserts nothing.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from './generate';

const PORT = 3290;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const REQUESTS = 40;
const NEXT = path.resolve('node_modules/next/dist/bin/next');

interface Figures {
  'build, s': number;
  'warm start to first list, s': number;
  'list, ms (median)': number;
  'filtered list, ms (median)': number;
  'search, ms (median)': number;
  'case page, ms (median)': number;
  'edit to list, s': number;
  'resident memory, MB': number;
}

const seconds = (since: number) => (performance.now() - since) / 1000;

async function answered(address: string): Promise<string> {
  const response = await fetch(ORIGIN + address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function until(condition: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  while (!(await condition().catch(() => false))) {
    if (seconds(start) > 120) throw new Error('waited for two minutes in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return seconds(start);
}

async function median(addresses: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const start = performance.now();
    await answered(addresses[index % addresses.length] ?? '/');
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Resident set of the server and what it started, in MB. Linux only; elsewhere 0. */
function residentMemory({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function measure(count: number): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-scale-'));
  const env = { ...process.env, CONTENT_DIR: folder, SITE_URL: ORIGIN, NODE_ENV: 'production' as const };
  generate(count, 1, folder);
  const building = performance.now();
  const build = spawnSync(process.execPath, [NEXT, 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (build.status !== 0) throw new Error('the build failed');
  const built = seconds(building);
  const server = spawn(process.execPath, [NEXT, 'start', '-H', '127.0.0.1', '-p', String(PORT)], {
    env,
    stdio: 'ignore',
  });
  try {
    const ready = await until(async () => (await answered('/en/cases')).includes(String(count)));
    const slugs = [...(await answered('/en/cases')).matchAll(/\/en\/cases\/([\w-]+)"/g)].map(
      (match) => match[1],
    );
    const list = await median(['/en/cases', '/zh/cases', '/en/cases?page=2', '/en/cases?sort=company']);
    const filtered = await median([
      '/en/cases?feature=devops',
      '/en/cases?cloud=private',
      '/zh/cases?feature=monitoring',
    ]);
    const search = await median([
      '/en/cases?q=autoscaling',
      '/en/cases?q=monitoring+cluster',
      '/zh/cases?q=多集群',
    ]);
    const page = await median([`/en/cases/${slugs[0]}`, `/en/cases/${slugs[1]}`]);
    const file = path.join(folder, 'en', 'case', `${slugs[2]}.md`);
    const company = `Edited ${count}`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(section1:\s+title: ).*/, `$1${company}`));
    const edit = await until(async () =>
      (await answered(`/en/cases?q=${encodeURIComponent(company)}`)).includes(`>${company}<`),
    );
    return {
      'build, s': built,
      'warm start to first list, s': ready,
      'list, ms (median)': list,
      'filtered list, ms (median)': filtered,
      'search, ms (median)': search,
      'case page, ms (median)': page,
      'edit to list, s': edit,
      'resident memory, MB': residentMemory(server),
    };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const many = Number(process.argv[2] ?? 10_000);
  const few = await measure(30);
  const lots = await measure(many);
  // The build that stands afterwards is of a folder that is gone.
  rmSync('.next/BUILD_ID', { force: true });
  console.log(`Node.js ${process.version}, ${cpus().length} cores\n`);
  console.log(`| | 30 cases | ${many} cases | ratio |\n| --- | ---: | ---: | ---: |`);
  for (const name of Object.keys(few) as (keyof Figures)[]) {
    const [a, b] = [few[name], lots[name]];
    console.log(`| ${name} | ${a.toFixed(2)} | ${b.toFixed(2)} | ${(b / a).toFixed(2)} |`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
