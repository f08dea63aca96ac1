/** Runs export jobs in worker threads, away from the thread that responds to requests. */
import type { Worker } from 'node:worker_threads';
import type { ExportJob } from '../export-job';
import type { WorkerMessage } from './export-worker-entry';

/** Milliseconds without a message after which a thread counts as stuck. */
const TIMEOUT = 30_000;

type Push = (part: Uint8Array) => void;

/** Threads that wait for jobs. A thread that fails, or ends while it waits, gets no other job. */
export class ExportPool {
  private readonly idle = new Set<Worker>();

  constructor(private readonly start: () => Worker) {}

  /** @param push gets the file part by part. @throws where the job fails. */
  async run(job: ExportJob, push: Push): Promise<void> {
    const [worker = this.startWorker()] = this.idle;
    this.idle.delete(worker);
    worker.ref();
    try {
      await runJob(worker, job, push);
    } catch (error) {
      void worker.terminate();
      throw error;
    }
    // An idle thread does not keep the process alive.
    worker.unref();
    this.idle.add(worker);
  }

  private startWorker(): Worker {
    const worker = this.start();
    const forget = () => this.idle.delete(worker);
    // An error without a listener would end the process.
    return worker.on('exit', forget).on('error', forget);
  }
}

async function runJob(worker: Worker, job: ExportJob, push: Push): Promise<void> {
  const listeners = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('An export worker is stuck')), TIMEOUT);
      const receive = (message: WorkerMessage) => {
        timer.refresh();
        if ('part' in message) push(message.part);
        else if ('failed' in message) reject(new Error(message.failed));
        else resolve();
      };
      const end = () => reject(new Error('An export worker ended'));
      worker.on('message', receive).on('error', reject).on('exit', end);
      // Each by its name: without the worker's own listeners no message arrives any more.
      listeners.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        worker.off('message', receive).off('error', reject).off('exit', end);
      });
      worker.postMessage(job);
    });
  } finally {
    listeners.abort();
  }
}
