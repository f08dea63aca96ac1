/** Limits attempts: a bucket of tokens that refills at a steady rate. */
export class TokenBucket {
  #left: number;
  #counted: number;

  /** @param seconds between two tokens. */
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

  /** Whole seconds until there is a token; 0 where there is one. */
  wait(): number {
    this.#fill();
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) * this.seconds);
  }

  take(): void {
    this.#fill();
    this.#left = Math.max(0, this.#left - 1);
  }
}
