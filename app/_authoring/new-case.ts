/** `npm run content:new -- SLUG [--company NAME]`: begins a case in every language that does not have it yet, as a draft. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  caseSchemaText,
  hasCaseFolders,
  LOCALES,
  SCHEMA_FILE,
  slugOf,
  TAKEN_SLUGS,
} from '../_catalogue/catalogue';
import { caseTemplate } from './case-template';
import { commandFolder, readFolder, runCommand } from './command';

async function newCase(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { company: { type: 'string' } },
    allowPositionals: true,
  });
  const [name = ''] = positionals;
  const slug = slugOf(name);
  if (positionals.length !== 1 || slug === null)
    throw new Error(
      `"${positionals.join(' ')}" is not a slug: write letters, digits and hyphens, such as acme-bank`,
    );
  if (TAKEN_SLUGS.has(slug))
    throw new Error(`The address ${slug} belongs to the portal: choose another slug`);
  const company = (values.company ?? nameOf(slug)).replace(/\s+/g, ' ').trim();
  if (company === '' || /\p{C}/u.test(company))
    throw new Error('--company is empty or holds control characters');

  const folder = commandFolder();
  // Stories that lie elsewhere are read only as long as there is no such folder.
  if (!hasCaseFolders(folder) && (await readFolder()).cases.length > 0)
    throw new Error(`The stories of ${folder} are not in en/case and zh/case: copy one of them instead`);
  let written = 0;
  for (const locale of LOCALES) {
    const cases = path.join(folder, locale, 'case');
    mkdirSync(cases, { recursive: true });
    // Whatever its capitals and its ending.
    const known = readdirSync(cases).find((file) => slugOf(path.parse(file).name) === slug);
    const file = path.join(cases, known ?? `${slug}.md`);
    console.log(`${path.relative('', file)} ${known ? 'exists and is not changed' : 'is written'}`);
    if (known) continue;
    writeFileSync(file, caseTemplate(locale, company, `../../${SCHEMA_FILE}`), { flag: 'wx' });
    written += 1;
  }
  if (written === 0) return 1;
  const schema = path.join(folder, SCHEMA_FILE);
  if (!existsSync(schema)) writeFileSync(schema, caseSchemaText());
  console.log('Fill in the required lines, then run: npm run content:check. Remove draft: true to publish.');
  return 0;
}

/** `acme-bank` is Acme Bank until its author says otherwise. */
function nameOf(slug: string): string {
  return slug.replace(/[-_]+/g, ' ').replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

runCommand(newCase(process.argv.slice(2)));
