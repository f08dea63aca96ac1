import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { TokenBucket } from './token-bucket';

const SIZE = 5;
const SECONDS = 6;

test('so many tries at once, then one every few seconds', () => {
  let now = 100;
  const bucket = new TokenBucket(SIZE, SECONDS, () => now);
  for (let tries = 0; tries < SIZE; tries += 1) {
    expect(bucket.wait()).toBe(0);
    bucket.take();
  }
  expect(bucket.wait()).toBe(SECONDS);
  now += SECONDS - 0.5;
  expect(bucket.wait()).toBe(1);
  now += 0.5;
  expect(bucket.wait()).toBe(0);
  bucket.take();
  expect(bucket.wait()).toBe(SECONDS);
});

test('whatever the pace, no more are had than the bucket holds and has got since', () => {
  const pauses = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 200 });
  fc.assert(
    fc.property(pauses, (all) => {
      let now = 0;
      let taken = 0;
      const bucket = new TokenBucket(SIZE, SECONDS, () => now);
      for (const pause of all) {
        now += pause;
        if (bucket.wait() > 0) continue;
        bucket.take();
        taken += 1;
      }
      expect(taken).toBeLessThanOrEqual(SIZE + now / SECONDS + 1e-6);
    }),
  );
});

test('who waits as long as was said has a try', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 20 }), (all) => {
      let now = 0;
      const bucket = new TokenBucket(SIZE, SECONDS, () => now);
      for (const pause of all) {
        now += pause;
        bucket.take();
      }
      now += bucket.wait() + 1e-9;
      expect(bucket.wait()).toBe(0);
    }),
  );
});
