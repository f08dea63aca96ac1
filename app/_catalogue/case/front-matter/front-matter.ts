/** Reads the YAML front matter of a content file into plain data with positions. Runs no code, whatever the file says. */
import matter from 'gray-matter';
import { fail, MAX_TOKENS, readYaml, type FrontMatter, type Position } from './yaml';

const START: Position = { line: 1, column: 1 };

/** So many blank lines in a row; gray-matter looks at each run of them once for each of its lines. */
const MAX_BLANK_LINES = 2_000;

const refuse = () => fail('Only YAML front matter is read', 'start the file with a plain --- line', START);
const ENGINES = { json: refuse, javascript: refuse, coffee: refuse, toml: refuse };

/** Front matter, and what stands behind it. */
export interface ContentFile extends FrontMatter {
  body: string;
  /** The line that the body begins on. */
  bodyLine: number;
}

/**
 * Reads the YAML between the first two `---` lines. Only YAML: `---js` and its like are refused.
 *
 * gray-matter splits the file; its own engines are all replaced, because by default it evaluates `---js` and throws on
 * the repeated keys that real files hold (https://github.com/jonschlinkert/gray-matter/issues/99).
 *
 * @throws {FrontMatterError} with every fault that can be told apart.
 */
export function readFrontMatter(file: string): ContentFile {
  const whole = file.replace(/\r\n?/g, '\n');
  // Hugo reads over a byte order mark and blank lines too.
  const before = /^\uFEFF?(?:[ \t]*\n)*/.exec(whole)?.[0] ?? '';
  const text = whole.slice(before.length);
  if (!text.startsWith('---'))
    fail('The file does not begin with front matter', 'put --- on the first line', START);
  if (matter.language(text).name.trim() !== '') refuse();
  if (!text.includes('\n---'))
    fail('The front matter is not closed', 'end it with a line that holds only ---', {
      line: whole.split('\n').length,
      column: 1,
    });
  const lineOffset = before.split('\n').length;
  refuseBlankLines(text, lineOffset);
  let result: FrontMatter | undefined;
  const yaml = (source: string) => {
    // From behind the opening --- to before the last line break.
    result = readYaml(`${source.replace(/^[ \t]*\n/, '')}\n`, lineOffset, MAX_TOKENS.story);
    return {};
  };
  const { content } = matter(text, { engines: { ...ENGINES, yaml }, language: 'yaml' });
  const { data, locate, lost } = result ?? readYaml('', lineOffset);
  const bodyLine = whole.slice(0, whole.length - content.length).split('\n').length;
  return { data, locate, lost, body: content, bodyLine };
}

function refuseBlankLines(text: string, lineOffset: number): void {
  let run = 0;
  for (const [index, line] of text.split('\n').entries()) {
    run = line.trim() === '' ? run + 1 : 0;
    if (run > MAX_BLANK_LINES)
      fail(`More than ${MAX_BLANK_LINES} blank lines in a row`, 'remove them', {
        line: lineOffset + index,
        column: 1,
      });
  }
}
