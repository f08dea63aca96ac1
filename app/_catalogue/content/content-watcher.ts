/** Whether a content folder changed, found out in a thread of its own: ten thousand files keep no request waiting. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Post } from './content-watcher-worker';

/** So long a thread may be silent, in milliseconds; a file system that is away may never answer. */
const SILENT = 10_000;

export class ContentWatcher {
  private worker: Worker | null = null;

  constructor(private readonly post: Post) {}

  /**
   * Whether reading the folder anew could find anything that was not there when this was asked before; the first time it
   * always could, and whenever no answer is to be had. One question at a time.
   */
  async sawChange(): Promise<boolean> {
    const worker = (this.worker ??= this.send());
    try {
      // A thread that waits for a question keeps no server from ending.
      worker.ref();
      worker.postMessage(null);
      const [same] = (await once(worker, 'message', { signal: AbortSignal.timeout(SILENT) })) as [boolean];
      worker.unref();
      return !same;
    } catch {
      this.worker = null;
      void worker.terminate();
      return true;
    }
  }

  private send(): Worker {
    // Next.js bundles what it finds behind an address of this form (https://github.com/vercel/next.js/pull/88967).
    const worker = new Worker(new URL('./content-watcher-worker.ts', import.meta.url), { workerData: this.post });
    // Between two questions nobody else hears of it, and an error that nobody hears ends the process.
    return worker.on('error', () => undefined);
  }
}
