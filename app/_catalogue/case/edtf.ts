/**
 * Dates as precise as the author was, and no more: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2:2019,
 * https://www.loc.gov/standards/datetime/): year, month, day, season (21 spring … 24 winter), quarter (33 … 36),
 * intervals with `/` and open ends with `..`.
 */
import type { Locale } from './locale';

/** A year and at most one finer part. `month`, `season` and `quarter` count from 1; `day` needs `month`. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
  season?: number;
  quarter?: number;
}

/** A point in time, or an interval. `end` is null for a point; `..` leaves a side open. */
export interface When {
  start: DatePoint | '..';
  end: DatePoint | '..' | null;
}

/**
 * Reads EDTF, or null where `text` is none of the subset above.
 * @example parseWhen('2019-22/2020-10') // summer 2019 to October 2020
 */
export function parseWhen(text: string): When | null {
  const parts = text.trim().split('/');
  if (parts.length > 2) return null;
  const [start, end] = parts.map(parsePoint);
  if (!start) return null;
  if (parts.length === 1) return start === '..' ? null : { start, end: null };
  if (!end || (start === '..' && end === '..')) return null;
  if (start !== '..' && end !== '..' && orderOf(start) > orderOf(end)) return null;
  return { start, end };
}

function parsePoint(text: string): DatePoint | '..' | null {
  if (text === '..') return '..';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const part = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    const date = new Date(Date.UTC(year, part - 1, day));
    const exists = part <= 12 && date.getUTCMonth() === part - 1 && date.getUTCDate() === day;
    return exists ? { year, month: part, day } : null;
  }
  if (part >= 1 && part <= 12) return { year, month: part };
  if (part >= 21 && part <= 24) return { year, season: part - 20 };
  if (part >= 33 && part <= 36) return { year, quarter: part - 32 };
  return null;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Writes EDTF; `parseWhen(formatWhen(when))` is `when` again. */
export function formatWhen({ start, end }: When): string {
  return end === null ? formatPoint(start) : `${formatPoint(start)}/${formatPoint(end)}`;
}

function formatPoint(point: DatePoint | '..'): string {
  if (point === '..') return point;
  const year = String(point.year).padStart(4, '0');
  if (point.day !== undefined) return `${year}-${two(point.month ?? 1)}-${two(point.day)}`;
  const part =
    point.month ?? (point.season ? point.season + 20 : point.quarter ? point.quarter + 32 : undefined);
  return part === undefined ? year : `${year}-${two(part)}`;
}

/** The first month (1–12) a point can lie in. Winter counts from December of its own year. */
function firstMonth({ month, season, quarter }: DatePoint): number {
  return month ?? (season ? season * 3 : quarter ? quarter * 3 - 2 : 1);
}

function orderOf(point: DatePoint): number {
  return point.year * 10_000 + firstMonth(point) * 100 + (point.day ?? 0);
}

/** A number that sorts dates, earliest first; an open start sorts by its end. */
export function whenOrder({ start, end }: When): number {
  if (start !== '..') return orderOf(start);
  return end && end !== '..' ? orderOf(end) : 0;
}

/** Every year the date touches; of an open interval, only the years that are named. */
export function yearsOf({ start, end }: When): number[] {
  const from = start === '..' ? null : start.year;
  const to = end === null || end === '..' ? from : end.year;
  if (to === null) return [];
  return Array.from({ length: Math.min(to - (from ?? to), 200) + 1 }, (_, index) => (from ?? to) + index);
}

/**
 * The value of a `datetime` attribute for one end of a date: the finest form HTML has for it
 * (https://html.spec.whatwg.org/#datetime-value has no seasons and no quarters).
 */
export function toDateTime(point: DatePoint): string {
  const { season: _season, quarter: _quarter, ...rest } = point;
  return formatPoint(rest);
}

const SEASONS: Record<Locale, readonly string[]> = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  zh: ['春', '夏', '秋', '冬'],
};

/**
 * A point in a reader's words, no more precise than it is: `2019`, `summer 2019`, `October 2020`, `2020-09-29`; in Chinese
 * `2019 年`, `2019 年夏`, `2020 年 10 月`, `2020 年 9 月 29 日`.
 */
export function spellPoint(point: DatePoint, locale: Locale): string {
  const { year, month, day, season, quarter } = point;
  if (day !== undefined) return locale === 'zh' ? `${year} 年 ${month} 月 ${day} 日` : formatPoint(point);
  if (season) {
    const name = SEASONS[locale][season - 1] ?? '';
    return locale === 'zh' ? `${year} 年${name}` : `${name} ${year}`;
  }
  if (quarter) return locale === 'zh' ? `${year} 年第 ${quarter} 季度` : `Q${quarter} ${year}`;
  if (month === undefined) return locale === 'zh' ? `${year} 年` : String(year);
  if (locale === 'zh') return `${year} 年 ${month} 月`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
  return `${name} ${year}`;
}

/** The first end of an interval. Between two Chinese years the word for year stands once: `2014 – 2015 年`. */
export function spellStart(start: DatePoint, end: DatePoint | '..', locale: Locale): string {
  const isYear = (point: DatePoint | '..') => formatPoint(point).length === 4;
  return isYear(start) && isYear(end) ? String(start.year) : spellPoint(start, locale);
}

/** A date in a reader's words, as text: `summer 2019 – October 2020`, `since 2019`, `until 2020`. */
export function spellWhen({ start, end }: When, locale: Locale): string {
  if (end === null) return start === '..' ? '' : spellPoint(start, locale);
  const from = start === '..' ? null : spellPoint(start, locale);
  const to = end === '..' ? null : spellPoint(end, locale);
  if (start !== '..' && to) return `${spellStart(start, end, locale)} – ${to}`;
  if (from) return locale === 'zh' ? `自 ${from}起` : `since ${from}`;
  return locale === 'zh' ? `至 ${to}` : `until ${to}`;
}
