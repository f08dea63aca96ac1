import { parseArgs } from 'node:util';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './e2e/browser';

const ORIGIN = `http://127.0.0.1:${process.env.PORT ?? '3210'}`;
const isCI = Boolean(process.env.CI);

/** Projects that need no build of this run: pure modules, and copies, which are built in their own way. */
const ALONE = ['unit', 'copies', 'office'];

/** Playwright starts a web server for every run, so a run of these alone must not name one. */
function needsBrowser(): boolean {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { project: { type: 'string', multiple: true }, list: { type: 'boolean' } },
    strict: false,
  });
  const projects = [values.project ?? []].flat().map(String);
  const alone = projects.length > 0 && projects.every((name) => ALONE.includes(name));
  return !values.list && (!alone || positionals.includes('browser'));
}

// Workers load this file too; they get what the main process found through the environment.
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
const withBrowser = !isWorker && needsBrowser();
if (withBrowser) process.env.CHROMIUM_PATH = findBrowser();

export default defineConfig({
  forbidOnly: isCI,
  retries: 0,
  workers: 2,
  globalTimeout: isCI ? 60 * 60_000 : 0,
  reporter: isCI ? [['list'], ['json', { outputFile: 'test-results/report.json' }]] : 'list',
  globalSetup: withBrowser ? './e2e/global-setup.ts' : undefined,
  projects: [
    // Long enough for a busy machine; what hangs ends all the same.
    { name: 'unit', testDir: 'app', testMatch: '**/*.test.ts', fullyParallel: true, timeout: 120_000 },
    { name: 'office', testDir: 'e2e', testMatch: 'office.spec.ts', fullyParallel: true, timeout: 300_000 },
    {
      name: 'browser',
      testDir: 'e2e',
      // What lies deeper has a project of its own below.
      testMatch: /e2e\/[^/]+\.spec\.ts$/,
      testIgnore: 'office.spec.ts',
      fullyParallel: true,
      timeout: 180_000,
      expect: { timeout: 20_000 },
      use: {
        ...devices['Desktop Chrome'],
        baseURL: ORIGIN,
        trace: 'retain-on-failure',
        launchOptions: {
          executablePath: process.env.CHROMIUM_PATH,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    // Each in a script of its own: they take a machine to themselves, and programs of the system.
    { name: 'fuzz', testDir: 'e2e/fuzz', testMatch: '*.spec.ts', workers: 1 },
    { name: 'faults', testDir: 'e2e/faults', testMatch: '*.spec.ts', workers: 1 },
    { name: 'copies', testDir: 'e2e/copies', testMatch: '*.spec.ts', workers: 1 },
  ],
  webServer: withBrowser
    ? {
        command: `npm run build && npx next start -H 127.0.0.1 -p ${new URL(ORIGIN).port}`,
        url: ORIGIN,
        // A build that fails says why on its standard output.
        stdout: 'pipe',
        timeout: 5 * 60_000,
        reuseExistingServer: !isCI,
        env: { SITE_URL: 'https://casebook.example', REVALIDATE_SECRET: 'test-secret', LOG_LEVEL: 'warn' },
      }
    : undefined,
});
