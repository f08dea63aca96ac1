/** The pattern of a case on its card and its label. Says nothing a reader needs, so assistive technology skips it. */
import { routePattern } from '@/_catalogue/catalogue';

/** At the head of a label, with a rule below. */
const HEAD = 'block max-h-26 w-full border-b border-ink print:max-h-[18mm]';

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
      <g className="stroke-rule">
        {ground.map((path, index) => (
          <path key={index} d={path} />
        ))}
      </g>
      <path className="stroke-ink" d={route} />
      <g className="fill-label stroke-ink stroke-[2.5] forced-color-adjust-none">
        {stops.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={4.5} />
        ))}
        <circle className="fill-accent stroke-none" cx={end.x} cy={end.y} r={7} />
      </g>
    </svg>
  );
}
