/** Tests whose pages come from e2e/content, the small folder whose right answers are written down. */
import { test as base } from '@playwright/test';
import { refresh, serve, type Server } from './server';

export { expect, type APIResponse, type Page } from '@playwright/test';

type Fixture = (fixtures: object, provide: (server: Server) => Promise<void>) => Promise<void>;

/** A server of that folder for all tests of a worker. */
export function serverWith(env: Record<string, string> = {}): [Fixture, { scope: 'worker' }] {
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
  const provideServer: Fixture = async ({}, provide) => {
    const server = await serve('e2e/content', { env });
    await refresh(server);
    await provide(server);
    await server.stop();
  };
  return [provideServer, { scope: 'worker' }];
}

export const test = base.extend<object, { site: Server }>({
  site: serverWith(),
  baseURL: ({ site }, provide) => provide(site.origin),
});
