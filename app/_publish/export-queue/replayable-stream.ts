/** A stream that is written once and read by many, each from its beginning, during and after the writing. */
export class ReplayableStream {
  private readonly parts: Uint8Array[] = [];
  private state: 'open' | 'ended' | { failed: unknown } = 'open';
  private waiting: (() => void)[] = [];
  private readers = 0;
  private readonly leaving = new AbortController();

  /** Aborted when every reader that waited for the first part has left. */
  get abandoned(): AbortSignal {
    return this.leaving.signal;
  }

  /** Bytes written so far. */
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
   * The whole stream, as soon as it has a first part.
   * @param signal of a reader that may leave before.
   * @throws the reason of `fail` where there is no first part.
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

  /** Undefined after the last one. */
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
