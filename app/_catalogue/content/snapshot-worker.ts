/** A worker that answers each message with a snapshot of the content folder. */
import { parentPort, workerData } from 'node:worker_threads';
import { snapshotOf } from './folder-snapshot';

export interface WatchedFolders {
  folder: string;
  defaults: string;
}

const { folder, defaults } = workerData as WatchedFolders;

parentPort?.on('message', () => parentPort?.postMessage(snapshotOf(folder, defaults)));
