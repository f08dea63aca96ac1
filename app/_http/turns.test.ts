import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { Refusal } from './refusal';
import { Turns } from './turns';

test('so many work at once, the others in the order they came, and whoever finds no place is told when to come back', async () => {
  const turns = new Turns(2, 3, 7);
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) =>
    turns.take(() => {
      started.push(number);
      return new Promise<number>((resolve) => ends.push(() => resolve(number)));
    });
  const all = [0, 1, 2, 3, 4].map(work);
  expect(started).toEqual([0, 1]);
  const refusal: unknown = await work(5).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ status: 503, retryAfter: 7 });
  ends[1]?.();
  await pause();
  expect(started).toEqual([0, 1, 2]);
  const late = work(6);
  for (let index = 0; index < 6; index += 1) {
    ends[index]?.();
    await pause();
  }
  expect(started).toEqual([0, 1, 2, 3, 4, 6]);
  expect(await Promise.all([...all, late])).toEqual([0, 1, 2, 3, 4, 6]);
});

test('work that fails gives its place on', async () => {
  const turns = new Turns(1, 1, 1);
  const fails = turns.take(() => Promise.reject(new Error('No')));
  const next = turns.take(() => Promise.resolve('done'));
  await expect(fails).rejects.toThrow('No');
  expect(await next).toBe('done');
  expect(await turns.take(() => Promise.resolve('again'))).toBe('again');
});
