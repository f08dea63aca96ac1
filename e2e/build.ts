/** Builds what the tests serve, unless this run has browser tests: their web server builds it. */
import { spawnSync } from 'node:child_process';
import { TESTS_ENV } from './server';

export default function build(): void {
  const { status } = spawnSync('npm', ['run', 'build'], {
    env: { ...process.env, ...TESTS_ENV },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The build failed.');
}
