/** Serves one value to many readers and reads it again in the background before it gets old. */
import { setTimeout } from 'node:timers/promises';

/**
 * How long a value is fresh, in milliseconds since its reading began: three times as long as the reading took, so that
 * reading never takes more than a third of the time.
 */
const FRESH_FOR = { least: 30, most: 300, readings: 3 };
/** A stale value is served, while it is read again, for this multiple of the time it is fresh. */
const SERVED_FOR = 7 / 3;
/** How long a reader waits for a newer value, in milliseconds, before it gets the one before. */
const MAX_WAIT = 500;

export class StaleWhileRevalidate<T> {
  private current: { value: T; begun: number; freshFor: number } | null = null;
  private reading: Promise<T> | null = null;
  private renewal: Promise<T> | null = null;

  /**
   * @param read gives the value as it is now, the same one where nothing changed; `forced` asks it not to rely on
   * anything but the source itself.
   * @param now milliseconds, ever growing.
   */
  constructor(
    private readonly read: (forced: boolean) => Promise<T>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The last value, however old; null where there is none yet. */
  get last(): T | null {
    return this.current?.value ?? null;
  }

  /**
   * The value as it was at most 0.7 s ago, or less where reading is quick; older where reading takes longer than the wait.
   * @throws what `read` throws, where there is no value yet or the reading ends while a reader waits.
   */
  async get(): Promise<T> {
    const { current } = this;
    if (!current) return this.again();
    const age = this.now() - current.begun;
    if (age < current.freshFor) return current.value;
    const next = this.again();
    next.catch(() => undefined);
    if (age < SERVED_FOR * current.freshFor) return current.value;
    return Promise.race([next, setTimeout(MAX_WAIT, current.value, { ref: false })]);
  }

  /** The value as it is at this moment, from a forced reading that begins after the call. @throws what `read` throws. */
  renew(): Promise<T> {
    this.renewal ??= (async () => {
      // Not at once: `renewal` has to be set before it is cleared.
      await Promise.resolve();
      // A reading that is under way may have passed what changed since.
      while (this.reading) await this.reading.catch(() => undefined);
      this.renewal = null;
      return this.again(true);
    })();
    return this.renewal;
  }

  private again(forced = false): Promise<T> {
    const begun = this.now();
    this.reading ??= this.read(forced)
      .then((value) => {
        const { least, most, readings } = FRESH_FOR;
        const freshFor = Math.min(most, Math.max(least, readings * (this.now() - begun)));
        this.current = { value, begun, freshFor };
        return value;
      })
      .finally(() => {
        this.reading = null;
      });
    return this.reading;
  }
}
