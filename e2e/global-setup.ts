import { rmSync } from 'node:fs';

/**
 * The tests' build carries the tests' site address. The server has read the build's id by now; without the file,
 * the next `npm start` builds anew instead of serving that address to visitors.
 */
export default function globalSetup(): void {
  rmSync('.next/BUILD_ID', { force: true });
}
