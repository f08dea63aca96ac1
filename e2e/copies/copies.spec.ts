/** Several copies on one content folder are one portal: the same answers, and none lost while copies come and go. */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { startLoad, type Answer } from '../faults/load';
import {
  buildStandalone,
  end,
  FRONT,
  originOf,
  PORTS,
  startCopy,
  startNginx,
  startRedis,
  until,
} from './machine';

const PATHS = [
  '/en',
  '/zh',
  '/en/cases/amber-ferry',
  '/zh/cases/amber-ferry',
  '/en/cases/cobalt-museum',
  '/en/features/lamps',
  '/en/cases',
  '/en/cases?industry=ferries',
  '/en/timeline',
  '/en/cases/nobody',
  '/en/cases/amber-ferry/case.md',
  '/en/cases/atom.xml',
  '/en/cases/feed.json',
  '/en/cases/cases.csv',
  '/api/cases',
  '/api/cases/amber-ferry',
  '/api/search?q=ferry',
  '/sitemap.xml',
  '/llms.txt',
];

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let folder: string;
let content: string;
let redis: ChildProcess;
let nginx: ChildProcess;
let copies: ChildProcess[];

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = mkdtempSync(path.join(tmpdir(), 'casebook-copies-'));
  chmodSync(folder, 0o755);
  content = path.join(folder, 'content');
  cpSync('e2e/content', content, { recursive: true });
  buildStandalone(path.join(folder, 'server'));
  redis = startRedis();
  copies = await Promise.all(
    PORTS.copies.map((port) => startCopy(path.join(folder, 'server'), content, port)),
  );
  nginx = startNginx(path.join(folder, 'nginx'));
  await until(async () => (await fetch(`${FRONT}/en`)).ok);
});

test.afterAll(async () => {
  await Promise.all([nginx, ...copies, redis].map((child) => end(child)));
  rmSync(folder, { recursive: true, force: true });
});

const restart = async (index: number, signal: NodeJS.Signals = 'SIGTERM') => {
  const port = PORTS.copies[index]!;
  await end(copies[index]!, signal);
  copies[index] = await startCopy(path.join(folder, 'server'), content, port);
};

