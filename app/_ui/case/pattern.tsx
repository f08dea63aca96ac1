/** The pattern of a case on its card and its label. Says nothing a reader needs, so assistive technology skips it. */
import { routePattern } from '@/_catalogue/catalogue';

export function Pattern({ slug, className }: { slug: string; className?: string }) {
  const { width, height, ground, route, stops, end } = routePattern(slug);
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <g className="pattern-ground">
        {ground.map((path, index) => (
          <path key={index} d={path} />
        ))}
      </g>
      <path className="pattern-route" d={route} />
      <g className="pattern-stops">
        {stops.map(({ x, y }) => (
          <circle key={x} cx={x} cy={y} r={4.5} />
        ))}
        <circle className="pattern-end" cx={end.x} cy={end.y} r={7} />
      </g>
    </svg>
  );
}
