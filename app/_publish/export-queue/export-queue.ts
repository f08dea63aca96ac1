/** Queues export jobs for worker threads, two at a time, and keeps the files as long as nothing in them changes. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ExportJob } from '../export-job';
import { ConcurrencyLimiter } from '@/_server/concurrency-limiter';
import { ExportPool } from './export-pool';
import { startExportWorker } from './export-worker';
import { ReplayableStream } from './replayable-stream';

const CONCURRENCY = 2;
const MAX_WAITING = 20;
/** In seconds: in so long a full queue is done. */
const RETRY_AFTER = 10;
/** In bytes: hundreds of one-pagers. */
const MAX_KEPT = 32 * 1024 * 1024;

interface ExportQueue {
  limiter: ConcurrencyLimiter;
  pool: ExportPool;
  kept: LRUCache<string, ReplayableStream>;
  /** Jobs that run or wait, by key: requests for the same file share one. */
  pending: Map<string, ReplayableStream>;
}

// Routes are bundled separately; the process has one queue for all of them.
const shared = globalThis as typeof globalThis & { casebookExports?: ExportQueue };

function exportQueue(): ExportQueue {
  return (shared.casebookExports ??= {
    limiter: new ConcurrencyLimiter(CONCURRENCY, MAX_WAITING, RETRY_AFTER),
    pool: new ExportPool(startExportWorker),
    kept: new LRUCache({ maxSize: MAX_KEPT, sizeCalculation: ({ size }) => Math.max(1, size) }),
    pending: new Map(),
  });
}

/**
 * The file of a job, as a stream.
 * @param signal of the request: a job that no request waits for any more gives its place to others.
 * @throws HttpProblem 503 where too many wait.
 */
export async function exportFile(job: ExportJob, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  signal.throwIfAborted();
  const { kept, pending } = exportQueue();
  // The job holds everything that the file shows, so its hash is the revision of the file.
  const key = createHash('sha256').update(JSON.stringify(job)).digest('base64url');
  const file = kept.get(key) ?? pending.get(key) ?? startJob(key, job);
  return file.read(signal);
}

function startJob(key: string, job: ExportJob): ReplayableStream {
  const { limiter, pool, kept, pending } = exportQueue();
  const file = new ReplayableStream();
  pending.set(key, file);
  const forget = () => pending.get(key) === file && pending.delete(key);
  // A request that comes after all others have left starts a new job.
  file.abandoned.addEventListener('abort', forget);
  limiter
    .run(() => pool.run(job, (part) => file.push(part)), file.abandoned)
    .then(
      () => {
        kept.set(key, file);
        file.end();
      },
      (reason: unknown) => file.fail(reason),
    )
    .finally(forget);
  return file;
}
