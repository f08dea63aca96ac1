import { expect, test } from '@playwright/test';
import { Edition } from './replayable-stream';
import { Shelf } from './byte-limited-cache';

const bytes = (text: string) => new TextEncoder().encode(text);
const nobodyLeaves = () => new AbortController().signal;
const textOf = async (stream: Promise<ReadableStream<Uint8Array>>) => new Response(await stream).text();

test('everybody reads the whole, whenever they come', async () => {
  const edition = new Edition();
  const early = textOf(edition.read(nobodyLeaves()));
  edition.push(bytes('one '));
  const later = textOf(edition.read(nobodyLeaves()));
  edition.push(bytes('two'));
  edition.end();
  expect(await Promise.all([early, later, textOf(edition.read(nobodyLeaves()))])).toEqual(
    Array(3).fill('one two'),
  );
  expect(edition.size).toBe(7);
});

test('a part is there for readers before the next one is written', async () => {
  const edition = new Edition();
  edition.push(bytes('one'));
  const reader = (await edition.read(nobodyLeaves())).getReader();
  expect(await reader.read()).toEqual({ done: false, value: bytes('one') });
});

test('what fails before it begins is refused; what fails later breaks off', async () => {
  const edition = new Edition();
  const refused = edition.read(nobodyLeaves());
  edition.fail(new Error('no paper'));
  await expect(refused).rejects.toThrow('no paper');
  const other = new Edition();
  other.push(bytes('one'));
  const broken = textOf(other.read(nobodyLeaves()));
  other.fail(new Error('no ink'));
  await expect(broken).rejects.toThrow('no ink');
});

test('it is abandoned when the last one who waits for it leaves, and not before', async () => {
  const edition = new Edition();
  const [first, second] = [new AbortController(), new AbortController()];
  const reads = [first, second].map(({ signal }) => edition.read(signal).catch(() => 'left'));
  first.abort();
  expect(edition.abandoned.aborted).toBe(false);
  second.abort();
  expect(edition.abandoned.aborted).toBe(true);
  edition.fail(new Error('abandoned'));
  expect(await Promise.all(reads)).toEqual(['left', 'left']);
});

test('the shelf keeps what was asked for last, as much as it has room for', () => {
  const shelf = new Shelf<{ size: number }>(10);
  shelf.put('a', { size: 4 });
  shelf.put('b', { size: 4 });
  expect(shelf.get('a')).toEqual({ size: 4 });
  shelf.put('c', { size: 4 });
  expect(['a', 'b', 'c'].map((key) => shelf.get(key) !== undefined)).toEqual([true, false, true]);
  shelf.put('whale', { size: 11 });
  expect(['a', 'c', 'whale'].map((key) => shelf.get(key) !== undefined)).toEqual([true, true, false]);
});
