/** Runs a reading of the content folder only if the folder changed since the last reading that succeeded. */

export class ContentWatcher {
  /** The snapshot taken before the last reading that succeeded. */
  private committed: string | null = null;

  /** @param look takes a snapshot of the folder; null, or an error, where it cannot. */
  constructor(private readonly look: () => Promise<string | null>) {}

  /** Returns what `read` returns, or null if the folder is as it was before the last successful reading. */
  async readIfChanged<T>(read: () => Promise<T>): Promise<T | null> {
    const snapshot = await this.look().catch(() => null);
    if (snapshot !== null && snapshot === this.committed) return null;
    const result = await read();
    // Not before: a change whose reading failed has to be seen again.
    this.committed = snapshot;
    return result;
  }
}
