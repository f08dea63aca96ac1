/** How often something may be tried: a bucket that holds so many tries, and fills again at an even pace. */
export class Bucket {
  #left: number;
  #counted: number;

  /** @param seconds until one more try is there. */
  constructor(
    private readonly size: number,
    private readonly seconds: number,
    private readonly now = () => performance.now() / 1000,
  ) {
    this.#left = size;
    this.#counted = now();
  }

  #fill(): void {
    const now = this.now();
    this.#left = Math.min(this.size, this.#left + (now - this.#counted) / this.seconds);
    this.#counted = now;
  }

  /** Whole seconds until there is a try; 0 where there is one. */
  wait(): number {
    this.#fill();
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) * this.seconds);
  }

  take(): void {
    this.#fill();
    this.#left = Math.max(0, this.#left - 1);
  }
}
