/** Selects what a route shows of a journey. */
import type { Milestone } from '../case/case';
import { layOutRoute, type Route, type RouteStop } from './route';
import { endsOf } from './time-axis';

/** Steps that one section names without a date stand beside each other. */
function routeStops(timeline: readonly Milestone[]): RouteStop[] {
  return timeline.map(({ kind, when, features, section }, index) => {
    const before = timeline[index - 1];
    const isNamed = kind === 'step' && section !== null && !when;
    return {
      kind,
      isBeside: isNamed && before?.kind === 'step' && before.section === section && !before.when,
      features: features.length,
      time: when && Math.round(endsOf(when)[0] * 100) / 100,
    };
  });
}

/** Null where a case tells no journey. */
export function routeOf(timeline: readonly Milestone[]): Route | null {
  return layOutRoute(routeStops(timeline));
}
