/** Places the dated stops of several cases on one time axis. */
import type { Case, Milestone } from '../case/case';
import { yearsOf, type DatePoint, type When } from '../case/edtf';

/** A stop on the axis, from `from` to `to` in hundredths of its length. */
export interface Mark {
  stop: Milestone;
  from: number;
  to: number;
}

/** More names of years do not fit on a phone. */
const MOST_NAMED = 8;

export interface TimeAxis {
  /** The years that are named on it, in order, at equal distances; every year where they are few. */
  years: number[];
  /** For each case in order. */
  rows: { story: Case; marks: Mark[]; undated: Milestone[] }[];
}

/** Null where no stop has a date. What was before all this, the background, only says where a case came from. */
export function timeAxis(cases: readonly Case[]): TimeAxis | null {
  const stops = cases.map((story) => story.timeline.filter(({ kind }) => kind !== 'context'));
  const all = stops.flat().flatMap(({ when }) => (when ? yearsOf(when) : []));
  if (all.length === 0) return null;
  const first = Math.min(...all);
  const last = Math.max(...all);
  const count = last - first + 1;
  const step = Math.ceil(count / MOST_NAMED);
  const years = Array.from({ length: Math.ceil(count / step) }, (_, index) => first + index * step);
  const place = (time: number) => ((time - first) / (years.length * step)) * 100;
  const rows = cases.map((story, index) => ({
    story,
    marks: (stops[index] ?? []).flatMap((stop) => {
      const [from, to] = stop.when ? endsOf(stop.when) : [];
      return from === undefined || to === undefined ? [] : [{ stop, from: place(from), to: place(to) }];
    }),
    undated: (stops[index] ?? []).filter(({ when }) => !when),
  }));
  return { years, rows };
}

/** Both ends in years and parts of a year; an open one is where the known one is. */
export function endsOf({ start, end }: When): [number, number] {
  const known = [start, end].flatMap((point) => (point && point !== '..' ? [timeOf(point)] : []));
  return [Math.min(...known), Math.max(...known)];
}

/** The middle of what a date may mean. Winter is that of the turn to the next year. */
function timeOf({ year, month, day, season, quarter }: DatePoint): number {
  if (month !== undefined) return year + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
  if (season !== undefined) return year + (season === 4 ? 0.98 : (season * 3 + 0.5) / 12);
  return year + (quarter === undefined ? 0.5 : (quarter - 0.5) / 4);
}
