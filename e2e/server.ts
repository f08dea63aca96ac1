/** Serves the build of this test run from another content folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where global-setup.ts keeps the build's id: under its own name it would make `npm start` serve the tests' build. */
export const KEPT_BUILD_ID = '.next/BUILD_ID.tests';

const SECRET = 'test-secret';

export interface Server {
  origin: string;
  stop: () => Promise<void>;
}

/**
 * A server writes the pages it renders into its build, so each gets a copy: no page of one content folder may turn up on
 * the server of another.
 */
async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-server-'));
  const build = path.join(folder, '.next');
  const cache = path.resolve('.next/cache');
  await cp('.next', build, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => path.resolve(source) !== cache,
  });
  await rename(path.join(folder, KEPT_BUILD_ID), path.join(build, 'BUILD_ID'));
  for (const name of ['node_modules', 'next.config.js', 'package.json', 'public'])
    await symlink(path.resolve(name), path.join(folder, name));
  return folder;
}

/** Starts a server on a free port. */
export async function serve(contentFolder: string): Promise<Server> {
  const folder = await copyOfBuild();
  const next = path.resolve('node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', '0'], {
    cwd: folder,
    env: {
      ...process.env,
      CONTENT_DIR: path.resolve(contentFolder),
      SITE_URL: 'https://casebook.example',
      REVALIDATE_SECRET: SECRET,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill();
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  const ready = new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const origin = /Local:\s+(\S+)/.exec(said)?.[1];
      if (origin && said.includes('Ready')) resolve(origin);
    });
    void exited.then(() => reject(new Error(`The server ended before it was ready:\n${said}`)));
  });
  return { origin: await ready, stop };
}

/** Drops what the build rendered from another content folder; every page is rendered anew from here on. */
export async function refresh({ origin }: Server): Promise<Response> {
  return fetch(`${origin}/api/revalidate`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${SECRET}` },
  });
}
