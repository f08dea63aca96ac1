/** Faults of content files, told so that an author can correct them: where it is, what is wrong, what to do. */
import { closest } from './did-you-mean';
import { Repeated, type Mapping } from './front-matter/front-matter-values';
import type { FrontMatter, Position } from './front-matter/yaml';

/** `error`: the file could not be used. `warning`: the file is served, but something in it was ignored or guessed. */
export type Severity = 'error' | 'warning';

/** A place in a file: 1-based line, and 1-based column in UTF-16 code units. */
export interface Problem extends Position {
  severity: Severity;
  /** Path relative to the content folder, with `/`. */
  file: string;
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  hint: string;
}

/** One line a problem, `file:line:column: severity: message (hint)`: the form that editors and CI systems make clickable. */
export function formatProblem({ file, line, column, severity, message, hint }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} (${hint})`;
}

const MAX_LENGTH = 300;
/** Controls, and marks that hide or turn what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029]/gu;

/** The same problem with long texts cut and unseen characters escaped, so that no text of an author can forge a line. */
export function escapeProblem(problem: Problem): Problem {
  const { file, message, hint } = problem;
  return { ...problem, file: escapeText(file), message: escapeText(message), hint: escapeText(hint) };
}

function escapeText(text: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return cut.toWellFormed().replace(UNSEEN, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
}

/** The message of an error, without the path that the system's errors end with. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined ? message : (message.split(`, ${syscall}`, 1)[0] ?? message);
}

/** Keys and indexes that lead to a value in the front matter. */
export type Path = readonly (string | number)[];

/** What is told when all files are read: another case or a picture that a case names; a key or a part that is not read. */
export interface Reference extends Position {
  kind: 'related' | 'aliases' | 'picture' | 'key' | 'part';
  value: string;
}

/** More problems of one file help nobody. */
const MAX_PROBLEMS = 50;

/** Collects the problems of one file while it is read. */
export class Report {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  private unnamed = 0;

  /** @param locate the position of the value at a path. */
  constructor(
    readonly file: string,
    readonly locate: FrontMatter['locate'],
  ) {}

  warn(path: Path, message: string, hint: string): void {
    this.add({ severity: 'warning', ...this.locate(path), message, hint });
  }

  error(path: Path, message: string, hint: string): void {
    this.add({ severity: 'error', ...this.locate(path), message, hint });
  }

  add(problem: Omit<Problem, 'file'>): void {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ file: this.file, ...problem });
      return;
    }
    this.unnamed += 1;
    this.problems[MAX_PROBLEMS] = {
      severity: problem.severity,
      file: this.file,
      line: 1,
      column: 1,
      message: `${this.unnamed} more problems in this file are not named`,
      hint: 'correct those that are named first',
    };
  }

  /** Notes what can only be checked when every file is read. */
  refer(kind: Reference['kind'], value: string, path: Path): void {
    this.referAt(kind, value, this.locate(path));
  }

  referAt(kind: Reference['kind'], value: string, position: Position): void {
    const isKnown =
      (kind === 'key' || kind === 'part') &&
      this.references.some((each) => each.kind === kind && each.value === value);
    if (!isKnown) this.references.push({ kind, value, ...position });
  }

  /** A report whose problems all stand on one line. */
  at(line: number): Pick<Report, 'warn'> {
    return {
      warn: (_path, message, hint) => this.add({ severity: 'warning', line, column: 1, message, hint }),
    };
  }

  /**
   * The mapping under the keys that it was meant to have. A misspelt key is read as the known one that is missing; every
   * unknown key is reported.
   * @param fallback the key that any other key is read as too, given its value; null for none.
   */
  withKnownKeys(
    mapping: Mapping,
    path: Path,
    known: readonly string[],
    fallback: (value: unknown) => string | null = () => null,
  ): Mapping {
    const result: Mapping = {};
    for (const [key, value] of Object.entries(mapping)) {
      if (known.includes(key)) result[key] = joined(result[key], value);
      else {
        const near = closest(key, known);
        const isMissing = near !== null && (mapping[near] ?? null) === null;
        const meant = isMissing ? near : fallback(value);
        if (meant !== null) result[meant] = joined(result[meant], value);
        const read = meant === null ? '' : `, read as "${meant}"`;
        const hint = near === null ? `known keys: ${known.join(', ')}` : `did you mean "${near}"?`;
        this.warn([...path, key], `Unknown key "${key}"${read}`, hint);
      }
    }
    return result;
  }
}

function joined(one: unknown, other: unknown): unknown {
  if (one === undefined || one === null) return other;
  return other === null ? one : new Repeated([one, other]);
}
