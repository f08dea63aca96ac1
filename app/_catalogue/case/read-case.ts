/** Reads a case file of either form: the dialect, or Markdown with front matter. */
import { assembleCase, type CaseFile, type Reading } from './assemble';
import { DIALECT_KEYS, readDialect } from './dialect';
import { closest } from './did-you-mean';
import { readFrontMatter, type ContentFile } from './front-matter/front-matter';
import { mappingOf, type Mapping } from './front-matter/front-matter-values';
import { FrontMatterError } from './front-matter/yaml';
import { KeyTable } from './markdown/keys';
import { readMarkdown } from './markdown/read-markdown';
import { messageOf, Report, type Path, type Problem } from './problem';
import type { Taxonomy } from './taxonomy';

/** Where a site says nothing else, keys mean what they mean elsewhere. */
const USUAL_KEYS = new KeyTable();

/** Reads one file. Never throws for what the file holds: what cannot be read is a problem with its place. */
export function readCase(file: CaseFile, taxonomy: Taxonomy, keys: KeyTable = USUAL_KEYS): Reading {
  const none = (problems: Problem[]): Reading => ({
    story: null,
    terms: new Map(),
    references: [],
    problems,
  });
  let matter: ContentFile;
  try {
    matter = readFrontMatter(file.text);
  } catch (error) {
    return none(problemsOf(error, file.path));
  }
  const places = new Map<string, Path>();
  const report = new Report(file.path, ([key, ...inner]) => {
    const place = places.get(String(key)) ?? (key === undefined ? [] : [key]);
    return matter.locate([...place, ...inner]);
  });
  for (const lost of matter.lost) report.add({ severity: 'warning', ...lost });
  try {
    const data = mappingOf(matter.data);
    if (!data || isDialect(data, matter.body)) {
      const told = readDialect(matter, file, report);
      return told ? assembleCase(told, file.text, report, taxonomy) : none(report.problems);
    }
    const told = readMarkdown(matter, data, file, { table: keys, report, places });
    if (!told) return none(report.problems);
    return { ...assembleCase(told, file.text, report, taxonomy), explanation: told.explanation };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return none([...report.problems, ...problemsOf(error, file.path)]);
  }
}

const SECTIONS = ['section1', 'section2'];

/** Whether a file is one of the dialect: it has a section of it, or nothing that a Markdown file has. */
function isDialect(data: Mapping, body: string): boolean {
  const keys = Object.keys(data);
  if (keys.some((key) => SECTIONS.includes(key) || closest(key, SECTIONS) !== null)) return true;
  return body.trim() === '' && keys.every((key) => DIALECT_KEYS.includes(key));
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
