/** Serves a build from another content folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SECRET = 'test-secret';
const TESTS_BUILD = '.next-tests';
/** What the tests build and serve with; the build carries the site's address. */
export const TESTS_ENV = {
  DIST_DIR: TESTS_BUILD,
  SITE_URL: 'https://casebook.example',
  REVALIDATE_SECRET: SECRET,
  LOG_LEVEL: 'warn',
};

export interface Server {
  origin: string;
  process: ChildProcess;
  /** What it wrote to its standard output so far. */
  said: () => string;
  stop: () => Promise<void>;
}

interface Options {
  /** Variables beside the usual ones. */
  env?: Record<string, string>;
  /** A free one where none is given. */
  port?: number;
  /** As root too, only what files allow: without it nothing is unreadable to root. */
  bound?: boolean;
}

/** What `npm start` runs: what is tested and measured is what is served. */
const [, ...START] = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
).scripts.start.split(' ');

/** Of util-linux, which every Debian has: a command without root's right to read and write what it likes. */
const WITHOUT_RIGHTS = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];

/**
 * A server writes the pages it renders into its build, so each gets a copy: no page of one content folder may turn up on
 * the server of another.
 */
export async function copyOfBuild(distDir = TESTS_BUILD): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-server-'));
  await cp(distDir, path.join(folder, distDir), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => path.resolve(source) !== path.resolve(distDir, 'cache'),
  });
  for (const name of ['node_modules', 'next.config.js', 'package.json', 'public'])
    await symlink(path.resolve(name), path.join(folder, name));
  return folder;
}

/** Starts a server on a copy of a build. Ends it, but keeps the copy, on `stop`. */
export async function start(build: string, contentFolder: string, options: Options = {}): Promise<Server> {
  const command = [process.execPath, ...START, '-H', '127.0.0.1', '-p', String(options.port ?? 0)];
  if (options.bound && process.getuid?.() === 0) command.unshift(...WITHOUT_RIGHTS);
  const [program = '', ...parameters] = command;
  const server = spawn(program, parameters, {
    cwd: build,
    env: {
      ...process.env,
      ...TESTS_ENV,
      CONTENT_DIR: path.resolve(contentFolder),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await exited;
  };
  let said = '';
  const ready = new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const origin = /Local:\s+(\S+)/.exec(said)?.[1];
      if (origin && said.includes('Ready')) resolve(origin);
    });
    void exited.then(() => reject(new Error(`The server ended before it was ready:\n${said}`)));
  });
  return { origin: await ready, process: server, said: () => said, stop };
}

/** Starts a server on a copy of the build that is gone when it stops. */
export async function serve(contentFolder: string, options: Options = {}): Promise<Server> {
  const build = await copyOfBuild();
  const server = await start(build, contentFolder, options);
  const stop = async () => {
    await server.stop();
    await rm(build, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** Drops what the build rendered from another content folder; every page is rendered anew from here on. */
export async function refresh({ origin }: Pick<Server, 'origin'>): Promise<Response> {
  return fetch(`${origin}/api/revalidate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${SECRET}` },
  });
}
