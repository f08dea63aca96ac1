/** Splits long work into time slices, so that requests are served in between. */
import { setImmediate } from 'node:timers/promises';

/** The length of a slice in milliseconds, where requests are served. */
const SLICE = 10;

export class Slices {
  private begun = performance.now();

  /** @param length of a slice in milliseconds. */
  constructor(private readonly length = SLICE) {}

  /** Whether the slice is used up. */
  get isOver(): boolean {
    return performance.now() - this.begun >= this.length;
  }

  /** Lets other work run if the slice is used up, and begins the next one. */
  async next(): Promise<void> {
    if (!this.isOver) return;
    await setImmediate();
    this.begun = performance.now();
  }
}

/** Runs the steps of a generator in time slices, and hands back what it returns. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  const slices = new Slices();
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (slices.isOver) await slices.next();
  return step.value;
}

/** The same without a pause. */
export function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
