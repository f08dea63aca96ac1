/** The route that answers a path, as the build names it: few names whatever is asked for, so that counters stay few. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const route = z.object({ page: z.string(), regex: z.string() });
const manifestSchema = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });
type Manifest = z.output<typeof manifestSchema>;

/** What the framework itself serves; everything else without a route is `other`. */
const ASSETS = /^\/_next\/(?:static|image)(?=\/|$)/;
const OTHER = 'other';

/** A function from the path of a request to its route, `/[locale]/cases/[slug]` or the like. */
export function routesOf({ staticRoutes, dynamicRoutes }: Manifest): (pathname: string) => string {
  const routes = [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => !page.startsWith('/_'))
    .map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
  return (pathname) =>
    ASSETS.exec(pathname)?.[0] ?? routes.find(({ pattern }) => pattern.test(pathname))?.page ?? OTHER;
}

/** The routes of the build that is served; the same order as the framework looks through them. */
export function readRoutes(): (pathname: string) => string {
  const file = path.join(process.cwd(), `${process.env.DIST_DIR}`, 'routes-manifest.json');
  return routesOf(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
