/** A few cases for somebody <-> an address that holds everything. `parseShortlist(...formatShortlist(list))` is `list`. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import { LONGEST_NOTE, LONGEST_TITLE, MOST_LISTED } from './link-limits';
import { fewLines, oneLine } from './plain-text';
import { chosenSlugs, formatSlugs, parseSlugs } from './slug-list';

export interface Shortlist {
  /** Of cases, in the sender's order, without repeats, at most 20; they need not exist. */
  slugs: readonly string[];
  /** One line, at most 120 characters; empty where the sender gave none. */
  title: string;
  /** The sender's words: plain text of a few lines, at most 500 characters. */
  note: string;
  /** What the address says about its end: a day, `YYYY-MM-DD`, and its seal. Empty where it says nothing. */
  expires: string;
  token: string;
}

/** Reads a segment and its parameters; whatever they are, there is a list. Repeated parameters: the first counts. */
export function parseShortlist(segment: string, parameters: Parameters): Shortlist {
  const first = (key: string) => {
    const value = parameters instanceof URLSearchParams ? parameters.get(key) : parameters[key];
    return [value ?? ''].flat()[0] ?? '';
  };
  return {
    slugs: parseSlugs(segment, MOST_LISTED),
    title: oneLine(first('title'), LONGEST_TITLE),
    note: fewLines(first('note'), LONGEST_NOTE),
    expires: oneLine(first('expires'), 10),
    token: oneLine(first('token'), 64),
  };
}

/** The segment and the query string, in a fixed order, without what is empty. */
export function formatShortlist({ slugs, ...said }: Shortlist): [segment: string, search: string] {
  const parameters = new URLSearchParams();
  for (const key of ['title', 'note', 'expires', 'token'] as const)
    if (said[key] !== '') parameters.append(key, said[key]);
  return [formatSlugs(slugs), parameters.toString()];
}

/** The page of a shortlist; that of none is the page where one is made. */
export function shortlistPath(locale: Locale, shortlist: Shortlist): string {
  const [segment, search] = formatShortlist(shortlist);
  return `/${locale}/shortlist${segment && `/${segment}`}${search && `?${search}`}`;
}

/** A shortlist of these cases that says nothing else. */
export function listOf(slugs: readonly string[]): Shortlist {
  return { slugs, title: '', note: '', expires: '', token: '' };
}

/** What a form sent: the chosen cases in their order, and the words. */
export function chosenShortlist(parameters: Parameters): Shortlist {
  return { ...parseShortlist('', parameters), slugs: chosenSlugs(parameters, MOST_LISTED) };
}

/** A shortlist in another form: a file below its address. */
export function shortlistFilePath(locale: Locale, shortlist: Shortlist, file: string): string {
  const [segment, search] = formatShortlist(shortlist);
  return `/${locale}/shortlist/${segment}/${file}${search && `?${search}`}`;
}
