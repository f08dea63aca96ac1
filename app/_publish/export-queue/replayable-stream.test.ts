import { expect, test } from '@playwright/test';
import { ReplayableStream } from './replayable-stream';

const bytes = (text: string) => new TextEncoder().encode(text);
const nobodyLeaves = () => new AbortController().signal;
const textOf = async (stream: Promise<ReadableStream<Uint8Array>>) => new Response(await stream).text();

test('everybody reads the whole, whenever they come', async () => {
  const stream = new ReplayableStream();
  const early = textOf(stream.read(nobodyLeaves()));
  stream.push(bytes('one '));
  const later = textOf(stream.read(nobodyLeaves()));
  stream.push(bytes('two'));
  stream.end();
  expect(await Promise.all([early, later, textOf(stream.read(nobodyLeaves()))])).toEqual(
    Array(3).fill('one two'),
  );
  expect(stream.size).toBe(7);
});

test('a part is there for readers before the next one is written', async () => {
  const stream = new ReplayableStream();
  stream.push(bytes('one'));
  const reader = (await stream.read(nobodyLeaves())).getReader();
  expect(await reader.read()).toEqual({ done: false, value: bytes('one') });
});

test('what fails before it begins is refused; what fails later breaks off', async () => {
  const stream = new ReplayableStream();
  const refused = stream.read(nobodyLeaves());
  stream.fail(new Error('no paper'));
  await expect(refused).rejects.toThrow('no paper');
  const other = new ReplayableStream();
  other.push(bytes('one'));
  const broken = textOf(other.read(nobodyLeaves()));
  other.fail(new Error('no ink'));
  await expect(broken).rejects.toThrow('no ink');
});

test('it is abandoned when the last one who waits for it leaves, and not before', async () => {
  const stream = new ReplayableStream();
  const [first, second] = [new AbortController(), new AbortController()];
  const reads = [first, second].map(({ signal }) => stream.read(signal).catch(() => 'left'));
  first.abort();
  expect(stream.abandoned.aborted).toBe(false);
  second.abort();
  expect(stream.abandoned.aborted).toBe(true);
  stream.fail(new Error('abandoned'));
  expect(await Promise.all(reads)).toEqual(['left', 'left']);
});
