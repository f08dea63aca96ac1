/** Tells of every request when it is over, from Node's own channel: no proxy in front, nothing in any page. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that is over. Nothing in it says who asked, or for which words. */
export interface Served {
  method: string;
  /** Without the query. */
  path: string;
  /** See routes.ts. */
  route: string;
  /** 499 where the client left before the end, as nginx counts it. */
  status: number;
  seconds: number;
  /** What the framework's page cache said: `HIT`, `STALE`, `MISS`; null where it was not asked. */
  cache: string | null;
}

const CLIENT_LEFT = 499;
/** All that a label may say of methods: clients can send any word. */
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const LONGEST_PATH = 200;

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * Calls `tell` after each request of every HTTP server in this process, from now on: the framework loads this while it
 * starts, and a request that is there already is not seen.
 */
export function onServed(routeOf: (pathname: string) => string, tell: (served: Served) => void): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    const started = performance.now();
    const { method = '', url = '' } = request;
    const [pathname = ''] = url.split('?', 1);
    response.once('close', () => {
      const cache = response.getHeader('x-nextjs-cache');
      tell({
        method: METHODS.has(method) ? method : 'other',
        path: pathname.slice(0, LONGEST_PATH),
        route: routeOf(pathname),
        status: response.writableFinished ? response.statusCode : CLIENT_LEFT,
        seconds: (performance.now() - started) / 1000,
        cache: typeof cache === 'string' ? cache : null,
      });
    });
  });
}
