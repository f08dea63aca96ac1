/** The judged queries, and the figures that say how well an order of cases answers them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Locale } from '@/_catalogue/catalogue';

export interface Judged {
  q: string;
  /** The language of the page: all versions of a case are searched on it. */
  locale: Locale;
  kind: string;
  /** Set aside: measured, but not looked at while the search is tuned. */
  held?: boolean;
  /** The correction to offer; `none` for words that must not be corrected. */
  suggest?: string;
  /** 1 to 3 by slug; 0 for every other case. Empty: no case answers. */
  grades: Record<string, number>;
}

export const QUERIES = parse(readFileSync(join(__dirname, 'queries.yml'), 'utf8')) as Judged[];
export const KINDS = [...new Set(QUERIES.map(({ kind }) => kind))];

const CUT = 10;

/** Where no case answers, only an empty order is right. */
const nothing = (order: readonly string[]) => (order.length === 0 ? 1 : 0);

/** What the first ten of an order are worth against the best order there is, from 0 to 1. */
export function ndcg({ grades }: Judged, order: readonly string[]): number {
  const worth = (all: readonly number[]) =>
    all.slice(0, CUT).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  const best = Object.values(grades).sort((a, b) => b - a);
  return best.length === 0 ? nothing(order) : worth(order.map((slug) => grades[slug] ?? 0)) / worth(best);
}

/** How many of the cases of grade 2 and 3, at most ten, are among the first ten. */
export function recall({ grades }: Judged, order: readonly string[]): number {
  const good = Object.keys(grades).filter((slug) => (grades[slug] ?? 0) >= 2);
  if (good.length === 0) return nothing(order);
  return order.slice(0, CUT).filter((slug) => good.includes(slug)).length / Math.min(CUT, good.length);
}
