/** The picture of a case: its journey as a route, which assistive technology reads as the numbers in it. */
import type { RouteDrawing } from './route-drawing';

/** At the head of a label, with a rule below. */
const HEAD = 'route route-head';

interface Props {
  drawing: RouteDrawing | null;
  className?: string;
}

export function RoutePicture({ drawing, className = HEAD }: Props) {
  if (!drawing) return null;
  const { line, plan, stops, features, holes, dot, years, label } = drawing;
  return (
    <svg className={className} viewBox="0 0 340 80" role="img" aria-label={label}>
      <path className="stroke-ink" d={line} />
      {plan && <path className="stroke-soft" strokeDasharray="0 6" d={plan} />}
      {stops && <path className="stroke-ink" strokeWidth={dot} d={stops} />}
      {features && <path className="stroke-accent" strokeWidth={dot} d={features} />}
      {holes && <path className="stroke-label" strokeWidth={dot / 2} d={holes} />}
      {years.map(([x, year]) => (
        <text key={year} x={x} y="73">
          {year}
        </text>
      ))}
    </svg>
  );
}
