/** What the commands share: the content folder and the exit code. */
import path from 'node:path';
import { contentFolder, isPictureThere, readContent, type Content } from '../_catalogue/catalogue';

/** The folder that a command is about: its argument, else CONTENT_DIR, else `content`. */
export function commandFolder(named?: string): string {
  return named === undefined ? contentFolder() : path.resolve(named);
}

/** One reading, with every problem; pictures that are not in `public` are problems too. */
export function readFolder(named?: string): Promise<Content> {
  return readContent(commandFolder(named), isPictureThere);
}

/** Runs a command; its result is the exit code, and what it throws is printed in one line. */
export function runCommand(command: Promise<number>): void {
  command.then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
