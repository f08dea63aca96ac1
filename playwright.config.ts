import { parseArgs } from 'node:util';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './e2e/browser';
import { TESTS_ENV } from './e2e/server';

const ORIGIN = `http://127.0.0.1:${process.env.PORT ?? '3210'}`;
const isCI = Boolean(process.env.CI);

/** Set where .next-tests holds a build of this code already, as when CI runs one project after another. */
const isBuilt = Boolean(process.env.TESTS_BUILT);

/** Projects that do not serve the build of the tests: modules, and copies, which are built as an image is. */
const WITHOUT_BUILD = ['unit', 'copies', 'office'];
/** Projects that start their own servers on it, and nothing else: they measure. */
const WITHOUT_WEB_SERVER = ['fuzz', 'fuzz-long', 'faults'];

/** Playwright starts a web server for every run, so a run of projects that do without must not name one. */
function neededBy() {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { project: { type: 'string', multiple: true }, list: { type: 'boolean' } },
    strict: false,
  });
  const chosen = [values.project ?? []].flat().map(String);
  if (positionals.includes('browser') || chosen.length === 0) chosen.push('browser');
  const built = chosen.filter((name) => !WITHOUT_BUILD.includes(name));
  return {
    build: !values.list && built.length > 0,
    webServer: !values.list && built.some((name) => !WITHOUT_WEB_SERVER.includes(name)),
  };
}

// Workers load this file too; they get what the main process found through the environment.
const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
const needs = isWorker ? { build: false, webServer: false } : neededBy();
if (needs.webServer) process.env.CHROMIUM_PATH = findBrowser();

const fuzz = { testDir: 'e2e/fuzz', testMatch: '*.spec.ts', workers: 1 };

export default defineConfig({
  forbidOnly: isCI,
  retries: 0,
  workers: 2,
  globalTimeout: isCI ? 60 * 60_000 : 0,
  reporter: isCI ? [['list'], ['json', { outputFile: 'test-results/report.json' }]] : 'list',
  globalSetup: needs.build && !needs.webServer && !isBuilt ? './e2e/build.ts' : undefined,
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
        // A trace that nobody can open costs a tenth of the time.
        trace: isCI ? 'off' : 'retain-on-failure',
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
    // Each in a script of its own: they take long, and programs of the system.
    { name: 'fuzz', ...fuzz, metadata: { requests: 5_000 } },
    { name: 'fuzz-long', ...fuzz, metadata: { requests: 20_000 } },
    { name: 'faults', testDir: 'e2e/faults', testMatch: '*.spec.ts', workers: 1 },
    { name: 'copies', testDir: 'e2e/copies', testMatch: '*.spec.ts', workers: 1 },
  ],
  webServer: needs.webServer
    ? {
        command: `${isBuilt ? '' : 'npm run build && '}npx next start -H 127.0.0.1 -p ${new URL(ORIGIN).port}`,
        url: ORIGIN,
        // A build that fails says why on its standard output.
        stdout: 'pipe',
        timeout: 5 * 60_000,
        reuseExistingServer: !isCI,
        env: TESTS_ENV,
      }
    : undefined,
});
