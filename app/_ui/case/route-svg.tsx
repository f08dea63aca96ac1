/** Draws a route with an element for each colour: one for each stop would be a large part of a list's page. */
import { ROUTE_SIZE, YEARS_AT, type Route } from '@/_catalogue/views/route';

interface Props {
  route: Route;
  /** What assistive technology reads in place of the picture; without it, this is a small one that only repeats what is near. */
  label?: string | undefined;
  className: string;
  /** The place of the stop that is pointed out, among all stops. */
  current?: number | undefined;
}

/** Lines of no length, which round caps make dots. */
function dotsOf(stops: Route['stops']): string {
  let [atX, atY] = [0, 0];
  return stops
    .map(({ x, y }) => {
      const step = `m${x - atX} ${y - atY}h0`;
      [atX, atY] = [x, y];
      return step;
    })
    .join('');
}

export function RouteSvg({ route: { line, plan, stops, dot, years }, label, className, current }: Props) {
  const pointed = stops[current ?? -1];
  const features = stops.filter(({ kind }) => kind === 'feature');
  const others = stops.filter(({ kind }) => kind !== 'feature');
  const hollow = stops.filter(({ kind }) => kind === 'context' || kind === 'outlook');
  return (
    <svg
      className={className}
      viewBox={`0 0 ${ROUTE_SIZE.width} ${ROUTE_SIZE.height}`}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={line} />
      {plan && <path className="stroke-soft" strokeDasharray="0 6" d={plan} />}
      {others.length > 0 && <path strokeWidth={dot} d={dotsOf(others)} />}
      {features.length > 0 && <path className="stroke-accent" strokeWidth={dot} d={dotsOf(features)} />}
      {hollow.length > 0 && <path className="stroke-label" strokeWidth={dot / 2} d={dotsOf(hollow)} />}
      {pointed && <circle className="stroke-accent" cx={pointed.x} cy={pointed.y} r={dot} />}
      {(label ? years : []).map(({ x, year }) => (
        <text key={year} x={x} y={YEARS_AT}>
          {year}
        </text>
      ))}
    </svg>
  );
}
