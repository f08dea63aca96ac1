/** A picture of its own for every case: a route over a grid of stops, drawn from the slug and always the same. */

const COLUMNS = 17;
const ROWS = 4;
const STEP = 20;

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
    const here = row;
    row = Math.min(ROWS - 1, Math.max(0, row + (turn < 0.32 ? -1 : turn > 0.68 ? 1 : 0)));
    return here;
  });
}

const pathOf = (rows: readonly number[]) =>
  rows.map((row, column) => `${column === 0 ? 'M' : 'L'}${at(column)} ${at(row)}`).join('');

/** Decoration only: says nothing a reader needs, so it is hidden from assistive technology. */
export function Pattern({ slug, className }: { slug: string; className?: string }) {
  const next = sequenceOf(slug);
  const others = [walk(next), walk(next)];
  const main = walk(next);
  const stops = main.flatMap((row, column) => (next() < 0.3 ? [{ row, column }] : []));
  const last = main.length - 1;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${COLUMNS * STEP} ${ROWS * STEP}`}
      aria-hidden="true"
      focusable="false"
    >
      <g className="pattern-ground">
        {others.map((rows, index) => (
          <path key={index} d={pathOf(rows)} />
        ))}
      </g>
      <path className="pattern-route" d={pathOf(main)} />
      <g className="pattern-stops">
        {stops.map(({ row, column }) => (
          <circle key={column} cx={at(column)} cy={at(row)} r={4.5} />
        ))}
        <circle className="pattern-end" cx={at(last)} cy={at(main[last] ?? 0)} r={7} />
      </g>
    </svg>
  );
}
