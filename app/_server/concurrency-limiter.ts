/** Limits how many tasks run at a time, and how many wait. */
import { HttpProblem } from './problem-response';

export class ConcurrencyLimiter {
  private running = 0;
  private readonly queue = new Set<() => void>();

  /**
   * @param concurrency how many tasks may run at a time.
   * @param maxWaiting how many tasks may wait.
   * @param retryAfter seconds after which a rejected client should try again.
   */
  constructor(
    private readonly concurrency: number,
    private readonly maxWaiting: number,
    private readonly retryAfter: number,
  ) {}

  /**
   * @param signal removes the task from the queue when it is aborted; a task that runs goes on.
   * @throws HttpProblem 503 where the queue is full; the signal's reason; whatever the task throws.
   */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.running < this.concurrency) this.running += 1;
    else if (this.queue.size < this.maxWaiting) await this.wait(signal);
    else
      throw new HttpProblem(
        503,
        'Too busy',
        `${this.maxWaiting} requests of this kind wait already; try again in ${this.retryAfter} s`,
        [],
        this.retryAfter,
      );
    try {
      return await task();
    } finally {
      // The task that waited longest takes the place over, so that no later one gets in between.
      const [next] = this.queue;
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        this.queue.delete(begin);
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.queue.delete(begin);
        reject(signal?.reason as Error);
      };
      this.queue.add(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
