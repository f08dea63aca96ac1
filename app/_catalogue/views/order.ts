/** Sorts cases from newest to oldest. */
import type { Case } from '../case/case';
import { whenOrder } from '../case/edtf';

const lastStops = new WeakMap<Case, number>();

/** The place in time of the last dated stop of a journey. */
function lastStopOf(story: Case): number {
  let last = lastStops.get(story);
  if (last === undefined) {
    last = Math.max(0, ...story.timeline.map(({ when }) => (when ? whenOrder(when) : 0)));
    lastStops.set(story, last);
  }
  return last;
}

/** Newest by publication, then by the last dated stop of the journey. */
export function newestFirst(cases: readonly Case[]): Case[] {
  const dayOf = ({ updated, published }: Case) => updated ?? published ?? '';
  return cases.toSorted((a, b) => {
    const [one, other] = [dayOf(a), dayOf(b)];
    if (one !== other) return one < other ? 1 : -1;
    return lastStopOf(b) - lastStopOf(a) || (a.slug < b.slug ? -1 : 1);
  });
}
