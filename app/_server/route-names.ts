/** Names the route of a path as the build does: few names whatever is requested, so that metrics stay few. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '@/_catalogue/catalogue';

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

/**
 * The routes of the build that is served, in the order in which the framework tries them. The manifest is private to the
 * framework: where it cannot be read, all routes are `other`, and the server starts all the same.
 */
export function readRoutes(readManifest = readBuildManifest): (pathname: string) => string {
  try {
    return routesOf(manifestSchema.parse(JSON.parse(readManifest())));
  } catch (error) {
    console.warn(`metrics: the routes of the build cannot be read: ${messageOf(error)}`);
    return routesOf({ staticRoutes: [], dynamicRoutes: [] });
  }
}

// The path is spelled out where it is read, or the framework copies the whole project into a standalone build.
const readBuildManifest = () =>
  readFileSync(path.join(process.cwd(), `${process.env.DIST_DIR}`, 'routes-manifest.json'), 'utf8');
