/** Collects what is wrong in one file while it is being read, each fault with its place. */
import type { FrontMatter } from './front-matter';
import type { Problem, Severity } from './problem';

/** Keys and indexes that lead to a value in the front matter. */
export type Path = readonly (string | number)[];

/** Of one file; who mends these will see the others. */
const MAX_WARNINGS = 100;

/** Characters of a message: it may quote an author. */
const MAX_MESSAGE = 300;

export class Report {
  readonly problems: Problem[] = [];

  constructor(
    readonly file: string,
    private readonly locate: FrontMatter['locate'],
  ) {}

  warn(path: Path, message: string, hint: string): void {
    this.add('warning', path, message, hint);
  }

  error(path: Path, message: string, hint: string): void {
    this.add('error', path, message, hint);
  }

  private add(severity: Severity, path: Path, message: string, hint: string): void {
    if (severity === 'warning' && this.problems.length >= MAX_WARNINGS) return;
    const told = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message;
    this.problems.push({
      severity,
      file: this.file,
      ...this.locate(path),
      message: told.toWellFormed(),
      hint,
    });
  }
}
