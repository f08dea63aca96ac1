/** Keeps what was asked for last, up to a number of bytes. */
export class Shelf<T extends { size: number }> {
  private readonly kept = new Map<string, T>();

  /** @param room in bytes; what is larger than all of it is not kept at all. */
  constructor(private readonly room: number) {}

  get(key: string): T | undefined {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
    }
    return found;
  }

  put(key: string, thing: T): void {
    this.kept.delete(key);
    if (thing.size > this.room) return;
    this.kept.set(key, thing);
    let taken = [...this.kept.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [oldest, { size }] of this.kept) {
      if (taken <= this.room) return;
      this.kept.delete(oldest);
      taken -= size;
    }
  }
}
