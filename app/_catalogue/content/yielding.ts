/** Splits long work into time slices, so that requests are served in between. */
import { setImmediate } from 'node:timers/promises';

/** The length of a slice in milliseconds. */
const SLICE = 10;

export class Slices {
  private begun = performance.now();

  /** Whether the slice is used up. */
  get isOver(): boolean {
    return performance.now() - this.begun >= SLICE;
  }

  /** Lets other work run if the slice is used up, and begins the next one. */
  async next(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.begun = performance.now();
  }
}
