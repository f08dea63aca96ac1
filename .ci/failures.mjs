/** Prints the tests that failed in a report of Playwright's JSON reporter, each with the beginning of its first error. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const LINES = 25;

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const spec of report.suites.flatMap(specsOf).filter(({ ok }) => !ok)) {
  const error = spec.tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))[0];
  const lines = stripVTControlCharacters(error?.message ?? 'no error was told')
    .split('\n')
    .slice(0, LINES);
  console.log(`FAILED: ${spec.file}:${spec.line} ${spec.title}\n  ${lines.join('\n  ')}`);
}
