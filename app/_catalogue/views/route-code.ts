/** Writes the stops of a route as a short text: a page of many cases carries that, and draws their routes from it. */
import type { MilestoneKind } from '../case/case';
import type { RouteStop } from './route';

const LETTERS: Record<MilestoneKind, string> = { context: 'c', step: 's', feature: 'f', outlook: 'o' };
const KINDS = Object.entries(LETTERS) as [MilestoneKind, string][];

/**
 * One word a stop: the letter of its kind, a capital where it stands beside the stop before, then how many features it has, then
 * its time. `parseStops(formatStops(stops))` is `stops` again.
 * @example 'c@1999.5 s S f2@2019.46 o'
 */
export function formatStops(stops: readonly RouteStop[]): string {
  return stops
    .map(({ kind, isBeside, features, time }) => {
      const letter = isBeside ? LETTERS[kind].toUpperCase() : LETTERS[kind];
      return `${letter}${features || ''}${time === null ? '' : `@${time}`}`;
    })
    .join(' ');
}

export function parseStops(code: string): RouteStop[] {
  return Array.from(code.matchAll(/([a-z])(\d*)(?:@([\d.]+))?/gi), ([, letter = '', features, time]) => ({
    kind: KINDS.find((each) => each[1] === letter.toLowerCase())?.[0] ?? 'step',
    isBeside: letter !== letter.toLowerCase(),
    features: Number(features),
    time: time === undefined ? null : Number(time),
  }));
}
