/** What the picture of a case is drawn from: path data by colour, because an element for each stop would weigh down a list. */
import { routeOf, tally, type Case, type Locale, type MilestoneKind } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';

export interface RouteDrawing {
  line: string;
  plan?: string;
  /** Lines of no length, which round caps make dots: all stops but features, features, and the insides of hollow stops. */
  stops?: string;
  features?: string;
  holes?: string;
  /** The diameter of a stop. */
  dot: number;
  /** Each with its place. */
  years: [x: number, year: number][];
  /** The picture in words. */
  label: string;
}

/** Null where the case tells no journey. */
export function drawingOf(story: Case, locale: Locale): RouteDrawing | null {
  const route = routeOf(story.timeline);
  if (!route) return null;
  const dots = (...kinds: MilestoneKind[]) =>
    route.stops
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ x, y }) => `M${x} ${y}h0`)
      .join('');
  const { adoptions, first, last } = tally([story]);
  const { line, plan, dot } = route;
  const parts = {
    plan,
    stops: dots('context', 'step', 'outlook'),
    features: dots('feature'),
    holes: dots('context', 'outlook'),
  };
  return {
    line,
    // What is not there is left out, or the payload would say so for each card.
    ...Object.fromEntries(Object.entries(parts).filter(([, path]) => path !== '')),
    dot,
    years: route.years.map(({ x, year }) => [x, year]),
    label: messagesOf(locale).story.route(story.timeline.length, first, last, adoptions),
  };
}
