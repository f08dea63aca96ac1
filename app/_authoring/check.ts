/**
 * `npm run content:check [-- --json] [folder]`: prints every problem of the content folder; exits 1 if there is any.
 * `npm run content:check -- --explain file [folder]`: prints what one file is read into, and what of it is left out.
 */
import { explainFile, formatProblem, isDated } from '../_catalogue/catalogue';
import { commandFolder, readFolder, runCommand } from './command';

async function check(args: readonly string[]): Promise<number> {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  if (args.includes('--explain')) return explain(first, second);
  const { cases, problems } = await readFolder(first);
  const undated = cases.filter((story) => !isDated(story) && !story.gone);
  if (args.includes('--json')) {
    const files = undated.map(({ locale, slug }) => `${locale}/${slug}`);
    console.log(JSON.stringify({ cases: cases.length, undated: files, problems }, null, 2));
  } else {
    for (const problem of problems) console.log(formatProblem(problem));
    // No problem: files of the dialect have no dates. But lists can put only dated stories in their order.
    if (undated.length > 0)
      console.log(
        `${undated.length} of ${cases.length} stories stand last under "Newest first"; give them published: YYYY-MM-DD`,
      );
    console.log(
      `${cases.length} case files read, ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
    );
  }
  return problems.length > 0 ? 1 : 0;
}

async function explain(file: string | undefined, folder: string | undefined): Promise<number> {
  const content = await readFolder(folder);
  const lines = file === undefined ? null : await explainFile(commandFolder(folder), file, content);
  for (const line of lines ?? [
    'Name a file of the content folder: npm run content:check -- --explain acme.md',
  ])
    console.log(line);
  return lines === null ? 1 : 0;
}

runCommand(check(process.argv.slice(2)));
