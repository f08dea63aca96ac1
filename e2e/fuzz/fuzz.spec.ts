/**
 * Hostile visitors: thousands of requests that a build for production has to take without a fault. `FUZZ_SEED` tries
 * others, `FUZZ_REQUESTS` more or fewer than the project says; what fails is printed as it was sent.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { serve, type Server } from '../server';
import { FOREIGN_HOST, HEADER, MARKUP, requestsOf, type FuzzedRequest } from './requests';
import { send, type Received } from './send';

const SEED = Number(process.env.FUZZ_SEED ?? 20261127);
const AT_ONCE = 16;
/** Loaded into the server: collects garbage when asked to, so that what is left is what is kept. */
const COLLECT = 'data:text/javascript,process.on(%22SIGUSR2%22,()=>gc())';
/** No answer over e2e/content has a reason to be longer, in bytes. */
const LONGEST_ANSWER = 500_000;
/** The part of the requests that is sent a second time, when all caches are as full as they get, and by how much the heap may grow then. */
const REPEATED = 0.4;
const GROWTH = 1.25;
/** Milliseconds. A reading that was replaced stays in memory for ten seconds more. */
const SETTLED = 12_000;
/** Bytes. What the process holds depends on when it last gave some back; it must only stay within bounds. */
const MOST_RESIDENT = 600_000_000;

const RIGHT = {
  any: [200, 204, 206, 303, 304, 307, 308, 400, 401, 404, 405, 410, 412, 413, 416, 417, 429, 431],
  malformed: [400, 505],
  oversized: [431],
  nowhere: [404],
  'unwanted method': [405],
} satisfies Record<FuzzedRequest['kind'], number[]>;

/** A page runs scripts of its own; an embed runs none. */
const SAFE_POLICY = /script-src 'self'|default-src 'none'/;

/** What is wrong with an answer. */
function faultsOf({ kind, bytes }: FuzzedRequest, { status, headers, text }: Received): string[] {
  const faults: string[] = [];
  const right: readonly number[] = RIGHT[kind];
  if (!right.includes(status)) faults.push(`status ${status}`);
  if (text.length > LONGEST_ANSWER) faults.push(`${text.length} bytes`);
  // The host may stand in the path that was asked for, which a 405 or a list of problems repeats.
  const [target = ''] = bytes.split('\r\n', 1);
  if (!target.includes(FOREIGN_HOST) && text.includes(FOREIGN_HOST))
    faults.push('believes the host it was told');
  if (headers.has(HEADER.toLowerCase())) faults.push('lets a header in');
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html') && text.includes(MARKUP)) faults.push('lets markup in');
  const location = headers.get('location');
  if (location !== undefined && !/^(?:https:\/\/casebook\.example)?\/(?![/\\])/.test(location))
    faults.push(`leads to ${location}`);
  if (
    type.startsWith('text/html') &&
    bytes.startsWith('GET') &&
    !SAFE_POLICY.test(headers.get('content-security-policy') ?? '')
  )
    faults.push('has no policy');
  return faults;
}

/** Bytes of JavaScript objects that are alive in the server, and of memory it holds. */
async function memoryOf({
  origin,
  process: { pid = 0 },
}: Server): Promise<{ heap: number; resident: number }> {
  process.kill(pid, 'SIGUSR2');
  const text = await (await fetch(`${origin}/api/metrics`)).text();
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { heap: read('nodejs_heap_size_used_bytes'), resident: read('process_resident_memory_bytes') };
}

async function sendAll(
  port: number,
  requests: readonly FuzzedRequest[],
  statuses: Map<number, number>,
): Promise<string[]> {
  const faults: string[] = [];
  const left = requests.values();
  const one = async () => {
    for (const request of left) {
      const answer = await send(port, request.bytes).catch((error: Error) => error);
      const found = answer instanceof Error ? [answer.message] : faultsOf(request, answer);
      if (!(answer instanceof Error)) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (found.length > 0)
        faults.push(`${request.kind}: ${found.join(', ')}: ${JSON.stringify(request.bytes.slice(0, 1500))}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return faults;
}

test('hostile requests are answered as they should be, and leave nothing behind', async () => {
  test.setTimeout(20 * 60_000);
  const count = Number(process.env.FUZZ_REQUESTS ?? test.info().project.metadata.requests);
  const server = await serve('e2e/content', {
    env: { METRICS: '1', NODE_OPTIONS: `--expose-gc --import ${COLLECT}` },
  });
  try {
    const port = Number(new URL(server.origin).port);
    // The first requests after a start may pass before the request layer.
    const trace = 'TRACE /en HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n';
    await expect.poll(async () => (await send(port, trace)).status).toBe(405);
    const requests = requestsOf(SEED, count);
    const statuses = new Map<number, number>();
    const faults = await sendAll(port, requests, statuses);
    await delay(SETTLED);
    const before = await memoryOf(server);
    faults.push(...(await sendAll(port, requests.slice(0, Math.round(count * REPEATED)), statuses)));
    await delay(SETTLED);
    const after = await memoryOf(server);
    const seen = Object.fromEntries([...statuses].sort(([a], [b]) => a - b));
    console.log(`${count} requests, seed ${SEED}, answers by status: ${JSON.stringify(seen)}`);
    console.log(`memory: ${JSON.stringify({ before, after })}`);
    expect(faults.length, `seed ${SEED}\n${faults.slice(0, 40).join('\n')}`).toBe(0);
    expect(after.heap / before.heap).toBeLessThan(GROWTH);
    expect(after.resident).toBeLessThan(MOST_RESIDENT);
    expect((await fetch(`${server.origin}/en/cases/amber-ferry`)).status).toBe(200);
    expect((await fetch(`${server.origin}/api/health/ready`)).status).toBe(200);
  } finally {
    await server.stop();
  }
});
