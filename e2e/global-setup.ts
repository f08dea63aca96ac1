import { existsSync, renameSync } from 'node:fs';
import { KEPT_BUILD_ID } from './server';

/**
 * The tests' build carries the tests' site address. The server has read the build's id by now; without the file,
 * the next `npm start` builds anew instead of serving that address to visitors.
 */
export default function globalSetup(): void {
  if (existsSync('.next/BUILD_ID')) renameSync('.next/BUILD_ID', KEPT_BUILD_ID);
}
