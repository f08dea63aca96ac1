/** Places the routes of one case or of several in a box: one fills it, up to four share it. */
import { ROUTE_SIZE, type Route } from '@/_catalogue/views/route';

/** A route, and what it says in words. */
export interface NamedRoute {
  route: Route;
  label: string;
}

export interface Place {
  x: number;
  y: number;
  scale: number;
}

const MOST_ROUTES = 4;
const COLUMNS = 2;

/** The routes at the right end of the box, in rows of two, each as large as there is room. */
export function placeRoutes<T extends { route: Route }>(
  routes: readonly T[],
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
): (T & Place)[] {
  const shown = routes.slice(0, MOST_ROUTES);
  const columns = Math.min(COLUMNS, shown.length);
  const rows = Math.ceil(shown.length / COLUMNS);
  const scale = Math.min(width / columns / ROUTE_SIZE.width, height / rows / ROUTE_SIZE.height);
  const left = x + width - columns * scale * ROUTE_SIZE.width;
  const top = y + (height - rows * scale * ROUTE_SIZE.height) / 2;
  return shown.map((each, index) => ({
    ...each,
    x: left + (index % COLUMNS) * scale * ROUTE_SIZE.width,
    y: top + Math.floor(index / COLUMNS) * scale * ROUTE_SIZE.height,
    scale,
  }));
}
