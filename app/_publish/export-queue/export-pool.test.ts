import { Worker } from 'node:worker_threads';
import { expect, test } from '@playwright/test';
import type { ExportJob } from '../export-job';
import { ExportPool } from './export-pool';

/** What a worker of the tests does with the title of a job. */
const CODE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ title }) => {
    if (title === 'fail') return parentPort.postMessage({ failed: 'no paper' });
    if (title === 'exit') process.exit();
    if (title === 'throw') throw new Error('no ink');
    parentPort.postMessage({ part: new TextEncoder().encode(title) });
    parentPort.postMessage({ ended: true });
  });
`;

/** A pool of such workers, with all that it started. */
function testPool() {
  const workers: Worker[] = [];
  const pool = new ExportPool(() => {
    const worker = new Worker(CODE, { eval: true });
    workers.push(worker);
    return worker;
  });
  const run = async (title: string) => {
    const parts: string[] = [];
    await pool.run({ title } as ExportJob, (part) => parts.push(new TextDecoder().decode(part)));
    return parts.join('');
  };
  return { workers, run, end: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

test('one worker does one job after another, two do two at a time', async () => {
  const { workers, run, end } = testPool();
  expect([await run('one'), await run('two')]).toEqual(['one', 'two']);
  expect(workers).toHaveLength(1);
  expect(await Promise.all([run('three'), run('four')])).toEqual(['three', 'four']);
  expect(workers).toHaveLength(2);
  await end();
});

for (const [title, reason] of Object.entries({ fail: 'no paper', exit: 'An export worker ended' }))
  test(`a job that fails (${title}) says why, and the next one gets another worker`, async () => {
    const { workers, run, end } = testPool();
    await expect(run(title)).rejects.toThrow(reason);
    expect(await run('next')).toBe('next');
    expect(workers).toHaveLength(2);
    await end();
  });

for (const title of ['exit', 'throw'])
  test(`a worker that ends while it waits (${title}) gets no other job`, async () => {
    const { workers, run, end } = testPool();
    expect(await run('first')).toBe('first');
    const ended = new Promise((resolve) => workers[0]?.once('exit', resolve));
    workers[0]?.postMessage({ title });
    await ended;
    expect(await run('next')).toBe('next');
    expect(workers).toHaveLength(2);
    await end();
  });
