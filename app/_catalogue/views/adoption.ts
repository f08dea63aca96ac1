/** Lists which cases adopted which feature when, and the stops of each year. */
import type { Case, Milestone } from '../case/case';
import { whenOrder, yearsOf, type When } from '../case/edtf';

/** A feature of a case. `stop` is null where the journey names no stop for it. */
export interface Adoption {
  story: Case;
  feature: string;
  stop: Milestone | null;
  when: When | null;
  /**
   * Where the author lists the stops and this one has no date, the year of the last dated stop before it: the feature
   * came in then or later, because a list is in order. Null where nothing before is dated; sections have no such order.
   */
  notBefore: number | null;
}

/** What happened in a year, over all cases: every dated stop but the background, by the year it began. */
export interface YearOfStops {
  year: number;
  stops: { story: Case; stop: Milestone }[];
}

/** The adoptions of one case, in the order of its journey, those without a stop last. */
export function adoptionsOf(story: Case): Adoption[] {
  let reached: number | null = null;
  const placed = story.timeline.flatMap((stop) => {
    const [year] = stop.when ? yearsOf(stop.when) : [];
    if (year !== undefined && stop.kind !== 'context' && stop.kind !== 'outlook') reached = year;
    return stop.features.map((feature) => {
      const when = stop.undated.includes(feature) ? null : stop.when;
      return { story, feature, stop, when, notBefore: when || !story.isListed ? null : reached };
    });
  });
  const rest = story.unplaced.map((feature) => ({ story, feature, stop: null, when: null, notBefore: null }));
  return [...placed, ...rest];
}

/**
 * The part an adoption has in its journey: at which stop of how many it came in, whether that stop is the background or
 * a plan, and with which other features. Null where no stop names it.
 */
export function roleOf({ story, feature, stop }: Adoption) {
  if (!stop) return null;
  return {
    stop: story.timeline.indexOf(stop) + 1,
    stops: story.timeline.length,
    kind: stop.kind,
    others: stop.features.filter((other) => other !== feature),
  };
}

/** The year an adoption is shown at, or null: the first of its date, else the year before which it did not come in. */
export function yearOfAdoption({ when, notBefore }: Adoption): number | null {
  return (when ? yearsOf(when)[0] : undefined) ?? notBefore;
}

/** How much the journeys of some cases tell; `first` and `last` are years, null where nothing is dated. */
export interface Tally {
  /** Dated stops but the background. */
  stops: number;
  adoptions: number;
  first: number | null;
  last: number | null;
}

const tallies = new WeakMap<Case, Tally>();

function tallyOf(story: Case): Tally {
  const years = stopsByYear([story]);
  return {
    stops: years.reduce((sum, { stops }) => sum + stops.length, 0),
    adoptions: adoptionsOf(story).length,
    first: years[0]?.year ?? null,
    last: years.at(-1)?.year ?? null,
  };
}

/** Counts the stops and adoptions of any number of cases; each case is looked at once in its life. */
export function tally(cases: readonly Case[]): Tally {
  const all: Tally = { stops: 0, adoptions: 0, first: null, last: null };
  for (const story of cases) {
    const own = tallies.get(story) ?? tallyOf(story);
    tallies.set(story, own);
    all.stops += own.stops;
    all.adoptions += own.adoptions;
    if (own.first !== null && (all.first === null || own.first < all.first)) all.first = own.first;
    if (own.last !== null && (all.last === null || own.last > all.last)) all.last = own.last;
  }
  return all;
}

/** All dated stops of the cases, oldest year first; within a year by date, then by case. */
export function stopsByYear(cases: readonly Case[]): YearOfStops[] {
  const years = new Map<number, YearOfStops['stops']>();
  for (const story of cases) {
    for (const stop of story.timeline) {
      const [year] = stop.when && stop.kind !== 'context' ? yearsOf(stop.when) : [];
      if (year === undefined) continue;
      const stops = years.get(year) ?? [];
      stops.push({ story, stop });
      years.set(year, stops);
    }
  }
  const order = ({ stop }: YearOfStops['stops'][number]) => (stop.when ? whenOrder(stop.when) : 0);
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, stops]) => ({
      year,
      stops: stops.sort((a, b) => order(a) - order(b) || (a.story.slug < b.story.slug ? -1 : 1)),
    }));
}
