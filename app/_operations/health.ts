/** What a probe is told of the catalogue. */
import { LOCALES, type Catalogue } from '@/_catalogue/catalogue';
import type { DocumentOf } from '@/api/_documents/schemas';

type Health = DocumentOf<'Health'>;

const ofFolder = (message: string, hint: string): Health['problems'] => [
  { severity: 'error', file: '.', line: 1, column: 1, message, hint },
];
const UNREADABLE = ofFolder('The content folder cannot be read', 'see the log of the server for the reason');
const EMPTY = ofFolder(
  'The content folder holds no case',
  'put the first one there, or wait for the checkout',
);

/**
 * `ok`; `degraded` where a file of the folder is broken; `unready` where the folder itself is gone or empty, even if the
 * last good reading is still served: a start from here would have nothing.
 * @param here null where nothing could be read.
 */
export function healthOf(here: Catalogue | null): Health {
  const cases = Object.fromEntries(
    LOCALES.map((locale) => [locale, here?.cases(locale).length ?? 0]),
  ) as Health['cases'];
  const isEmpty = Object.values(cases).every((count) => count === 0);
  const problems = here ? [...here.problems, ...(isEmpty ? EMPTY : [])] : UNREADABLE;
  const broken = problems.some(({ severity }) => severity === 'error');
  return {
    status: !here || isEmpty || here.isKept ? 'unready' : broken ? 'degraded' : 'ok',
    revision: here?.revision ?? null,
    build: process.env.BUILD_ID ?? '',
    cases,
    problems,
  };
}
