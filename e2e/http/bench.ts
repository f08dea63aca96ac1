/**
 * `npm run bench:http`: how many requests a second the portal answers on this machine, beside the same build without our
 * response layer, beside a bare Next.js page of as many bytes, and through nginx where it is installed. All run at the same
 * time and are asked in turn, for about two minutes. Measures, asserts nothing.
 */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { build } from '../build';
import { end, startNginx, until } from '../copies/machine';
import { copyOfBuild, start, type Server } from '../server';
import { bareAddress, BARE, layBareApplication } from './bare';

const DIST_DIR = '.next-http';
const ENV = { DIST_DIR, SITE_URL: 'https://casebook.example' };
const NGINX_PORT = 3395;
const FRONT = `http://127.0.0.1:${NGINX_PORT}`;
const CONNECTIONS = 16;
/** Seconds of each round; what is measured in the first is dropped. */
const ROUNDS = [1, 2, 2];

const PAGES = {
  case: '/en/cases/zto-express',
  list: '/en/cases',
  'filtered list': '/en/cases?industry=finance&cloud=private',
  search: '/en/cases?q=kubernetes+platform',
  timeline: '/en/timeline',
};

interface Measured {
  perSecond: number;
  /** In milliseconds; of the slower round. */
  p99: number;
}

async function measure(addresses: readonly string[]): Promise<Measured[]> {
  const all = addresses.map((): Measured => ({ perSecond: 0, p99: 0 }));
  for (const [round, duration] of ROUNDS.entries())
    for (const [index, url] of addresses.entries()) {
      const {
        '2xx': answers,
        latency,
        errors,
        non2xx,
        ...run
      } = await autocannon({
        url,
        connections: CONNECTIONS,
        duration,
      });
      if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers other than 2xx`);
      const measured = all[index];
      if (round === 0 || !measured) continue;
      measured.perSecond += answers / run.duration / (ROUNDS.length - 1);
      measured.p99 = Math.max(measured.p99, latency.p99);
    }
  return all;
}

/** Bytes of a body as it is sent, in thousands. */
function sizeOf(address: string, encoding: 'identity' | 'gzip'): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes / 1000));
    }).on('error', reject);
  });
}

/** A copy of the build in which nothing is done when the server starts: what is served is the framework's alone. */
async function copyWithoutLayer(): Promise<string> {
  const folder = await copyOfBuild(DIST_DIR);
  writeFileSync(path.join(folder, DIST_DIR, 'server/instrumentation.js'), 'exports.register = () => {};');
  return folder;
}

/** nginx before the portal, or null where it is not installed. */
async function startFront(folder: string, { origin }: Server): Promise<ChildProcess | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  chmodSync(folder, 0o755);
  const port = Number(new URL(origin).port);
  const nginx = startNginx(path.join(folder, 'nginx'), NGINX_PORT, [port, port]);
  await until(async () => (await fetch(`${FRONT}/en`)).ok);
  return nginx;
}

const HEAD = `| | KB | KB, gzip | requests/s | p99, ms | beside no layer | beside a bare page | nginx, requests/s |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`;

async function rowOf(
  kind: keyof typeof PAGES,
  portal: string,
  without: string,
  bare: string,
  front: boolean,
) {
  const page = PAGES[kind];
  const bytes = await sizeOf(portal + page, 'identity');
  const alike = await bareAddress(bare, kind === 'case', bytes * 1000);
  const [ours, withoutLayer, ofBare, nginx] = await measure([
    portal + page,
    without + page,
    bare + alike,
    ...(front ? [FRONT + page] : []),
  ]);
  if (!ours || !withoutLayer || !ofBare) throw new Error('Nothing was measured');
  const cells = [
    bytes.toFixed(0),
    (await sizeOf(portal + page, 'gzip')).toFixed(0),
    ours.perSecond.toFixed(0),
    ours.p99.toFixed(0),
    (ours.perSecond / withoutLayer.perSecond).toFixed(2),
    (ours.perSecond / ofBare.perSecond).toFixed(2),
    nginx?.perSecond.toFixed(0) ?? 'not installed',
  ];
  return `| ${kind} | ${cells.join(' | ')} |`;
}

async function main(): Promise<void> {
  build(ENV);
  layBareApplication();
  build({}, BARE);
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-http-'));
  const copies = [await copyOfBuild(DIST_DIR), await copyWithoutLayer()];
  const servers: Server[] = [];
  let nginx: ChildProcess | null = null;
  try {
    for (const copy of copies) servers.push(await start(copy, 'content', { env: ENV }));
    servers.push(await start(BARE, 'content', { env: { DIST_DIR: '.next' } }));
    const [portal, without, bare] = servers as [Server, Server, Server];
    nginx = await startFront(folder, portal);
    console.log(`Node.js ${process.version}, ${cpus().length} cores, ${CONNECTIONS} connections\n\n${HEAD}`);
    for (const kind of Object.keys(PAGES) as (keyof typeof PAGES)[])
      console.log(await rowOf(kind, portal.origin, without.origin, bare.origin, nginx !== null));
    console.log(
      `\nLoad afterwards: ${loadavg()
        .map((each) => each.toFixed(1))
        .join(' ')}`,
    );
  } finally {
    if (nginx) await end(nginx);
    for (const server of servers) await server.stop();
    for (const each of [folder, ...copies, BARE, DIST_DIR]) rmSync(each, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
