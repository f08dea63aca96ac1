/** A fault in a content file, told so that its author can mend it: where it is, what is wrong, what to do. */

/** `error`: the file could not be used. `warning`: the file is served, but something in it was ignored or guessed. */
export type Severity = 'error' | 'warning';

export interface Problem {
  severity: Severity;
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** 1-based, as editors count. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** One line a problem, `file:line:column: severity: message (hint)`: the form that editors and CI systems make clickable. */
export function formatProblem({ file, line, column, severity, message, hint }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${hint})`;
}
