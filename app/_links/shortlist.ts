/** Parses and formats the address of a shortlist. `parseShortlist(...formatShortlist(list))` equals `list`. */
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
  /** The last day the link is meant for, `YYYY-MM-DD`; empty without one. A courtesy: the stories stay public. */
  expires: string;
}

/** Parses any segment and parameters. Of a repeated parameter the first counts; an invalid day is left out. */
export function parseShortlist(segment: string, parameters: Parameters): Shortlist {
  const first = (key: string) => {
    const value = parameters instanceof URLSearchParams ? parameters.get(key) : parameters[key];
    return [value ?? ''].flat()[0] ?? '';
  };
  return {
    slugs: parseSlugs(segment, MOST_LISTED),
    title: oneLine(first('title'), LONGEST_TITLE),
    note: fewLines(first('note'), LONGEST_NOTE),
    expires: isDay(first('expires')) ? first('expires') : '',
  };
}

/** The segment and the query string, in a fixed order, without what is empty. */
export function formatShortlist({ slugs, ...said }: Shortlist): [segment: string, search: string] {
  const parameters = new URLSearchParams();
  for (const key of ['title', 'note', 'expires'] as const)
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
  return { slugs, title: '', note: '', expires: '' };
}

/** Whether the last day of a shortlist is over, in UTC. */
export function hasEnded({ expires }: Shortlist, now = new Date()): boolean {
  return expires !== '' && expires < now.toISOString().slice(0, 10);
}

/** Whether `text` is a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
