/** Collects what is wrong in one file while it is being read, each fault with its place. */
import type { FrontMatter } from './front-matter';
import type { Problem, Severity } from './problem';

/** Keys and indexes that lead to a value in the front matter. */
export type Path = readonly (string | number)[];

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
    this.problems.push({ severity, file: this.file, ...this.locate(path), message, hint });
  }
}
