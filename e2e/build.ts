/** Builds the portal; as a global setup, what fuzz and faults serve. The web server of the browser tests builds for itself. */
import { spawnSync } from 'node:child_process';
import { TESTS_ENV } from './server';

/** @param env variables beside the usual ones; DIST_DIR names the folder of the build. */
export function build(env: Record<string, string>, folder = '.'): void {
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The build of ${folder} failed`);
}

export default function setUp(): void {
  build(TESTS_ENV);
}
