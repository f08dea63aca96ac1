/** Whatever happens to the content folder under load: no error, no torn page, the last good form, and soon the new one. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { copyOfBuild, serve, start, type Server } from '../server';
import { FAULTS } from './faults';
import { startLoad, type Answer } from './load';
import { COUNT, pageOf, FixtureCases, slugOf } from './fixture-cases';

/** How long faults go on, in milliseconds; a round that has begun is finished. */
const DURATION = 60_000;
/** So long a fault may be seen, in seconds; how long it is seen is printed. */
const PATIENCE = 30;

const NUMBERS = Array.from({ length: COUNT }, (_, number) => number);
const CASES = NUMBERS.map(pageOf);
const PATHS = [
  ...CASES,
  '/en',
  '/en/cases',
  '/zh/cases',
  '/en/cases?feature=maps',
  '/en/cases?q=delivered',
  '/en/timeline',
  '/en/cases/atom.xml',
  '/en/cases/cases.csv',
  `/en/cases/${slugOf(0)}/case.md`,
  '/api/cases',
  `/api/cases/${slugOf(1)}`,
  '/api/search?q=parcel',
  '/sitemap.xml',
];

/** A disk of its own, small enough to be filled. */
function smallDisk(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'casebook-faults-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=755', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`A small disk has to be mounted, which takes root on Linux: ${stderr}`);
  const remove = () => {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, remove };
}

function judge(fixtures: FixtureCases): (answer: Answer) => string | null {
  return ({ path: address, status, headers, text }) => {
    const about = /parcel-(\d+)/.exec(address)?.[1];
    const expected = about === undefined ? [200] : [200, 404];
    if (!expected.includes(status)) return `status ${status}`;
    const isPage = headers.get('content-type')?.includes('text/html');
    if (isPage && !text.trimEnd().endsWith('</html>')) return 'a page that ends early';
    return fixtures.faultOf(text, about === undefined ? null : Number(about));
  };
}

test('faults of the content folder under load', async () => {
  test.setTimeout(6 * 60_000);
  const disk = smallDisk();
  const content = path.join(disk.folder, 'content');
  const fixtures = new FixtureCases(content);
  // What the server may write, it is to write where there will be no room.
  const server = await serve(content, { bound: true, env: { CACHE_DIR: path.join(disk.folder, 'cache') } });
  const slowest = { fault: '', seconds: 0 };
  let fault = '';
  const soon = async (what: string, holds: () => Promise<boolean>) => {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    while (!(await holds())) {
      if (seconds() > PATIENCE) throw new Error(`${fault}: ${what} was not to be seen`);
      await sleep(20);
    }
    if (seconds() > slowest.seconds) Object.assign(slowest, { fault, seconds: seconds() });
  };
  const stage = {
    fixtures,
    content,
    shows: (number: number, what: string | number) =>
      soon(String(what), async () => {
        const response = await fetch(server.origin + pageOf(number));
        const text = await response.text();
        return typeof what === 'number' ? response.status === what : text.includes(what);
      }),
    ready: (status: number) =>
      soon(`ready: ${status}`, async () => {
        const response = await fetch(`${server.origin}/api/health/ready`);
        await response.text();
        return response.status === status;
      }),
  };
  const load = startLoad(server.origin, PATHS, judge(fixtures));
  let done = 0;
  try {
    // What a server does for the first time takes it longer.
    for (const address of [...PATHS, ...PATHS]) await (await fetch(server.origin + address)).text();
    const begun = performance.now();
    while (performance.now() - begun < DURATION) {
      for (const [name, happen] of Object.entries(FAULTS)) {
        fault = name;
        await happen(stage);
        done += 1;
      }
    }
  } finally {
    const { answers, faults } = await load.stop();
    await server.stop();
    disk.remove();
    console.log(
      `${done} faults survived, ${answers} answers, ${faults.length} of them wrong; ` +
        `longest until the right thing was seen: ${slowest.seconds.toFixed(2)} s (${slowest.fault})`,
    );
    expect(faults).toEqual([]);
    expect(answers).toBeGreaterThan(100);
  }
});

test.describe('the end of a server', () => {
  let folder: string;
  let build: string;
  let fixtures: FixtureCases;
  let server: Server;

  test.beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'casebook-end-'));
    mkdirSync(path.join(folder, 'content'));
    fixtures = new FixtureCases(path.join(folder, 'content'));
    build = await copyOfBuild();
    server = await start(build, fixtures.folder);
  });

  test.afterEach(async () => {
    await server.stop();
    for (const each of [folder, build]) rmSync(each, { recursive: true, force: true });
  });

  test('SIGTERM finishes what is under way', async () => {
    await (await fetch(server.origin + CASES[0]!)).text();
    let answered = 0;
    const asked = PATHS.map(async (address) => {
      const response = await fetch(server.origin + address);
      answered += 1;
      return response;
    });
    // Under way: the first answer is there, the others are being made.
    await Promise.any(asked);
    const exited = once(server.process, 'exit');
    const before = answered;
    server.process.kill('SIGTERM');
    // What had not reached the server by then is refused; whatever it began to answer is whole.
    const begun = (await Promise.allSettled(asked)).flatMap((each) =>
      each.status === 'fulfilled' ? [each.value] : [],
    );
    expect(begun.length).toBeGreaterThan(before);
    for (const response of begun) {
      const text = await response.text();
      const isPage = response.headers.get('content-type')?.includes('text/html');
      expect(text, response.url).toMatch(isPage ? /<\/html>\s*$/ : /./);
    }
    // 128 and the number of the signal.
    expect(await exited).toEqual([143, null]);
  });

  test('after kill -9 a restart serves what the files say', async () => {
    const load = startLoad(server.origin, PATHS, judge(fixtures), 2);
    for (const number of NUMBERS) fixtures.write(number);
    server.process.kill('SIGKILL');
    await once(server.process, 'exit');
    await load.stop();
    for (const number of NUMBERS) fixtures.write(number);
    server = await start(build, fixtures.folder);
    for (const number of NUMBERS) {
      const page = async () => (await fetch(server.origin + pageOf(number))).text();
      await expect.poll(page, { timeout: PATIENCE * 1000 }).toContain(fixtures.current(number));
    }
  });
});
