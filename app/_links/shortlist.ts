/** Parses and formats the address of a shortlist. `parseShortlist(...formatShortlist(list))` equals `list`. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import {
  LONGEST_NOTE,
  LONGEST_PICK,
  LONGEST_REASON,
  LONGEST_TITLE,
  MOST_LISTED,
  MOST_PICKED_BYTES,
} from './link-limits';
import { firstOf } from './first-of';
import { fewLines, oneLine } from './plain-text';
import { formatSlugs, parseSlugs } from './slug-list';

/** A case of a shortlist, and what of it the sender chose. Without a choice a text is empty. */
export interface Listed {
  slug: string;
  /** Why the case is on the list: one line, at most 140 characters. */
  why: string;
  /** The id of a stop. */
  stop: string;
  /** The id of a figure, a quotation or a sentence. */
  says: string;
  /** What the text of the case was when the link was made: see `dossier.ts`. */
  rev: string;
}

export interface Shortlist {
  /** In the sender's order, without repeats, at most 20; the cases need not exist. */
  stories: readonly Listed[];
  /** One line, at most 120 characters. */
  title: string;
  /** The sender's words: plain text of a few lines, at most 500 characters. */
  note: string;
  /** The last day the link is meant for, `YYYY-MM-DD`. A courtesy: the stories stay public. */
  expires: string;
}

/** What a link says of a case, as `<slug>.why=…`. No other parameter has a dot in its name. */
const PICKS = ['why', 'stop', 'says', 'rev'] as const;
const SAID = ['title', 'note', 'expires'] as const;

/** Parses any segment and parameters. Of a repeated parameter the first counts; what is not valid is left out. */
export function parseShortlist(segment: string, parameters: Parameters): Shortlist {
  return shortlistOf(parseSlugs(segment, MOST_LISTED), parameters);
}

/** The shortlist that parameters tell of these cases. */
export function shortlistOf(slugs: readonly string[], parameters: Parameters): Shortlist {
  const given = (key: string) => firstOf(parameters, key);
  let left = MOST_PICKED_BYTES;
  const within = (text: string) => {
    const size = encodeURIComponent(text).length;
    if (size > left) return '';
    left -= size;
    return text;
  };
  const expires = given('expires');
  return {
    stories: slugs.map((slug) => ({
      slug,
      why: within(oneLine(given(`${slug}.why`), LONGEST_REASON)),
      stop: within(oneLine(given(`${slug}.stop`), LONGEST_PICK)),
      says: within(oneLine(given(`${slug}.says`), LONGEST_PICK)),
      rev: /^(?:[\w-]{4}){1,2}$/.test(given(`${slug}.rev`)) ? given(`${slug}.rev`) : '',
    })),
    title: oneLine(given('title'), LONGEST_TITLE),
    note: fewLines(given('note'), LONGEST_NOTE),
    expires: isDay(expires) ? expires : '',
  };
}

/** The values of parameters that a shortlist could not be given, as plain text to show. */
export function unreadValues(list: Shortlist, parameters: Parameters): string[] {
  const keys = [
    ...SAID.map((key) => [key, list[key]] as const),
    ...list.stories.flatMap((each) => PICKS.map((key) => [`${each.slug}.${key}`, each[key]] as const)),
  ];
  return keys
    .filter(([, read]) => read === '')
    .map(([key]) => oneLine(firstOf(parameters, key), LONGEST_TITLE))
    .filter(Boolean);
}

/** The segment and the query string, in a fixed order, without what is empty. */
export function formatShortlist(list: Shortlist): [segment: string, search: string] {
  const parameters = new URLSearchParams(saidIn(list));
  for (const each of list.stories)
    for (const key of PICKS) if (each[key] !== '') parameters.append(`${each.slug}.${key}`, each[key]);
  return [formatSlugs(list.stories.map(({ slug }) => slug)), parameters.toString()];
}

/** The words of the whole list, without what is empty. */
export function saidIn(list: Shortlist): [key: string, value: string][] {
  return SAID.filter((key) => list[key] !== '').map((key) => [key, list[key]]);
}

/** The page of a shortlist; that of none is the page where one is made. */
export function shortlistPath(locale: Locale, list: Shortlist): string {
  const [segment, search] = formatShortlist(list);
  return `/${locale}/shortlist${segment && `/${segment}`}${search && `?${search}`}`;
}

/** A shortlist in another form: a file below its address. */
export function shortlistFilePath(locale: Locale, list: Shortlist, file: string): string {
  const [segment, search] = formatShortlist(list);
  return `/${locale}/shortlist/${segment}/${file}${search && `?${search}`}`;
}

/** A shortlist of these cases that says nothing else. */
export function listOf(slugs: readonly string[]): Shortlist {
  return shortlistOf(slugs, {});
}

export function slugsOf({ stories }: Shortlist): string[] {
  return stories.map(({ slug }) => slug);
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
