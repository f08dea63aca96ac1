/** Heavy work by turns: a few at a time, the rest in a queue, and a clear refusal where the queue is full. */
import { Refusal } from './problem-response';

export class Turns {
  private running = 0;
  private readonly queue = new Set<() => void>();

  /**
   * @param atOnce how many may work at the same time.
   * @param waiting how many may wait for their turn.
   * @param retryAfter when those who found no place should come back, in seconds.
   */
  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
    private readonly retryAfter: number,
  ) {}

  /**
   * @param signal of somebody who may leave: work that has not begun gives its place to others.
   * @throws Refusal 503 where the queue is full; the signal's reason; whatever the work throws.
   */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.running < this.atOnce) this.running += 1;
    else if (this.queue.size < this.waiting) await this.turn(signal);
    else
      throw new Refusal(
        503,
        'Too busy',
        `${this.waiting} others wait for the same kind of work already; come back in ${this.retryAfter} s`,
        [],
        this.retryAfter,
      );
    try {
      return await work();
    } finally {
      // Whoever waited longest takes over the place, so that nobody who comes later gets in between.
      const [next] = this.queue;
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(signal?: AbortSignal): Promise<void> {
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
