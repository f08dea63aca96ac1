/** Tells whether a picture of a story can be shown. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isStoryPictureThere, STORY_PICTURES } from './story-pictures';

const PUBLIC = path.join(process.cwd(), 'public');

/** Whether a root-absolute picture lies in `public` or beside a story; remote ones are taken at their word. */
export function isPictureThere(src: string): boolean {
  if (!src.startsWith('/')) return true;
  if (src.startsWith(STORY_PICTURES)) return isStoryPictureThere(src);
  const file = path.join(PUBLIC, decodeAddress(src.split('?', 1)[0] ?? ''));
  return file.startsWith(PUBLIC + path.sep) && existsSync(file);
}

/** An address with its percent-encoding taken away, where there is a valid one. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
