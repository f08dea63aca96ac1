/** Collects what is wrong in one file while it is being read, each fault with its place. */
import type { FrontMatter } from './front-matter';
import type { Problem, Severity } from './problem';

/** Keys and indexes that lead to a value in the front matter. */
export type Path = readonly (string | number)[];

/** More of one file tell nobody more. */
const MAX_PROBLEMS = 50;
const MEND = 'mend those that are named first';

export class Report {
  readonly problems: Problem[] = [];
  private unnamed = 0;

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
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ severity, file: this.file, ...this.locate(path), message, hint });
      return;
    }
    this.unnamed += 1;
    const more = `${this.unnamed} more problems in this file are not named`;
    this.problems[MAX_PROBLEMS] = {
      severity,
      file: this.file,
      line: 1,
      column: 1,
      message: more,
      hint: MEND,
    };
  }
}
