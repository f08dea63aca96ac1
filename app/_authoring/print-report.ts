/** `npm run content:report [-- --html FILE] [--links] [folder]`: prints what the content lacks, or writes it as a page. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Catalogue, isPictureThere } from '../_catalogue/catalogue';
import { checkLinks } from './link-check';
import { linksOf } from './links';
import { readFolder, runCommand } from './command';
import { bySubject, count, reportOf, type ReportList } from './report';
import { reportPage } from './report-page';

async function report(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { html: { type: 'string' }, links: { type: 'boolean' } },
    allowPositionals: true,
  });
  const content = await readFolder(positionals[0]);
  const links = linksOf(content.cases);
  const lists = reportOf(new Catalogue(content), isPictureThere);
  if (values.links) lists.push(await linkList(links));
  const notes = [
    `Made on ${new Date().toISOString().slice(0, 10)}`,
    `${count(content.problems.length, 'problem')}: npm run content:check names them`,
    ...(values.links ? [] : [`${count(links.size, 'link')} out not requested: add --links to request them`]),
  ];
  if (values.html === undefined) console.log(reportText(lists, notes));
  else writeFileSync(values.html, reportPage(content.site, lists, notes));
  return 0;
}

async function linkList(links: ReadonlyMap<string, readonly string[]>): Promise<ReportList> {
  console.error(`Requesting ${count(links.size, 'address', 'addresses')} …`);
  const results = await checkLinks([...links.keys()]);
  return {
    title: 'Links out that redirect or fail',
    hint: 'link to the address that answers',
    findings: results.flatMap(({ url, fault }) =>
      fault === null ? [] : [{ subject: url, detail: `${fault}, in ${links.get(url)?.join(', ')}` }],
    ),
    of: count(links.size, 'address', 'addresses'),
  };
}

/** The report for a terminal. Texts of authors were cleaned of control characters when they were read. */
function reportText(lists: readonly ReportList[], notes: readonly string[]): string {
  const parts = lists.map(({ title, hint, findings, of }) => {
    const lines = bySubject(findings).map(([subject, details]) => `  ${subject}  ${details.join(', ')}`);
    return [`${title}: ${findings.length} of ${of}`, ...(lines.length > 0 ? [`  (${hint})`, ...lines] : [])];
  });
  return [...parts, notes].map((lines) => lines.join('\n')).join('\n\n');
}

runCommand(report(process.argv.slice(2)));
