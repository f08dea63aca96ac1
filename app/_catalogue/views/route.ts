/** Lays out the journey of a case as a route: the picture of the case, in the same geometry wherever it is drawn. */
import type { MilestoneKind } from '../case/case';

export interface RouteStop {
  kind: MilestoneKind;
  /** Whether it stands above or below the stop before, on a track of its own. */
  isBeside: boolean;
  /** How many came in here. */
  features: number;
  /** In years and parts of a year; null where there is no date. */
  time: number | null;
}

/** Shapes in the units of `WIDTH` and `HEIGHT`; paths are SVG path data of absolute `M` and `L` alone. */
export interface Route {
  /** What happened, and what is planned. */
  line: string;
  plan: string;
  stops: { x: number; y: number; kind: MilestoneKind }[];
  /** The diameter of a stop. */
  dot: number;
  /** Centred on `x`, on the line `YEARS_AT`. */
  years: { x: number; year: number }[];
}

export const ROUTE_SIZE = { width: 340, height: 80 };
/** The baseline of the years. */
export const YEARS_AT = 73;

const LEFT = 20;
const RIGHT = ROUTE_SIZE.width - LEFT;
/** Where stops are, from top to bottom; without years they have the whole height. */
const TOP = 11;
const BOTTOM = 54;
/** A route climbs with each feature that came in. */
const CLIMB = 11;
/** Between the tracks of a branch, and from its stops to where it leaves the line. */
const TRACK = 13;
const BRANCH = 26;
const DOT = 11;
const YEAR_ROOM = 34;
/** Stops beyond these would touch each other; the line goes on without them. */
const MOST_STOPS = 48;
const MOST_TRACKS = 4;

type Point = [x: number, y: number];

/** Stops that stand above each other; one, except where a section names several steps. */
type Node = RouteStop[];

/** Null where there are no stops. */
export function layOutRoute(all: readonly RouteStop[]): Route | null {
  if (all.length === 0) return null;
  const nodes = nodesOf(all.slice(0, MOST_STOPS));
  const goesOn = all.length > MOST_STOPS;
  const places = placesOf(nodes, goesOn);
  const levels = levelsOf(nodes);
  const isDated = nodes.some(([stop]) => stop?.time != null);
  const fit = fitOf(nodes, levels, isDated ? BOTTOM : ROUTE_SIZE.height - TOP);
  const [line, plan]: [Point[][], Point[][]] = [[], []];
  const stops: Route['stops'] = [];
  const years: Route['years'] = [];
  let end: Point | null = null;
  nodes.forEach((node, index) => {
    const [x, y] = [places[index] ?? 0, fit(levels[index] ?? 0)];
    const reach = node.length > 1 ? BRANCH : 0;
    const own = node[0]?.kind === 'outlook' ? plan : line;
    if (end) own.push(joint(end, [x - reach, y]));
    for (const [track, { kind }] of node.entries()) {
      const at = Math.round(y + trackOffset(node, track));
      const slope = Math.abs(at - y);
      if (end && reach > 0)
        own.push([
          [x - reach, y],
          [x - reach + slope, at],
          [x, at],
        ]);
      if (reach > 0 && index < nodes.length - 1)
        own.push([
          [x, at],
          [x + reach - slope, at],
          [x + reach, y],
        ]);
      stops.push({ x, y: at, kind });
    }
    const year = Math.floor(node[0]?.time ?? NaN);
    const before = years.at(-1);
    if (year && (!before || (before.year !== year && x - before.x >= YEAR_ROOM))) years.push({ x, year });
    end = [x + reach, y];
  });
  if (goesOn && end) plan.push(joint(end, [RIGHT, end[1]]));
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const dot = Math.floor(Math.min(DOT, ...gaps.map((gap) => gap * 0.8)));
  return { line: pathOf(line), plan: pathOf(plan), stops, dot: Math.max(1, dot), years };
}

