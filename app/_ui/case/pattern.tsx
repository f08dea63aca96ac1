/** The pattern of a case on its card and its label. Says nothing a reader needs, so assistive technology skips it. */
import { routePattern } from '@/_catalogue/views/route-pattern';

/** The same line with steps in place of coordinates: they repeat, and a list of cases compresses to less. */
function stepsOf(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([ML])(\d+) (\d+)/g, (_, command: string, ...given: string[]) => {
    const [toX, toY] = [Number(given[0]), Number(given[1])];
    const step = command === 'M' ? `M${toX} ${toY}` : toY === y ? `h${toX - x}` : `l${toX - x} ${toY - y}`;
    [x, y] = [toX, toY];
    return step;
  });
}

/** Lines of no length, which round caps make dots: an element for each would be a large part of a list's page. */
const dots = (points: readonly { x: number; y: number }[]) =>
  points.map(({ x, y }) => `M${x} ${y}h0`).join('');

/** At the head of a label, with a rule below. */
const HEAD = 'pattern-head';

export function Pattern({ slug, className = HEAD }: { slug: string; className?: string }) {
  const { width, height, ground, route, stops, end } = routePattern(slug);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path className="stroke-rule" d={stepsOf(ground.join(''))} />
      <path className="stroke-ink" d={stepsOf(route)} />
      <path className="pattern-stops" d={dots(stops)} />
      <path className="pattern-holes" d={dots(stops)} />
      <path className="stroke-accent stroke-[14]" d={dots([end])} />
    </svg>
  );
}
