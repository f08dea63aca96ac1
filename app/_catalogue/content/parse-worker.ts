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

/** All buffers in one that is a copy of its own: a part of another cannot be handed over. */
const bytesOf = (buffers: readonly Buffer[]) => new Uint8Array(Buffer.concat(buffers));

void (async () => {
  const records = await new ContentReader(folder, defaults).readShare(index, workers);
  const { lines, bodies } = await packRecords(records);
  const message: ParsedShare = { data: bytesOf(lines), body: bytesOf(bodies) };
  parentPort?.postMessage(message, [message.data.buffer, message.body.buffer]);
})();
