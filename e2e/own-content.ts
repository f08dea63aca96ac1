/** Tests whose pages come from e2e/content, the small folder whose right answers are written down. */
import { test as base } from '@playwright/test';
import { refresh, serve, type Server } from './server';

export { expect, type Page } from '@playwright/test';

export const test = base.extend<object, { site: Server }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, provide) => {
      const server = await serve('e2e/content');
      await refresh(server);
      await provide(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, provide) => provide(site.origin),
});
