/** Orders cases from newest to oldest, and things by their names. */
import type { Case } from '../case/case';
import type { Locale } from '../case/locale';
import { parseWhen, whenOrder } from '../case/edtf';

const lastStops = new WeakMap<Case, number>();

/** The place in time of the last dated stop that a journey reached; 0 where it dates none. */
function lastStopOf(story: Case): number {
  let last = lastStops.get(story);
  if (last === undefined) {
    const reached = story.timeline.filter(({ kind }) => kind !== 'outlook');
    last = Math.max(0, ...reached.map(({ when }) => (when ? whenOrder(when) : 0)));
    lastStops.set(story, last);
  }
  return last;
}

/** The place in time a case is as new as: when it was told, else the last stop that it dates; 0 where it dates nothing. */
function newnessOf(story: Case): number {
  const day = parseWhen(story.updated ?? story.published ?? '');
  return day ? whenOrder(day) : lastStopOf(story);
}

/** Whether a case says of anything when it was, so that it has a place among the newest and the oldest. */
export function isDated(story: Case): boolean {
  return newnessOf(story) > 0;
}

/** Newest first; of one day, those whose journey goes on longer. Cases without any date come last. */
export function newestFirst(cases: readonly Case[]): Case[] {
  const ranked = cases.map((story) => ({ story, newness: newnessOf(story) }));
  return ranked
    .sort(
      (a, b) =>
        b.newness - a.newness ||
        lastStopOf(b.story) - lastStopOf(a.story) ||
        (a.story.slug < b.story.slug ? -1 : 1),
    )
    .map(({ story }) => story);
}

/** The same cases, oldest first; those without any date stay last. @param newest as `newestFirst` orders them. */
export function oldestFirst(newest: readonly Case[]): Case[] {
  const dated = newest.filter(isDated);
  return [...dated.toReversed(), ...newest.slice(dated.length)];
}

/** Compares things by their names, as a reader of the language looks them up. */
export function byName<T>(locale: Locale, nameOf: (thing: T) => string): (a: T, b: T) => number {
  const language = locale === 'zh' ? 'zh-Hans-u-co-pinyin' : 'en';
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return (a, b) => compare(nameOf(a), nameOf(b));
}
