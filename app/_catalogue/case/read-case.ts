/** Reads a case file of either form: the dialect, or Markdown with front matter. */
import { assembleCase, type CaseFile, type Reading } from './assemble';
import { readDialect } from './dialect';
import { readFrontMatter } from './front-matter/front-matter';
import { FrontMatterError, type FrontMatter } from './front-matter/yaml';
import { messageOf, Report, type Problem } from './problem';
import type { Taxonomy } from './taxonomy';

/** Reads one file. Never throws for what the file holds: what cannot be read is a problem with its place. */
export function readCase(file: CaseFile, taxonomy: Taxonomy): Reading {
  const none = (problems: Problem[]): Reading => ({
    story: null,
    terms: new Map(),
    references: [],
    problems,
  });
  let matter: FrontMatter;
  try {
    matter = readFrontMatter(file.text);
  } catch (error) {
    return none(problemsOf(error, file.path));
  }
  const report = new Report(file.path, matter.locate);
  for (const lost of matter.lost) report.add({ severity: 'warning', ...lost });
  const told = readDialect(matter.data, file, report);
  return told ? assembleCase(told, file.text, report, taxonomy) : none(report.problems);
}

/** The problems that an error tells of which reading a file raised. */
export function problemsOf(error: unknown, file: string): Problem[] {
  const faults =
    error instanceof FrontMatterError
      ? error.faults
      : [{ line: 1, column: 1, message: messageOf(error), hint: 'see whether the file can be read' }];
  return faults.map(({ line, column, message, hint }) => ({
    severity: 'error',
    file,
    line,
    column,
    message,
    hint,
  }));
}
