/** Finds the Chromium that the browser tests drive, and gets one where the machine has none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Without windows, tabs and profiles a context costs less than half: the headless shell comes first. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/** The usual places of Chrome and Chromium, those on the PATH first. */
function usualPlaces(): string[] {
  const { PATH = '', ProgramFiles, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32')
    return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google\\Chrome', 'Chromium'].map((app) => join(folder, app, 'Application', 'chrome.exe')),
      );
  const onPath = COMMANDS.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
  if (process.platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) =>
        ['Google Chrome', 'Chromium'].map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
      )
      .concat(onPath);
  return [...onPath, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** Whether it is there and starts: a placeholder package or a missing library shows only when it runs. */
function works(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom/i.test(stdout);
}

/** Runs a command with its output shown; false when it fails or takes too long. */
function run(command: string, args: string[], seconds: number, env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', process.stderr, process.stderr],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  return status === 0;
}

function playwright(...args: string[]): boolean {
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  // Playwright tries five times; without network each attempt would last half a minute.
  return run(process.execPath, [cli, ...args], 120, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
}

function downloadedByPlaywright(): boolean {
  const path = chromium.executablePath();
  if (works(path)) return true;
  playwright('install', '--no-shell', 'chromium');
  if (works(path)) return true;
  return isRootOnLinux && existsSync(path) && playwright('install-deps', 'chromium') && works(path);
}

function installedFromDebian(): string | undefined {
  if (!isRootOnLinux || !existsSync('/etc/os-release')) return undefined;
  if (!/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))) return undefined;
  const apt = (...args: string[]) => run('apt-get', args, 600, { DEBIAN_FRONTEND: 'noninteractive' });
  apt('update', '-q');
  apt('install', '-qy', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-cjk');
  return usualPlaces().find(works);
}

function take(path: string, origin: string): string {
  console.error(`Browser: ${path} (${origin})`);
  return path;
}

/** The path of a Chromium that starts. Says on stderr which it took, and throws when there is none to be had. */
export function findBrowser(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (works(named)) return take(named, 'CHROMIUM_PATH');
    throw new Error(
      `CHROMIUM_PATH is ${named}, but no Chrome or Chromium starts there. Correct or unset it.`,
    );
  }
  const installed = usualPlaces().find(works);
  if (installed) return take(installed, 'installed');
  if (downloadedByPlaywright()) return take(chromium.executablePath(), 'downloaded by Playwright');
  const fromDebian = installedFromDebian();
  if (fromDebian) return take(fromDebian, 'installed from Debian');
  throw new Error(
    [
      'The browser tests need Chrome or Chromium; none was found and none could be installed. One of these helps:',
      '- install Google Chrome or Chromium;',
      '- npx playwright install --with-deps chromium;',
      '- set CHROMIUM_PATH to the executable of one that is elsewhere.',
      'The tests that need no browser: npm test -- --project=unit',
    ].join('\n'),
  );
}
