/** Computes the pattern of a case: a route over a grid, derived from a text. */

const COLUMNS = 17;
const ROWS = 4;
const STEP = 20;

/** Shapes in the units of `width` and `height`; paths are SVG path data. */
export interface RoutePattern {
  width: number;
  height: number;
  ground: string[];
  route: string;
  stops: { x: number; y: number }[];
  end: { x: number; y: number };
}

/** A seeded sequence of numbers in [0, 1): mulberry32 over an FNV-1a hash of the text. */
function sequenceOf(text: string): () => number {
  let state = 2_166_136_261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const at = (index: number) => index * STEP + STEP / 2;

/** Rows of a line that goes one column at a time and turns by one row at most, like a line on a route map. */
function walk(next: () => number): number[] {
  let row = Math.floor(next() * ROWS);
  return Array.from({ length: COLUMNS }, () => {
    const turn = next();
    const catalogue = row;
    row = Math.min(ROWS - 1, Math.max(0, row + (turn < 0.32 ? -1 : turn > 0.68 ? 1 : 0)));
    return catalogue;
  });
}

/** A path without the points that lie on a straight line between their neighbours. */
const pathOf = (rows: readonly number[]) =>
  rows
    .map((row, column) => {
      const isStraight = row - (rows[column - 1] ?? NaN) === (rows[column + 1] ?? NaN) - row;
      return isStraight ? '' : `${column === 0 ? 'M' : 'L'}${at(column)} ${at(row)}`;
    })
    .join('');

/** The pattern of a text, for instance of a slug. */
export function routePattern(text: string): RoutePattern {
  const next = sequenceOf(text);
  const ground = [walk(next), walk(next)].map(pathOf);
  const main = walk(next);
  const points = main.map((row, column) => ({ x: at(column), y: at(row) }));
  const stops = points.filter(() => next() < 0.3);
  const end = points.at(-1) ?? { x: 0, y: 0 };
  return { width: COLUMNS * STEP, height: ROWS * STEP, ground, route: pathOf(main), stops, end };
}