/** Stops beside each other, where they are few. */
function nodesOf(stops: readonly RouteStop[]): Node[] {
  const nodes: Node[] = [];
  for (const stop of stops) {
    if (stop.isBeside) nodes.at(-1)?.push(stop);
    else nodes.push([stop]);
  }
  return nodes.flatMap((node) => (node.length > MOST_TRACKS ? node.map((stop) => [stop]) : [node]));
}

/**
 * Evenly, and wider by the time between two dated stops; at least half of the length is even, so that no stop hides another.
 * The background is even: it may lie decades before the first step.
 */
function placesOf(nodes: readonly Node[], goesOn: boolean): number[] {
  const gaps: number[] = nodes
    .slice(1)
    .map((node, index) => (node.length > 1 || (nodes[index]?.length ?? 1) > 1 ? 2 : 1));
  const even = gaps.reduce((sum, gap) => sum + gap, 0);
  const times = nodes.map(([stop]) => (stop && stop.kind !== 'context' ? stop.time : null));
  const dated = times.flatMap((time, index) => (time === null ? [] : [{ time, index }]));
  const spans = dated.slice(1).map(({ time, index }, nth) => {
    const from = dated[nth] ?? { time, index };
    return { from: from.index, to: index, years: Math.max(0, time - from.time) };
  });
  const all = spans.reduce((sum, { years }) => sum + years, 0);
  const perYear = all > even ? even / all : 1;
  for (const { from, to, years } of spans)
    for (let gap = from; gap < to; gap++) gaps[gap] = (gaps[gap] ?? 0) + (years * perYear) / (to - from);
  const total = gaps.reduce((sum, gap) => sum + gap, goesOn ? 2 : 0);
  // Whole numbers, so that equal gaps are drawn equal; what they leave over is divided between both ends.
  const steps = gaps.map((gap) => Math.floor((gap * (RIGHT - LEFT)) / total));
  const length = goesOn ? RIGHT - LEFT : steps.reduce((sum, step) => sum + step, 0);
  let x = Math.round((ROUTE_SIZE.width - length) / 2);
  return [x, ...steps.map((step) => (x += step))];
}

/** How far each node is above the first; at the same height where nothing came in. */
function levelsOf(nodes: readonly Node[]): number[] {
  let level = 0;
  return nodes.map((node) => (level -= CLIMB * node.reduce((sum, { features }) => sum + features, 0)));
}

const trackOffset = (node: Node, track: number) => (track - (node.length - 1) / 2) * TRACK;

/** Levels as heights of the drawing: centred, and flatter where they need more room than there is. */
function fitOf(nodes: readonly Node[], levels: readonly number[], bottom: number): (level: number) => number {
  const reach = Math.max(...nodes.map((node) => Math.abs(trackOffset(node, 0))));
  const top = Math.min(...levels);
  const room = bottom - TOP - 2 * reach;
  const extent = Math.max(...levels) - top;
  const scale = extent > room ? room / extent : 1;
  const first = TOP + reach + (room - extent * scale) / 2;
  return (level) => Math.round(first + (level - top) * scale);
}

/** A line that stays level and turns by 45 degrees just before its end, or is straight where there is no room for that. */
function joint([x, y]: Point, [toX, toY]: Point): Point[] {
  const turn = toX - Math.abs(toY - y);
  return toY !== y && turn > x
    ? [
        [x, y],
        [turn, y],
        [toX, toY],
      ]
    : [
        [x, y],
        [toX, toY],
      ];
}

/** Path data of lines, without the points that lie straight between their neighbours. */
function pathOf(lines: readonly Point[][]): string {
  const joined: Point[][] = [];
  for (const points of lines) {
    const [last, first] = [joined.at(-1), points[0]];
    const end = last?.at(-1);
    if (last && end && first && end[0] === first[0] && end[1] === first[1]) last.push(...points.slice(1));
    else joined.push([...points]);
  }
  const turns = (points: Point[]) =>
    points.filter(([x, y], index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      return !before || !after || (x - before[0]) * (after[1] - y) !== (after[0] - x) * (y - before[1]);
    });
  return joined
    .map((points) =>
      turns(points)
        .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
        .join(''),
    )
    .join('');
}
