/** Parses and formats the query of the list. `parseQuery(formatQuery(query))` equals `query`. */
import { normaliseWords } from '../search/search-text';
import { FACETS, type FacetId } from '../case/case';
import { LOCALES, type Locale } from '../case/locale';

export const SORTS = ['relevance', 'newest', 'company', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

/** The order nobody has to ask for: the best answer first where there are words, else the newest. */
export function defaultSort(q: string): Sort {
  return q === '' ? 'newest' : 'relevance';
}

/** The orders that make sense for some words: without any, nothing is more relevant than anything else. */
export function sortsFor(q: string): readonly Sort[] {
  return q === '' ? SORTS.filter((sort) => sort !== 'relevance') : SORTS;
}

/** Which cases, in which order, which page of them. `terms` holds ids, sorted, without repeats. */
export interface Query {
  q: string;
  terms: Readonly<Record<FacetId, readonly string[]>>;
  /** Whether a case needs `any` or `all` of the chosen features. */
  match: 'any' | 'all';
  /** The language a case has to be told in; null for any. */
  told: Locale | null;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** A value in an address that means nothing here. */
export interface Unknown {
  key: string;
  value: string;
}

const MAX_VALUES = 50;
const MAX_PAGE = 100_000;

export const EMPTY_QUERY: Query = {
  q: '',
  terms: { industry: [], cloud: [], feature: [], challenge: [], location: [], year: [] },
  match: 'any',
  told: null,
  sort: 'newest',
  page: 1,
};

/** Parameters of an address, as Next.js or `URLSearchParams` hands them over. */
export type Parameters = Record<string, string | string[] | undefined> | URLSearchParams;

/**
 * Reads a query. Every value that means nothing costs only itself: it is left out and named in `unknown`.
 * @param isTerm whether a facet has a term with this id.
 */
export function parseQuery(
  parameters: Parameters,
  isTerm: (facet: FacetId, id: string) => boolean,
): { query: Query; unknown: Unknown[] } {
  const unknown: Unknown[] = [];
  const pairs: (readonly [string, string])[] =
    parameters instanceof URLSearchParams
      ? [...parameters]
      : Object.entries(parameters).flatMap(([key, value]) =>
          // Next.js adds `__proto__=…&sort=…` to what it finds in the prototypes: functions among the values.
          [value ?? []]
            .flat()
            .filter((each) => typeof each === 'string')
            .map((each) => [key, each] as const),
        );
  const valuesOf = (key: string) => pairs.filter(([name]) => name === key).map(([, value]) => value);
  const take = <T>(key: string, read: (value: string) => T | undefined, fallback: T): T => {
    const [first, ...rest] = valuesOf(key).filter((value) => value !== '');
    const value = first === undefined ? fallback : read(first);
    const bad = value === undefined && first !== undefined ? [first, ...rest] : rest;
    unknown.push(...bad.map((each) => ({ key, value: each })));
    return value ?? fallback;
  };
  const terms = Object.fromEntries(
    FACETS.map((facet) => {
      const values = [...new Set(valuesOf(facet).filter((value) => value !== ''))];
      const known = values.filter((id, index) => index < MAX_VALUES && isTerm(facet, id));
      unknown.push(...values.filter((id) => !known.includes(id)).map((value) => ({ key: facet, value })));
      return [facet, known.sort()];
    }),
  ) as unknown as Query['terms'];
  const q = take('q', normaliseWords, '');
  const query: Query = {
    q,
    terms,
    match: take('match', (value) => (value === 'all' || value === 'any' ? value : undefined), 'any'),
    told: take<Locale | null>('told', (value) => LOCALES.find((locale) => locale === value), null),
    sort: take('sort', (value) => sortsFor(q).find((sort) => sort === value), defaultSort(q)),
    page: take(
      'page',
      (value) => (/^[1-9]\d{0,5}$/.test(value) && Number(value) <= MAX_PAGE ? Number(value) : undefined),
      1,
    ),
  };
  return { query, unknown };
}

/** The query as `key=value&…` in a fixed order, without what is the default; empty for the empty query. */
export function formatQuery({ q, terms, match, told, sort, page }: Query): string {
  const values: Record<string, readonly string[]> = {
    ...terms,
    q: [q],
    match: [match === 'any' ? '' : match],
    told: [told ?? ''],
    sort: [sort === defaultSort(q) ? '' : sort],
    page: [page === 1 ? '' : String(page)],
  };
  return formatFields((key) => values[key] ?? []);
}

/**
 * The query that a form asks for, as `formatQuery` writes it. Its fields are those of the page, so it needs no parsing: what
 * is the default has no value.
 */
export function formatForm(form: URLSearchParams): string {
  const fields = new URLSearchParams(form);
  const q = normaliseWords(fields.get('q') ?? '');
  fields.set('q', q);
  // What was not usual before other words were given may be now.
  if (fields.get('sort') === defaultSort(q)) fields.delete('sort');
  return formatFields((key) => fields.getAll(key));
}

function formatFields(valuesOf: (key: string) => readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const key of ['q', ...FACETS, 'match', 'told', 'sort', 'page'])
    for (const value of [...valuesOf(key)].sort()) if (value !== '') parameters.append(key, value);
  return parameters.toString();
}

/** The view with a term added, or removed where it was chosen. Back on the first page. */
export function toggleTerm(query: Query, facet: FacetId, id: string): Query {
  const chosen = query.terms[facet];
  const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].sort();
  return { ...query, terms: { ...query.terms, [facet]: next }, page: 1 };
}

/** The view with other words, in the order that was chosen or else in the one that is usual for them. First page. */
export function withWords(query: Query, q: string): Query {
  const chosen = query.sort !== defaultSort(query.q) && sortsFor(q).includes(query.sort);
  return { ...query, q, sort: chosen ? query.sort : defaultSort(q), page: 1 };
}

/** The query without what changes none of its cases: their order, and the page of them. */
export function scopeOf(query: Query): Query {
  return isNarrow(query) ? { ...query, sort: defaultSort(query.q), page: 1 } : EMPTY_QUERY;
}

/** A query for one term. */
export function queryFor(facet: FacetId, id: string): Query {
  return toggleTerm(EMPTY_QUERY, facet, id);
}

/** Whether the query narrows the catalogue at all. */
export function isNarrow({ q, terms, told }: Query): boolean {
  return q !== '' || told !== null || FACETS.some((facet) => terms[facet].length > 0);
}
