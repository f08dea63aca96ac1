/** Parses query parameters. Pages ignore values that are not valid; the API rejects them, all at once. */
import { z } from 'zod';
import {
  FACETS,
  LOCALES,
  MAX_WORDS_LENGTH,
  SORTS,
  type Catalogue,
  type Locale,
  type Result,
} from '@/_catalogue/catalogue';
import { throwBadParameters, type BadParameter } from './problem-response';

const SHOWN = 100;
const repeatable = new Set<string>(FACETS);

/** Checks parameters against a schema; `value` is undefined where there are errors. An empty parameter counts as missing. */
export function checkParameters<S extends z.ZodType>(schema: S, given: URLSearchParams) {
  const sent = new Map<string, string[]>();
  for (const [key, value] of given) if (value !== '') sent.set(key, [...(sent.get(key) ?? []), value]);
  const values = [...sent].map(([key, all]) => [key, repeatable.has(key) || all.length > 1 ? all : all[0]]);
  const { data: value, error } = schema.safeParse(Object.fromEntries(values));
  const errors = (error?.issues ?? []).flatMap((issue): BadParameter[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ parameter: key, value: null, detail: 'There is no such parameter' }));
    const parameter = String(issue.path[0]);
    const all = sent.get(parameter) ?? [];
    const detail = all.length > 1 ? 'Only one value is possible' : issue.message;
    return [{ parameter, value: all.join(', ').slice(0, SHOWN) || null, detail }];
  });
  return { value, errors };
}

/** @throws HttpProblem 400 where a parameter does not fit the schema. */
export function parseParameters<S extends z.ZodType>(schema: S, given: URLSearchParams): z.output<S> {
  const { value, errors } = checkParameters(schema, given);
  throwBadParameters(errors);
  return value as z.output<S>;
}

/**
 * The result of a query, as the list page shows it.
 * @param bad errors that are known already.
 * @throws HttpProblem 400 with `bad` and everything the page would ignore.
 */
export function parseView(
  catalogue: Catalogue,
  locale: Locale,
  given: URLSearchParams,
  bad: readonly BadParameter[] = [],
): Result {
  const result = catalogue.search(locale, given);
  const named = new Set(bad.map(({ parameter }) => parameter));
  const healed = result.unknown.map(({ key, value }) => ({
    parameter: key,
    value: value.slice(0, SHOWN),
    detail: reasonOf(key),
  }));
  if ((given.get('q') ?? '').length > MAX_WORDS_LENGTH)
    healed.push({ parameter: 'q', value: '', detail: `At most ${MAX_WORDS_LENGTH} characters are read` });
  const { page } = catalogue.parse(given).query;
  if (page > result.pages)
    healed.push({ parameter: 'page', value: String(page), detail: `The last page is ${result.pages}` });
  throwBadParameters([...bad, ...healed.filter(({ parameter }) => !named.has(parameter))]);
  return result;
}

function reasonOf(key: string): string {
  if (repeatable.has(key)) return `No story has this ${key}`;
  if (key === 'sort') return `The orders are ${SORTS.join(', ')}`;
  if (key === 'match') return 'Features are matched by any or all';
  if (key === 'told') return `The languages are ${LOCALES.join(', ')}`;
  return key === 'page' ? 'Pages are numbered from 1' : 'Only one value is possible';
}
