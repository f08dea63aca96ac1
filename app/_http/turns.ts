/** Heavy work by turns: a few at a time, the rest in a queue, and a clear refusal where the queue is full. */
import { Refusal } from './refusal';

export class Turns {
  private running = 0;
  private readonly queue: (() => void)[] = [];

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

  /** @throws Refusal 503 where the queue is full; whatever the work throws. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else if (this.queue.length < this.waiting) await new Promise<void>((resolve) => this.queue.push(resolve));
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
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
