import { once } from 'node:events';
import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { bufferResponse } from './buffered-response';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the framework's own, which has no types
const compress = (require('next/dist/compiled/compression') as () => (...given: unknown[]) => void)();
const MEGABYTE = 1024 * 1024;

/** What a server answers that holds pages, and how often it did. */
async function answerOf(
  listener: RequestListener,
  look: (answer: IncomingMessage) => Promise<void> | void = () => {},
) {
  let held = 0;
  const server = createServer((request, response) => {
    bufferResponse(response, {
      isBuffered: () => response.getHeader('Content-Type') === 'text/html',
      complete: (body) => {
        held += 1;
        response.setHeader('X-Length', body.length);
        return Buffer.from(body.toString().replace('one', 'ONE'));
      },
    });
    compress(request, response, () => {});
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = get({ port, host: '127.0.0.1', headers: { 'Accept-Encoding': 'gzip' } });
  try {
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    await look(answer);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
    return { headers: answer.headers, body: body.toString(), held };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a page in pieces is completed as a whole, then compressed', async () => {
  const rest = 'a'.repeat(5000);
  const { headers, body, held } = await answerOf((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.flushHeaders();
    expect(response.headersSent).toBe(true);
    expect(response.write('on')).toBe(true);
    setTimeout(() => {
      response.write(Buffer.from('e '));
      response.end(rest);
    }, 20);
  });
  expect(body).toBe(`ONE ${rest}`);
  expect(headers).toMatchObject({ 'x-length': '5004', 'content-encoding': 'gzip' });
  expect(held).toBe(1);
});

test('a short page is completed as well', async () => {
  const { headers, body } = await answerOf((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('one');
  });
  expect(body).toBe('ONE');
  expect(headers).not.toHaveProperty('content-encoding');
});

test('what is no page is neither held nor changed', async () => {
  let finish = () => {};
  const listener: RequestListener = (_, response) => {
    response.setHeader('Content-Type', 'text/event-stream');
    response.setHeader('Cache-Control', 'no-transform');
    response.write('one\n');
    finish = () => response.end();
  };
  const { body, held } = await answerOf(listener, async (answer) => {
    // It is here before the server has ended it.
    const [first] = (await once(answer, 'data')) as [Buffer];
    expect(first.toString()).toBe('one\n');
    finish();
  });
  expect(body).toBe('');
  expect(held).toBe(0);
});

test('a head that was sent before is no longer held', async () => {
  const { body, held } = await answerOf((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('one');
  });
  expect(body).toBe('one');
  expect(held).toBe(0);
});

test('a page that is too long for memory is sent as it comes', async () => {
  const { body, held } = await answerOf((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    for (let megabytes = 0; megabytes < 12; megabytes += 1) response.write('one'.padEnd(MEGABYTE, '.'));
    response.end();
  });
  expect(body).toHaveLength(12 * MEGABYTE);
  expect(body).toMatch(/^one/);
  expect(held).toBe(0);
});

test('a page whose visitor has left is released', async () => {
  const isBuffered = (response: ServerResponse) => Object.hasOwn(response, 'headersSent');
  const left = new Promise<boolean[]>((resolve) => {
    void answerOf((_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.write('one');
      response.on('close', () => {
        const before = isBuffered(response);
        response.end('two');
        resolve([before, isBuffered(response), response.writableEnded]);
      });
      response.destroy();
    }).catch(() => {});
  });
  expect(await left).toEqual([true, false, true]);
});

test('callbacks are called', async () => {
  const called: string[] = [];
  await answerOf((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write('one', () => called.push('write'));
    response.end('two', 'utf8', () => called.push('end'));
  });
  await expect.poll(() => called).toEqual(['write', 'end']);
});
