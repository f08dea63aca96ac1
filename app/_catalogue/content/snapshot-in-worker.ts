/** Takes snapshots of the content folder in a worker, so that ten thousand files keep no request waiting. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WatchedFolders } from './snapshot-worker';

/** How long the worker may take to answer, in milliseconds. A file system that is away may never answer. */
const TIME_LIMIT = 10_000;

/** A function that takes a snapshot, or returns null where none is to be had. It is called once at a time. */
export function snapshotInWorker(folders: WatchedFolders): () => Promise<string | null> {
  let current: Worker | null = null;
  return async () => {
    const worker = (current ??= startWorker(folders));
    try {
      // While it is idle, the worker does not keep the process alive.
      worker.ref();
      worker.postMessage(null);
      const signal = AbortSignal.timeout(TIME_LIMIT);
      const [snapshot] = (await once(worker, 'message', { signal })) as [string];
      worker.unref();
      return snapshot;
    } catch {
      current = null;
      void worker.terminate();
      return null;
    }
  };
}

function startWorker(workerData: WatchedFolders): Worker {
  // Next.js bundles what it finds behind an address of this form (https://github.com/vercel/next.js/pull/88967).
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData });
  // Without a listener, an error between two messages would end the process.
  return worker.on('error', () => undefined);
}
