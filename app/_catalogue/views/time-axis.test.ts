import { expect, test } from '@playwright/test';
import type { Case, Milestone } from '../case/case';
import { parseWhen } from '../case/edtf';
import { timeAxis } from './time-axis';

const stop = (when: string | null, kind: Milestone['kind'] = 'step') =>
  ({ id: when ?? 'none', kind, title: when, when: when === null ? null : parseWhen(when) }) as Milestone;
const story = (...timeline: Milestone[]) => ({ slug: 'a', timeline }) as unknown as Case;

test('each year has the same length, and a date stands where it lies in its year', () => {
  const axis = timeAxis([story(stop('2019'), stop('2020-07-01')), story(stop('2022-01-01'))]);
  expect(axis?.years).toEqual([2019, 2020, 2021, 2022]);
  expect(axis?.rows[0]?.marks.map(({ from, to }) => [from, to])).toEqual([
    [12.5, 12.5],
    [37.5, 37.5],
  ]);
  expect(axis?.rows[1]?.marks[0]?.from).toBe(75);
});

test('an interval has two ends', () => {
  const [row] = timeAxis([story(stop('2019-01-01/2020-01-01'))])?.rows ?? [];
  expect(row?.marks[0]).toMatchObject({ from: 0, to: 50 });
});

test('stops without a date are named, the background is no part of it', () => {
  const axis = timeAxis([story(stop('1999', 'context'), stop(null), stop('2020'))]);
  expect(axis?.years).toEqual([2020]);
  expect(axis?.rows[0]?.undated).toHaveLength(1);
});

test('a long axis names a few years at equal distances, and holds every date', () => {
  for (const first of [2011, 1990, 19]) {
    const axis = timeAxis([story(stop(String(first).padStart(4, '0')), stop('2024-12-31'))]);
    const [start = 0, next = 0] = axis?.years ?? [];
    expect(start).toBe(first);
    expect(axis?.years.length).toBeLessThanOrEqual(8);
    expect(axis?.years).toEqual(axis?.years.map((_, index) => first + index * (next - first)));
    const places = axis?.rows[0]?.marks.flatMap(({ from, to }) => [from, to]) ?? [];
    expect(places.every((place) => place >= 0 && place <= 100)).toBe(true);
  }
});

test('without any date there is no axis', () => expect(timeAxis([story(stop(null))])).toBeNull());
