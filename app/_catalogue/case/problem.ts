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

const SHOWN = 300;
/** Controls, and marks that hide or turn what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu;

/** The same problem with what an author wrote cut and its unseen characters spelt out: nothing in it can forge a line. */
export function shownPlainly(problem: Problem): Problem {
  const { file, message, hint } = problem;
  return { ...problem, file: plainly(file), message: plainly(message), hint: plainly(hint) };
}

function plainly(text: string): string {
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return cut.toWellFormed().replace(UNSEEN, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
}

/** What an error says, without the path that the system's errors end with. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? message : (message.split(`, ${syscall}`, 1)[0] ?? message);
}
