/** A file that one writes and many read, each from its beginning, while it is being written and afterwards. */
export class Edition {
  private readonly parts: Uint8Array[] = [];
  private state: 'open' | 'ended' | { failed: unknown } = 'open';
  private waiting: (() => void)[] = [];
  private readers = 0;
  private readonly leaving = new AbortController();

  /** Aborted when everybody who waited for it has left. */
  get abandoned(): AbortSignal {
    return this.leaving.signal;
  }

  /** In bytes, so far. */
  get size(): number {
    return this.parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  push(part: Uint8Array): void {
    this.parts.push(part);
    this.wake();
  }

  end(): void {
    this.state = 'ended';
    this.wake();
  }

  fail(reason: unknown): void {
    this.state = { failed: reason };
    this.wake();
  }

  /**
   * The whole file, part by part, as soon as there is a first part.
   * @param signal of a reader who may leave before.
   * @throws why there is no first part.
   */
  async read(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    this.readers += 1;
    const leave = () => {
      this.readers -= 1;
      if (this.readers === 0) this.leaving.abort(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    await this.partAt(0);
    signal.removeEventListener('abort', leave);
    let next = 0;
    return new ReadableStream({
      pull: async (controller) => {
        const part = await this.partAt(next++);
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
  }

  /** Undefined behind the last one. */
  private async partAt(index: number): Promise<Uint8Array | undefined> {
    while (this.state === 'open' && index >= this.parts.length)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (typeof this.state === 'object') throw this.state.failed;
    return this.parts[index];
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
