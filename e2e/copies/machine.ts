/** Several copies of the portal on one machine, as deploy/ describes them: one build, a Redis server, nginx in front. */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const PORTS = { redis: 3391, nginx: 3392, copies: [3393, 3394] } as const;
export const FRONT = `http://127.0.0.1:${PORTS.nginx}`;
export const originOf = (port: number) => `http://127.0.0.1:${port}`;

/** Nobody on Linux: copies have no right to write anywhere, as in a container with a read-only root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

const DIST_DIR = '.next-copies';
const REDIS_URL = `redis://127.0.0.1:${PORTS.redis}`;

/** Builds the portal as an image is built, into `folder`. */
export function buildStandalone(folder: string): void {
  const env = { ...process.env, NODE_ENV: 'production' as const, DIST_DIR, STANDALONE: '1', REDIS_URL };
  const build = spawnSync('npm', ['run', 'build'], { env, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}${build.stderr}`);
  cpSync(path.join(DIST_DIR, 'standalone'), folder, { recursive: true, verbatimSymlinks: true });
  cpSync(path.join(DIST_DIR, 'static'), path.join(folder, DIST_DIR, 'static'), { recursive: true });
  if (existsSync('public')) cpSync('public', path.join(folder, 'public'), { recursive: true });
}

/** A program of the system, in the foreground; says so where it is not installed. */
function run(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  child.once('error', () => {
    throw new Error(`${command} is not installed: on Debian, apt-get install nginx redis-server`);
  });
  return child;
}

export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

export function startRedis(): ChildProcess {
  return run(
    'redis-server',
    ['--port', String(PORTS.redis), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      cwd: '/tmp',
    },
  );
}

/** nginx with deploy/nginx.conf, but for the places of its files and the ports. */
export function startNginx(
  folder: string,
  port: number = PORTS.nginx,
  [first, second]: readonly [number, number] = PORTS.copies,
): ChildProcess {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  const config = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('worker_processes auto', 'worker_processes 1')
    .replace('/run/nginx.pid', path.join(folder, 'nginx.pid'))
    .replace('/var/cache/nginx/casebook', path.join(folder, 'cache'))
    .replace('127.0.0.1:3001', `127.0.0.1:${first}`)
    .replace('127.0.0.1:3002', `127.0.0.1:${second}`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`);
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, config);
  return run('nginx', ['-c', file, '-p', folder, '-e', path.join(folder, 'error.log'), '-g', 'daemon off;']);
}

/** Starts a copy and waits until it would be sent visitors. */
export async function startCopy(folder: string, content: string, port: number): Promise<ChildProcess> {
  const child = run(process.execPath, ['server.js'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DIST_DIR,
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      CONTENT_DIR: content,
      CACHE_DIR: '/nowhere',
      SITE_URL: 'https://casebook.example',
      LOG_FORMAT: 'json',
      LOG_LEVEL: 'error',
      REDIS_URL,
    },
    ...NOBODY,
  });
  await until(async () => (await fetch(`${originOf(port)}/api/health/ready`)).ok);
  return child;
}

/** Waits until something holds; fails after half a minute. @returns how long it took, in seconds. */
export async function until(holds: () => Promise<boolean>): Promise<number> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  while (!(await holds().catch(() => false))) {
    if (seconds() > 30) throw new Error('Waited for half a minute in vain');
    await sleep(20);
  }
  return seconds();
}
