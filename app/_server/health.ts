/** The health document of the catalogue, for probes. */
import { z } from 'zod';
import { LOCALES, type Catalogue, type Locale } from '@/_catalogue/catalogue';

const contentProblem = z
  .object({
    severity: z.enum(['error', 'warning']),
    file: z.string().meta({ description: 'From the content folder' }),
    line: z.int().min(1),
    column: z.int().min(1),
    message: z.string(),
    hint: z.string().meta({ description: 'What to do about it' }),
  })
  .meta({ id: 'ContentProblem' });

const count = z.int().min(0);

/** The document of `/api/health/ready`. */
export const healthSchema = z
  .object({
    status: z.enum(['ok', 'degraded', 'unready']).meta({
      description:
        '`degraded`: a file is broken, its last good form is served. `unready`: the folder is gone or empty',
    }),
    revision: z
      .string()
      .nullable()
      .meta({ description: 'Of the content; servers with the same one and the same build answer the same' }),
    build: z.string().meta({ description: 'Of the program' }),
    cases: z.object(Object.fromEntries(LOCALES.map((each) => [each, count])) as Record<Locale, typeof count>),
    problems: z.array(contentProblem),
  })
  .meta({ id: 'Health' });
type Health = z.output<typeof healthSchema>;

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
 * @param catalogue null where nothing could be read.
 */
export function healthOf(catalogue: Catalogue | null): Health {
  const cases = Object.fromEntries(
    LOCALES.map((locale) => [locale, catalogue?.cases(locale).length ?? 0]),
  ) as Health['cases'];
  const isEmpty = Object.values(cases).every((count) => count === 0);
  const problems = catalogue ? [...catalogue.problems, ...(isEmpty ? EMPTY : [])] : UNREADABLE;
  const broken = problems.some(({ severity }) => severity === 'error');
  return {
    status: !catalogue || isEmpty || catalogue.isKept ? 'unready' : broken ? 'degraded' : 'ok',
    revision: catalogue?.revision ?? null,
    build: process.env.BUILD_ID ?? '',
    cases,
    problems,
  };
}
