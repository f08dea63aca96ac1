/** Parses the case files of a large folder on all processors. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { unpackRecords, type Kept } from './disk-cache';
import type { ParsedShare, ParseShare } from './parse-worker';
import type { WatchedFolders } from './snapshot-worker';

/** Each takes memory for the code and the taxonomy. */
const MAX_WORKERS = 4;

/** What each worker parsed. A share whose worker failed is empty: its files are read as if there were no workers. */
export async function parseInWorkers(folders: WatchedFolders): Promise<Kept[][]> {
  const workers = Math.min(availableParallelism(), MAX_WORKERS);
  if (workers === 1) return [];
  return Promise.all(Array.from({ length: workers }, (_, index) => parseShare({ ...folders, index, workers })));
}

async function parseShare(workerData: ParseShare): Promise<Kept[]> {
  // Next.js bundles what it finds behind an address of this form (https://github.com/vercel/next.js/pull/88967).
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData });
  try {
    const [{ data, body }] = (await once(worker, 'message')) as [ParsedShare];
    return await unpackRecords(Buffer.from(data.buffer), Buffer.from(body.buffer));
  } catch {
    return [];
  } finally {
    void worker.terminate();
  }
}
