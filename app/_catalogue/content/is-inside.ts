/** Tells whether a path lies in a folder. */
import path from 'node:path';

/** @param root, @param target real paths. */
export function isInside(root: string, target: string): boolean {
  return target.startsWith(root + path.sep);
}
