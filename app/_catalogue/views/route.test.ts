import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { MILESTONE_KINDS, type Milestone } from '../case/case';
import { parseWhen } from '../case/edtf';
import { ROUTE_SIZE, type Route } from './route';
import { formatRoute, parseRoute } from './route-code';
import { routeOf } from './route-stops';

type Told = Partial<Omit<Milestone, 'when'>> & { when?: string };

const journey = (...told: Told[]): Milestone[] =>
  told.map(({ when, ...stop }, index) => ({
    id: `stop-${index}`,
    kind: 'step',
    title: 'Stop',
    when: when === undefined ? null : parseWhen(when),
    features: [],
    undated: [],
    text: null,
    section: null,
    details: [],
    ...stop,
  }));

function drawn(...told: Told[]): Route {
  const route = routeOf(journey(...told));
  if (!route) throw new Error('There is no route');
  return route;
}
const gapsOf = ({ stops }: Route) => stops.slice(1).map(({ x }, index) => x - (stops[index]?.x ?? 0));

test('stops without dates are at equal distances, on one level', () => {
  const route = drawn({}, {}, {}, {});
  const gaps = gapsOf(route);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  expect(new Set(route.stops.map(({ y }) => y)).size).toBe(1);
  expect(route.years).toEqual([]);
});

test('the time between two dated stops widens the way between them, for undated ones in it too', () => {
  const [short = 0, long = 0] = gapsOf(drawn({ when: '2018' }, { when: '2019' }, { when: '2022' }));
  expect(long).toBeGreaterThan(short * 1.5);
  const [one = 0, two = 0, last = 0] = gapsOf(drawn({ when: '2018' }, {}, { when: '2022' }, {}));
  expect(Math.abs(one - two)).toBeLessThanOrEqual(1);
  expect(one).toBeGreaterThan(last);
});

test('the background takes no room for its decades', () => {
  const gaps = gapsOf(
    drawn({ kind: 'context', when: '1958' }, { kind: 'context', when: '1996' }, { when: '2020' }, {}),
  );
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
});

test('years stand beneath their stops, each once', () => {
  const { stops, years } = drawn({ when: '2018' }, { when: '2018-05' }, {}, { when: '2020' });
  expect(years).toEqual([
    { x: stops[0]?.x, year: 2018 },
    { x: stops[3]?.x, year: 2020 },
  ]);
});

test('a feature lifts the route by a level', () => {
  const { stops } = drawn(
    {},
    { kind: 'feature', features: ['hpa'] },
    {},
    { kind: 'feature', features: ['a', 'b'] },
  );
  const [base = 0, one = 0, same, three = 0] = stops.map(({ y }) => y);
  expect(one).toBeLessThan(base);
  expect(same).toBe(one);
  expect(one - three).toBe(2 * (base - one));
});

test('a plan is drawn apart from what happened', () => {
  const { line, plan, stops } = drawn({}, {}, { kind: 'outlook' });
  const [, second, third] = stops;
  expect(line).toMatch(new RegExp(`L${second?.x} ${second?.y}$`));
  expect(plan).toBe(`M${second?.x} ${second?.y}L${third?.x} ${third?.y}`);
});

test('undated steps of one section are a branch, with one track each', () => {
  const { stops, line } = drawn({}, { section: 's' }, { section: 's' }, { section: 's' }, { section: 't' });
  const branch = stops.slice(1, 4);
  expect(new Set(branch.map(({ x }) => x)).size).toBe(1);
  expect(new Set(branch.map(({ y }) => y)).size).toBe(3);
  const [first, , last] = branch;
  expect(line.match(/M/g)).toHaveLength(3);
  expect(line, 'level until it branches').toMatch(/^M\d+ (\d+)L\d+ \1L/);
  for (const stop of [first, last]) expect(line).toMatch(new RegExp(`L\\d+ ${stop?.y}L\\d+ ${stop?.y}L`));
});

const told = fc.record({
  kind: fc.constantFrom(...MILESTONE_KINDS),
  when: fc.constantFrom(undefined, '1958', '2018', '2019-05', '2019/..', '../2020', '2020-03-02'),
  section: fc.constantFrom(null, 'a', 'b'),
  features: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 30 }),
});

test('whatever a case tells, its route is a drawing within its frame', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 70 }), (stops) => {
      const { line, plan, stops: placed, dot, years } = drawn(...stops);
      const points = Array.from(`${line}${plan}`.matchAll(/[ML](\S+?) (\S+?)(?=[ML]|$)/g), ([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      }));
      const outside = [...points, ...placed].filter(
        ({ x, y }) =>
          x < dot / 2 || x > ROUTE_SIZE.width - dot / 2 || y < dot / 2 || y > ROUTE_SIZE.height - dot / 2,
      );
      expect(outside).toEqual([]);
      expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(placed.length);
      expect(placed.every(({ x }, index) => x >= (placed[index - 1]?.x ?? 0))).toBe(true);
      expect(years.every(({ x }, index) => index === 0 || x > (years[index - 1]?.x ?? 0))).toBe(true);
    }),
  );
});

/** The corners of a path, whether it is written in coordinates or in steps. */
function cornersOf(path: string): string[] {
  let [x, y] = [0, 0];
  return Array.from(path.matchAll(/([MLhl])(-?\d+)(?: (-?\d+))?/g), ([, command = '', far, down = 0]) => {
    const isStep = command === command.toLowerCase();
    x = Number(far) + (isStep ? x : 0);
    y = Number(down) + (isStep ? y : 0);
    return `${command === 'M' ? 'M' : 'L'}${x} ${y}`;
  });
}

test('a route that is written as a text is the same route', () => {
  fc.assert(
    fc.property(fc.array(told, { minLength: 1, maxLength: 70 }), (stops) => {
      const route = drawn(...stops);
      const read = parseRoute(formatRoute(route));
      expect(read).toEqual({ ...route, line: read.line, plan: read.plan });
      expect(cornersOf(read.line)).toEqual(cornersOf(route.line));
      expect(cornersOf(read.plan)).toEqual(cornersOf(route.plan));
    }),
  );
});

test('no stop, no route', () => {
  expect(routeOf([])).toBeNull();
});
