/** Whether a file has to be read again, as far as the file system can tell. */
import { statSync } from 'node:fs';

/** Device, inode, size, and the times of the text and of the entry of a file. */
export type Fingerprint = readonly [dev: number, ino: number, size: number, mtime: number, ctime: number];

/**
 * Synchronous: ten thousand files are looked at in the time that asking for them one by one would take to set up.
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
