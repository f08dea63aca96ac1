/** A worker that parses its share of the case files and posts what it read. */
import { parentPort, workerData } from 'node:worker_threads';
import { ContentReader } from './content-reader';
import { packRecords } from './disk-cache';
import type { WatchedFolders } from './snapshot-worker';

export interface ParseShare extends WatchedFolders {
  index: number;
  /** How many workers parse. */
  workers: number;
}

/** What is posted: the records as `unpackRecords` takes them. */
export interface ParsedShare {
  data: Uint8Array<ArrayBuffer>;
  body: Uint8Array<ArrayBuffer>;
}

const { folder, defaults, index, workers } = workerData as ParseShare;

void (async () => {
  const records = await new ContentReader(folder, defaults).readShare(index, workers);
  const { lines, bodies } = await packRecords(records);
  const message: ParsedShare = { data: bytesOf(lines), body: bytesOf(bodies) };
  parentPort?.postMessage(message, [message.data.buffer, message.body.buffer]);
})();

/** All buffers in one that is no part of another, so that it can be handed over. */
function bytesOf(buffers: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(buffers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const buffer of buffers) {
    bytes.set(buffer, at);
    at += buffer.length;
  }
  return bytes;
}
