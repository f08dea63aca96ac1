/** Long work in slices, so that requests that wait get their turn in between. */
import { setImmediate } from 'node:timers/promises';

/** Longer than this, in milliseconds, nobody waits for a slice. */
const SLICE = 10;

export class Slices {
  private begun = performance.now();

  /** Whether others should go first. */
  get isOver(): boolean {
    return performance.now() - this.begun >= SLICE;
  }

  /** Between two steps of the work: lets others go first where it has taken long enough. */
  async next(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.begun = performance.now();
  }
}
