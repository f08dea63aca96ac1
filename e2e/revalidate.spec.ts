/** `POST /api/revalidate`: secrets that are guessed, and what is said of them. */
import { expect, test } from '@playwright/test';
import { refresh, serve } from './server';

test('who guesses is soon sent away, whatever the guess; no secret is ever logged', async ({ request }) => {
  const server = await serve('e2e/content', { env: { LOG_LEVEL: 'debug' } });
  const ask = (token: string, data = '') =>
    request.post(`${server.origin}/api/revalidate`, { headers: { Authorization: `Bearer ${token}` }, data });
  try {
    expect((await refresh(server)).status).toBe(200);
    expect((await ask('test-secret', 'a'.repeat(1_000_000))).status()).toBe(200);
    // At once: a try is given back every six seconds.
    const guesses = Array.from({ length: 10 }, (_, number) =>
      ask(`guess-${number}`, '{"secret":"guess-in-a-body"}'),
    );
    for (const answer of await Promise.all(guesses)) {
      expect(answer.status()).toBe(401);
      expect(answer.headers()).toMatchObject({
        'www-authenticate': 'Bearer',
        'content-type': 'application/problem+json',
      });
    }
    for (const token of ['guess-10', 'test-secret']) {
      const answer = await ask(token);
      expect(answer.status()).toBe(429);
      expect(answer.headers()['content-type']).toBe('application/problem+json');
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
      expect(Number(answer.headers()['retry-after'])).toBeLessThanOrEqual(6);
      expect(await answer.json()).toMatchObject({ status: 429 });
    }
    await expect.poll(() => server.said()).toContain('"status":429');
    expect(server.said()).not.toMatch(/guess-|test-secret/);
  } finally {
    await server.stop();
  }
});
