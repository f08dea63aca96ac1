/** Every address that the README names is there. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serve, type Server } from './server';

const NAMED = [...readFileSync('README.md', 'utf8').matchAll(/(?<=[`\s])\/(?:api|en)\/[\w./<>-]*[\w>]/g)].map(
  ([address]) => address.replace('<slug>', 'amber-ferry').replace(/zto-express|acme/, 'amber-ferry'),
);

let server: Server;
test.beforeAll(async () => {
  server = await serve('e2e/content', { env: { METRICS: '1' } });
});
test.afterAll(() => server.stop());

for (const address of new Set(NAMED))
  test(address, async () => {
    // Some answer to another method only, which is no 404 either.
    expect((await fetch(server.origin + address)).status).not.toBe(404);
  });
