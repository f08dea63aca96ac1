/** What those who run the site are told: probes, metrics, logs, traces. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { serve, type Server } from './server';

async function withServer(
  env: Record<string, string>,
  look: (server: Server) => Promise<void>,
  content = 'e2e/content',
): Promise<void> {
  const server = await serve(content, { env });
  try {
    // Observing begins while the server starts; a request that is there already is not seen.
    await fetch(`${server.origin}/api/health/live`);
    await look(server);
  } finally {
    await server.stop();
  }
}

/** The samples of an exposition by name and labels, as Prometheus' own text format has them. */
async function samplesOf(request: APIRequestContext, origin: string, headers = {}) {
  const answer = await request.get(`${origin}/api/metrics`, { headers });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const samples = lines.map((line) => /^([a-z_]\w*(?:\{.*\})?) (-?[\d.e+-]+|NaN|\+Inf)$/i.exec(line));
  expect(lines.filter((_, index) => !samples[index])).toEqual([]);
  return new Map(samples.map((sample) => [sample?.[1] ?? '', Number(sample?.[2])]));
}

/** The lines that were logged since the server was ready; every one that is whole is JSON. */
function logOf(server: Server): Record<string, unknown>[] {
  const lines = server.said().split('\n').slice(0, -1);
  const first = lines.findIndex((line) => line.startsWith('{'));
  return lines
    .slice(first < 0 ? lines.length : first)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('there are no metrics unless they are switched on', async ({ request }) => {
  await withServer({}, async ({ origin }) => {
    expect((await request.get(`${origin}/api/metrics`)).status()).toBe(404);
  });
});

test('metrics count requests by route, the page cache and the content', async ({ request }) => {
  await withServer({ METRICS: '1' }, async ({ origin }) => {
    for (const slug of ['amber-ferry', 'dune-ferry', 'nobody'])
      await request.get(`${origin}/en/cases/${slug}`);
    await request.get(`${origin}/en/cases?q=ferry`);
    await request.get(`${origin}/wp-login.php/x/y`);
    const samples = await samplesOf(request, origin);
    const count = (route: string, status: number) =>
      samples.get(`http_request_duration_seconds_count{method="GET",route="${route}",status="${status}"}`);
    expect(count('/[locale]/cases/[slug]', 200)).toBe(2);
    expect(count('/[locale]/cases/[slug]', 404)).toBe(1);
    expect(count('/[locale]/cases', 200)).toBe(1);
    expect(count('other', 404)).toBe(1);
    const cached = ['hit', 'stale', 'miss'].map(
      (result) => samples.get(`casebook_page_cache_total{result="${result}"}`) ?? NaN,
    );
    expect(cached.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(3);
    expect(samples.get('casebook_cases{locale="zh"}')).toBe(9);
    expect(samples.get('casebook_ready')).toBe(1);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    const ready = (await (await request.get(`${origin}/api/health/ready`)).json()) as Record<string, string>;
    expect(samples.get(`casebook_content_info{revision="${ready.revision}",build="${ready.build}"}`)).toBe(1);
  });
});

test('metrics with a token are for those who have it', async ({ request }) => {
  await withServer({ METRICS_TOKEN: 'open sesame' }, async ({ origin }) => {
    for (const Authorization of ['', 'Bearer wrong', 'open sesame']) {
      const answer = await request.get(`${origin}/api/metrics`, { headers: { Authorization } });
      expect(answer.status()).toBe(401);
      expect(await answer.text()).not.toContain('casebook_');
    }
    const samples = await samplesOf(request, origin, { Authorization: 'Bearer open sesame' });
    expect(samples.get('casebook_ready')).toBe(1);
  });
});

test('every request is a line of the log that says neither who asked nor for what', async ({ request }) => {
  await withServer({ LOG_LEVEL: 'info' }, async (server) => {
    const headers = { 'User-Agent': 'Pseudonym/1', 'X-Forwarded-For': '203.0.113.9', Cookie: 'name=jane' };
    await request.get(`${server.origin}/en/cases?q=maternity+leave`, { headers });
    await request.get(`${server.origin}/api/search?q=maternity`, { headers });
    await request.get(`${server.origin}/api/health/live`);
    await expect.poll(() => logOf(server).filter(({ message }) => message === 'request')).toHaveLength(2);
    const [page, search] = logOf(server).filter(({ message }) => message === 'request');
    expect(page).toMatchObject({ method: 'GET', path: '/en/cases', route: '/[locale]/cases', status: 200 });
    expect(search).toMatchObject({ path: '/api/search', level: 'info' });
    const said = server.said();
    for (const secret of ['maternity', 'Pseudonym', '203.0.113.9', 'jane', '"127.0.0.1'])
      expect(said, secret).not.toContain(secret);
  });
});

test('the log can be for people, or be off', async ({ request }) => {
  await withServer({ LOG_FORMAT: 'plain', LOG_LEVEL: 'info' }, async (server) => {
    await request.get(`${server.origin}/en/cases`);
    expect(server.said()).not.toContain('{"');
  });
  await withServer({ LOG_LEVEL: 'off' }, async (server) => {
    await request.get(`${server.origin}/en/cases`);
    await request.get(`${server.origin}/nothing/here`);
    expect(logOf(server)).toEqual([]);
  });
});

test('a server that finds no content lives, is not ready, and logs why', async ({ request }) => {
  const root = await mkdtemp(path.join(tmpdir(), 'casebook-nothing-'));
  const look = async (server: Server) => {
    expect((await request.get(`${server.origin}/api/health/live`)).status()).toBe(200);
    const ready = await request.get(`${server.origin}/api/health/ready`);
    expect(ready.status()).toBe(503);
    const body = await ready.text();
    expect(JSON.parse(body)).toMatchObject({ status: 'unready', revision: null, problems: [{ file: '.' }] });
    expect(body).not.toContain(root);
    await expect.poll(() => logOf(server).some(({ level }) => level === 'error')).toBe(true);
  };
  await withServer({}, look, path.join(root, 'nowhere'));
  await rm(root, { recursive: true });
});

test('traces go to the collector that is named, under the name of the route', async ({ request }) => {
  const received: string[] = [];
  const collector = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      received.push(`${incoming.url} ${Buffer.concat(chunks).toString()}`);
      answer.end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_SERVICE_NAME: 'stories',
  };
  await withServer(env, async ({ origin }) => {
    await request.get(`${origin}/en/cases`);
    const all = () => received.join('\n');
    await expect.poll(all, { timeout: 30_000 }).toContain('"GET /[locale]/cases"');
    expect(all()).toMatch(/^\/v1\/traces /m);
    expect(all()).toContain('"stories"');
  });
  collector.close();
});
