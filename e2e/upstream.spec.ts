/**
 * What the request layer mends is still broken in Next.js. A test that fails here after an upgrade says that the framework
 * does the right thing by now, and names the code to remove.
 */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { copyOfBuild, start, TESTS_ENV, type Server } from './server';

const DIST = TESTS_ENV.DIST_DIR;

let build: string;
let bare: Server;

test.beforeAll(async () => {
  build = await copyOfBuild();
  // The request layer starts from here; without it the framework answers alone.
  await rm(path.join(build, DIST, 'server/instrumentation.js'));
  bare = await start(build, 'e2e/content');
});

test.afterAll(async () => {
  await bare.stop();
  await rm(build, { recursive: true, force: true });
});

/** The status line and the headers of a response to exactly these lines. */
function headOf(...lines: string[]): Promise<string> {
  const { hostname, port } = new URL(bare.origin);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname)
      .setEncoding('latin1')
      .on('data', (text: string) => (received += text))
      .on('close', () => resolve(received.split('\r\n\r\n', 1)[0] ?? ''))
      .on('error', reject);
    socket.write([...lines, 'Host: localhost', 'Connection: close', '', ''].join('\r\n'));
  });
}

const chunk = () => {
  const name = readdirSync(path.join(build, DIST, 'static/chunks')).find((each) => each.endsWith('.js'));
  return `/_next/static/chunks/${name}`;
};

const STILL_BROKEN = {
  'page-status.ts: a page that says that a case is gone answers 200': {
    request: () => ['GET /en/cases/jade-lighthouse HTTP/1.1'],
    head: /^HTTP\/1\.1 200/,
  },
  'request-guard.ts: TRACE is answered': {
    request: () => ['TRACE /en HTTP/1.1'],
    head: /^HTTP\/1\.1 (?:200|500)/,
  },
  'request-guard.ts: any method gets a page that is kept': {
    request: () => ['PUT /en HTTP/1.1', 'Content-Length: 0'],
    head: /^HTTP\/1\.1 200/,
  },
  'request-guard.ts: a target that names a host leads there': {
    request: () => ['GET http://evil.example/en/cases HTTP/1.1'],
    head: /^location: http:\/\/evil\.example/im,
  },
  'request-guard.ts: a target that is no path is a failure': {
    request: () => ['OPTIONS * HTTP/1.1'],
    head: /^HTTP\/1\.1 500/,
  },
  'request-layer.ts: a request with an upgrade gets no answer': {
    request: () => ['GET /en HTTP/1.1', 'Connection: upgrade', 'Upgrade: h2c'],
    head: /^$/,
  },
  'file-errors.ts: a method that a file does not have is a failure (vercel/next.js#92141)': {
    request: () => [`POST ${chunk()} HTTP/1.1`, 'Content-Length: 0'],
    head: /^HTTP\/1\.1 500/,
  },
  'file-errors.ts: a range that a file does not have is a failure (vercel/next.js#92141)': {
    request: () => [`GET ${chunk()} HTTP/1.1`, 'Range: bytes=99999999-'],
    head: /^HTTP\/1\.1 500/,
  },
};

for (const [name, { request, head }] of Object.entries(STILL_BROKEN))
  test(name, async () => {
    expect(await headOf(...request())).toMatch(head);
  });

test('page-status.ts: the first response of a page that redirects names its target twice (vercel/next.js#82117)', async () => {
  const first = await headOf('GET /en/cases/amber-boats HTTP/1.1');
  expect(first.match(/^location:/gim)).toHaveLength(2);
});

test('page-policy.ts: a page carries inline scripts that its policy does not admit', async () => {
  const response = await fetch(`${bare.origin}/en/cases/amber-ferry`);
  expect(response.headers.get('content-security-policy')).not.toContain('sha256');
  expect(await response.text()).toContain('<script>self.__next_f.push(');
});

test('graceful-shutdown.ts: after SIGTERM a connection in use stays open', async () => {
  const server = await start(build, 'e2e/content');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (address: string) => once(get(server.origin + address, { agent }), 'response');
  const slow = ask('/en/cases/amber-ferry/one-pager.pdf');
  await sleep(50);
  server.process.kill('SIGTERM');
  const [file] = (await slow) as [IncomingMessage];
  await file.resume().toArray();
  const [next] = (await ask('/api/health/live')) as [IncomingMessage];
  expect(next.headers.connection).toBe('keep-alive');
  agent.destroy();
  next.destroy();
  await server.stop();
});
