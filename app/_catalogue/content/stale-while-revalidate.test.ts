import { expect, test } from '@playwright/test';
import { StaleWhileRevalidate } from './stale-while-revalidate';

/** A value that counts its readings; each ends when it is told to. */
function counted() {
  const clock = { now: 0 };
  const open: { end: () => void; fail: () => void }[] = [];
  let begun = 0;
  const forced: boolean[] = [];
  const read = (isForced: boolean) => {
    const value = (begun += 1);
    forced.push(isForced);
    return new Promise<number>((resolve, reject) => {
      open.push({ end: () => resolve(value), fail: () => reject(new Error('gone')) });
    });
  };
  const fresh = new StaleWhileRevalidate(read, () => clock.now);
  const settle = async (how: 'end' | 'fail' = 'end') => {
    open.shift()?.[how]();
    await new Promise(setImmediate);
  };
  return { fresh, clock, settle, forced, readings: () => begun };
}

test('those who come before the first reading ends wait for it, all for the same', async () => {
  const { fresh, settle, readings } = counted();
  const both = Promise.all([fresh.get(), fresh.get()]);
  await settle();
  expect(await both).toEqual([1, 1]);
  expect(readings()).toBe(1);
});

test('a value is read anew beside those who get it, and then they get the new one', async () => {
  const { fresh, clock, settle, readings } = counted();
  const first = fresh.get();
  clock.now = 500;
  await settle();
  await first;
  clock.now = 299;
  expect(await fresh.get()).toBe(1);
  expect(readings()).toBe(1);
  clock.now = 699;
  expect(await fresh.get()).toBe(1);
  expect(readings()).toBe(2);
  await settle();
  expect(await fresh.get()).toBe(2);
});

test('what is read in no time is read again soon', async () => {
  const { fresh, clock, settle, readings } = counted();
  const first = fresh.get();
  await settle();
  await first;
  clock.now = 29;
  expect(await fresh.get()).toBe(1);
  expect(readings()).toBe(1);
  clock.now = 70;
  const next = fresh.get();
  await settle();
  expect(await next).toBe(2);
});

test('nobody gets a value of a second ago where reading it is quick', async () => {
  const { fresh, clock, settle } = counted();
  const first = fresh.get();
  await settle();
  await first;
  clock.now = 700;
  const next = fresh.get();
  await settle();
  expect(await next).toBe(2);
});

test('where reading takes long, the value before is given', async () => {
  const { fresh, clock, settle } = counted();
  const first = fresh.get();
  await settle();
  await first;
  clock.now = 60_000;
  expect(await fresh.get()).toBe(1);
});

test('what is asked for as it is now is read after it was asked for', async () => {
  const { fresh, settle, forced, readings } = counted();
  const first = fresh.get();
  const both = Promise.all([fresh.renew(), fresh.renew()]);
  await settle();
  expect(await first).toBe(1);
  await settle();
  expect(await both).toEqual([2, 2]);
  expect(readings()).toBe(2);
  expect(forced).toEqual([false, true]);
});

test('each time it is asked for as it is now, it is read again', async () => {
  const { fresh, settle } = counted();
  for (const value of [1, 2, 3]) {
    const renewed = fresh.renew();
    await new Promise(setImmediate);
    await settle();
    expect(await renewed).toBe(value);
  }
});

test('a reading that fails is told to those who wait for it, and the next one is another try', async () => {
  const { fresh, clock, settle } = counted();
  const first = expect(fresh.get()).rejects.toThrow('gone');
  await settle('fail');
  await first;
  const second = fresh.get();
  await settle();
  expect(await second).toBe(2);
  clock.now = 500;
  expect(await fresh.get()).toBe(2);
  await settle('fail');
  expect(await fresh.get()).toBe(2);
  await settle();
});
