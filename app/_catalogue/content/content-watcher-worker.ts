/** The thread of a lookout: on every message it says whether the content folder is another than at the message before. */
import { parentPort, workerData } from 'node:worker_threads';
import { isSameSnapshot, snapshotOf, type Snapshot } from './folder-snapshot';

export interface Post {
  folder: string;
  defaults: string;
}

const { folder, defaults } = workerData as Post;
let last: Snapshot | null = null;

parentPort?.on('message', () => {
  const next = snapshotOf(folder, defaults);
  const same = last !== null && isSameSnapshot(last, next);
  last = next;
  parentPort?.postMessage(same);
});