/** The validator of an answer; a page that is made for each request has none, so what a reader sees of it. */
async function validatorOf(port: number, address: string) {
  const response = await fetch(originOf(port) + address);
  const seen = (await response.text()).replace(/<script.*?<\/script>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
  return [response.status, response.headers.get('etag') ?? createHash('sha256').update(seen).digest('hex')];
}

async function expectAlike(): Promise<void> {
  const [first, second] = PORTS.copies;
  for (const address of PATHS)
    expect(await validatorOf(first, address), address).toEqual(await validatorOf(second, address));
}

const revisionOf = async (port: number) =>
  ((await (await fetch(`${originOf(port)}/api/health/ready`)).json()) as { revision: string }).revision;

/** Through nginx every answer is whole: pages, data and files to their end. */
function faultOf({ path: address, status, headers, text }: Answer): string | null {
  const expected = address.endsWith('/nobody') ? 404 : 200;
  if (status !== expected) return `status ${status}`;
  const isPage = headers.get('content-type')?.includes('text/html');
  return isPage && !text.trimEnd().endsWith('</html>') ? 'a page that ends early' : null;
}

test('two copies give each answer the same validator', expectAlike);

test('an edit has one revision on all copies, and the same validators', async () => {
  const before = await revisionOf(PORTS.copies[0]);
  const file = path.join(content, 'en/case/amber-ferry.md');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Amber Ferry', 'Amber Ferries'));
  await until(async () => {
    const [first, second] = await Promise.all(PORTS.copies.map(revisionOf));
    return first === second && first !== before;
  });
  for (const port of PORTS.copies)
    await until(async () =>
      (await (await fetch(`${originOf(port)}/en/cases/amber-ferry`)).text()).includes('Amber Ferries'),
    );
  await expectAlike();
});

test('a rolling restart under load loses no request', async () => {
  const load = startLoad(FRONT, PATHS, faultOf);
  for (const index of [0, 1, 0, 1]) await restart(index);
  const { answers, faults } = await load.stop();
  console.log(`rolling restart: ${answers} requests, ${faults.length} lost`);
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(20);
});

test('a copy that is killed costs no request', async () => {
  const load = startLoad(FRONT, PATHS, faultOf);
  await restart(0, 'SIGKILL');
  const { answers, faults } = await load.stop();
  console.log(`kill -9: ${answers} requests, ${faults.length} lost`);
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(20);
});

test('without Redis all goes on, and with it again they share what they render', async () => {
  const load = startLoad(FRONT, PATHS, faultOf);
  await end(redis);
  // A copy that starts while Redis is away.
  await restart(1);
  redis = startRedis();
  await sleep(2_000);
  const { answers, faults } = await load.stop();
  console.log(`Redis away: ${answers} requests, ${faults.length} lost`);
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(20);
  await expectAlike();
});

test('a page that one copy rendered is there on the other', async () => {
  const address = '/en/cases/granite-ferry';
  await until(
    async () => (await fetch(originOf(PORTS.copies[0]) + address)).headers.get('x-nextjs-cache') === 'HIT',
  );
  const other = await fetch(originOf(PORTS.copies[1]) + address);
  expect(other.headers.get('x-nextjs-cache')).toMatch(/HIT|STALE/);
});

/** How nginx came by its response: `HIT`, `STALE`, `UPDATING`, or from a copy. */
const cacheStatus = async (address: string) => (await fetch(FRONT + address)).headers.get('x-cache') ?? '';

async function warm(address: string): Promise<void> {
  await until(async () => (await cacheStatus(address)) === 'HIT');
}

test('nginx keeps the lists, and a change is there soon', async () => {
  for (const address of ['/en/timeline', '/en/quotes', '/en/cases?q=ferry', '/en/cases']) await warm(address);
  const file = path.join(content, 'en/case/amber-ferry.md');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Amber Ferries', 'Amber Ships'));
  const seconds = await until(async () =>
    (await (await fetch(`${FRONT}/en/cases`)).text()).includes('Amber Ships'),
  );
  console.log(`a change is on the list behind nginx after ${seconds.toFixed(1)} s`);
});

test('a page and the data of the same page stay apart', async () => {
  await warm('/en/cases');
  const data = await fetch(`${FRONT}/en/cases`, { headers: { RSC: '1' } });
  expect(data.headers.get('content-type')).toContain('text/x-component');
  expect(data.headers.get('cache-control')).toContain('no-store');
  const page = await fetch(`${FRONT}/en/cases`);
  expect(page.headers.get('content-type')).toContain('text/html');
});

test('what a sender wrote is not kept', async () => {
  const address = '/en/shortlist/amber-ferry?note=secret';
  for (let time = 1; time <= 4; time += 1) expect(await cacheStatus(address)).toMatch(/MISS|BYPASS/);
});

test('a thousand combinations of filters take no room from the front page', async () => {
  await warm('/en');
  const stored = () => readdirSync(path.join(folder, 'nginx/cache'), { recursive: true }).length;
  const before = stored();
  const combinations = Array.from({ length: 1000 }, (_, index) => `/en/cases?q=combination${index}`);
  for (let first = 0; first < combinations.length; first += 20)
    await Promise.all(combinations.slice(first, first + 20).map(cacheStatus));
  expect(stored()).toBeLessThan(before + 100);
  expect(await cacheStatus('/en')).toMatch(/HIT|STALE|UPDATING/);
});

test('the last page is served while no copy is there', async () => {
  await warm('/en/cases');
  await Promise.all(copies.map((copy) => end(copy)));
  // A page that was fetched a moment ago is no stale one yet.
  await expect
    .poll(async () => {
      const page = await fetch(`${FRONT}/en/cases`);
      return `${page.status} ${page.headers.get('x-cache')}`;
    })
    .toMatch(/^200 (?:STALE|UPDATING)$/);
  copies = await Promise.all(
    PORTS.copies.map((port) => startCopy(path.join(folder, 'server'), content, port)),
  );
});
