/** A thread that prints, one order after another, away from the one that answers requests. */
import { Worker } from 'node:worker_threads';
import type { Order } from '../export-job';
import type { Said } from './export-worker-entry';

/** So long a thread may be silent before it counts as stuck, in milliseconds. */
const SILENT = 30_000;

export class Thread {
  // Next.js bundles what it finds behind an address of this form (https://github.com/vercel/next.js/pull/88967).
  private readonly worker = new Worker(new URL('./export-worker-entry.ts', import.meta.url));

  /**
   * @param push is given the file part by part.
   * @throws where nothing comes of it; the thread has ended then, and cannot be asked again.
   */
  async print(order: Order, push: (part: Uint8Array) => void): Promise<void> {
    const { worker } = this;
    const listeners = new AbortController();
    worker.ref();
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('A thread of the press is stuck')), SILENT);
        const hear = (said: Said) => {
          timer.refresh();
          if ('part' in said) push(said.part);
          else if ('failed' in said) reject(new Error(said.failed));
          else resolve();
        };
        const end = () => reject(new Error('A thread of the press ended'));
        worker.on('message', hear).on('error', reject).on('exit', end);
        // Each by its name: without the worker's own listeners no message arrives any more.
        listeners.signal.addEventListener('abort', () => {
          clearTimeout(timer);
          worker.off('message', hear).off('error', reject).off('exit', end);
        });
        worker.postMessage(order);
      });
      // A thread that has nothing to do keeps no server from ending.
      worker.unref();
    } catch (error) {
      void worker.terminate();
      throw error;
    } finally {
      listeners.abort();
    }
  }
}
