/** A worker that parses its share of the case files and posts what it read. */
import { parentPort, workerData } from 'node:worker_threads';
import { ContentReader } from './content-reader';
import type { WatchedFolders } from './snapshot-worker';

export interface ParseShare extends WatchedFolders {
  index: number;
  /** How many workers parse. */
  workers: number;
}

const { folder, defaults, index, workers } = workerData as ParseShare;

void new ContentReader(folder, defaults)
  .readShare(index, workers)
  // A buffer is sent with all of the memory that it is a view of, so each gets its own.
  .then((records) => records.map(({ data, bytes }) => ({ data, bytes: Uint8Array.from(bytes) })))
  .then((records) => parentPort?.postMessage(records));
