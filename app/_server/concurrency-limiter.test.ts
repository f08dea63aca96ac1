import { expect, test } from '@playwright/test';
import { HttpProblem } from './problem-response';
import { ConcurrencyLimiter } from './concurrency-limiter';

/** Work that ends when it is told to, and what happened in which order. */
function workshop(atOnce: number, waiting: number) {
  const turns = new ConcurrencyLimiter(atOnce, waiting, 7);
  const events: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string, signal?: AbortSignal) =>
    turns.run(async () => {
      events.push(`${name} begins`);
      await new Promise<void>((end) => ends.set(name, end));
      events.push(`${name} ends`);
      return name;
    }, signal);
  const end = async (name: string) => {
    ends.get(name)?.();
    await settled();
  };
  return { begin, end, events };
}
/** After everything that is ready to happen has happened. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('as many work at once as may, the others in the order they came', async () => {
  const { begin, end, events } = workshop(2, 3);
  const all = ['a', 'b', 'c', 'd'].map((name) => begin(name));
  await settled();
  expect(events).toEqual(['a begins', 'b begins']);
  await end('b');
  await end('a');
  expect(events).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'a ends', 'd begins']);
  await end('c');
  await end('d');
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
});

test('who finds no place is told when to come back, and finds one then', async () => {
  const { begin, end } = workshop(1, 20);
  const all = Array.from({ length: 21 }, (_, index) => begin(String(index)));
  const problem = await begin('late').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(HttpProblem);
  expect(problem).toMatchObject({ status: 503, retryAfter: 7 });
  await end('0');
  all.push(begin('later'));
  for (let index = 1; index < 21; index++) await end(String(index));
  await end('later');
  expect(await Promise.all(all)).toHaveLength(22);
});

test('who leaves the queue gives the place to others and never begins', async () => {
  const { begin, end, events } = workshop(1, 1);
  const leaver = new AbortController();
  const first = begin('first');
  const left = begin('left', leaver.signal).catch((error: unknown) => error);
  await expect(begin('refused')).rejects.toBeInstanceOf(HttpProblem);
  leaver.abort(new Error('gone'));
  expect(await left).toEqual(new Error('gone'));
  const next = begin('next');
  await end('first');
  await end('next');
  expect(await Promise.all([first, next])).toEqual(['first', 'next']);
  expect(events).toEqual(['first begins', 'first ends', 'next begins', 'next ends']);
  await expect(begin('too late', leaver.signal)).rejects.toThrow('gone');
});

test('work that fails gives its place on', async () => {
  const turns = new ConcurrencyLimiter(1, 1, 7);
  const failing = turns.run(() => Promise.reject(new Error('broken')));
  const next = turns.run(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
});
