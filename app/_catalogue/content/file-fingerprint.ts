/** Tells from file attributes whether a file changed. */
import { statSync } from 'node:fs';

/** Device, inode, size, and the times of the text and of the entry of a file. */
export type Fingerprint = readonly [dev: number, ino: number, size: number, mtime: number, ctime: number];

/**
 * Synchronous, because ten thousand asynchronous calls take many times as long.
 * @throws where there is no such file.
 */
export function inspect(file: string) {
  const stats = statSync(file);
  const { dev, ino, size, mtimeMs, ctimeMs } = stats;
  const fingerprint: Fingerprint = [dev, ino, size, mtimeMs, ctimeMs];
  return { fingerprint, stats };
}

export function isSame(one: Fingerprint | null, other: Fingerprint): boolean {
  return one !== null && one.every((value, index) => value === other[index]);
}
