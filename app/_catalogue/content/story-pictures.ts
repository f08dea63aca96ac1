/** Finds the pictures that lie beside stories in the content folder. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Picture } from '../case/case';
import { contentFolder } from './content-folder';
import { isInside } from './is-inside';
import { READ_FLAGS } from './settings-file';

/** Where they are served. */
export const STORY_PICTURES = '/pictures/';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
/** Larger ones are not served. */
const MAX_BYTES = 20 * 1024 * 1024;
/** The size of a picture stands in its first bytes. */
const HEAD = 256 * 1024;

/**
 * What an address in a story leads to; null where that is no picture within the content folder.
 * @param root the real path of the content folder.
 * @param file of the story, relative to it.
 */
export function pictureBeside(root: string, file: string, address: string): Pick<Picture, 'src' | 'size'> | null {
  const written = decode(address.replace(/[?#].*$/, ''));
  if (written === null || /^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) return null;
  const folder = written.startsWith('/') ? root : path.join(/*turbopackIgnore: true*/ root, path.dirname(file));
  const target = path.join(/*turbopackIgnore: true*/ folder, written);
  const found = pictureIn(root, target);
  if (!found) return null;
  const parts = path.relative(root, target).split(path.sep);
  const size = sizeOf(found);
  return { src: STORY_PICTURES + parts.map(encodeURIComponent).join('/'), ...(size && { size }) };
}

/** A picture of the content folder by its address; null where there is none. */
export async function readStoryPicture(
  parts: readonly string[],
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer>; hash: string } | null> {
  const root = realpathSync(/*turbopackIgnore: true*/ contentFolder());
  const file = pictureIn(root, path.join(/*turbopackIgnore: true*/ root, ...parts));
  if (!file) return null;
  const bytes = await readFile(/*turbopackIgnore: true*/ file, { flag: READ_FLAGS }).catch(() => null);
  if (!bytes) return null;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { type: TYPES[path.extname(file).toLowerCase()] ?? '', bytes: new Uint8Array(bytes), hash };
}

/** Whether there is a picture of the content folder at an address. */
export function isStoryPictureThere(src: string): boolean {
  try {
    const root = realpathSync(/*turbopackIgnore: true*/ contentFolder());
    return pictureIn(root, path.join(/*turbopackIgnore: true*/ root, decode(src.slice(STORY_PICTURES.length)) ?? '')) !== null;
  } catch {
    return false;
  }
}

/** The real path of a picture within a folder. Hidden files, links that lead out and all that is no picture are none. */
function pictureIn(root: string, file: string): string | null {
  try {
    if (/(?:^|[\\/])\./.test(path.relative(root, file)) || file.includes('\0')) return null;
    const real = realpathSync(/*turbopackIgnore: true*/ file);
    const stats = statSync(/*turbopackIgnore: true*/ real);
    const isPicture = path.extname(file).toLowerCase() in TYPES && path.extname(real).toLowerCase() in TYPES;
    return isInside(root, real) && isPicture && stats.isFile() && stats.size <= MAX_BYTES ? real : null;
  } catch {
    return null;
  }
}

function sizeOf(file: string): Picture['size'] | null {
  const head = Buffer.alloc(HEAD);
  const handle = openSync(/*turbopackIgnore: true*/ file, READ_FLAGS);
  try {
    const length = readSync(handle, head, 0, HEAD, 0);
    const { width, height, orientation = 1 } = imageSize(head.subarray(0, length));
    if (!(width > 0 && height > 0)) return null;
    return orientation > 4 ? { width: height, height: width } : { width, height };
  } catch {
    return null;
  } finally {
    closeSync(handle);
  }
}

function decode(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return address.includes('%') ? null : address;
  }
}
