/** Reports each request when it is over. */
import type { RequestHook } from './request-layer';

/** A request that is over. Nothing in it says who sent it, or which words were searched for. */
export interface RequestRecord {
  method: string;
  /** Without the query. */
  path: string;
  /** See route-names.ts. */
  route: string;
  /** 499 where the client closed the connection before the end, as nginx counts it. */
  status: number;
  seconds: number;
  /** The result of the framework's page cache: `HIT`, `STALE`, `MISS`; null where it was not asked. */
  cache: string | null;
}

const CLIENT_CLOSED = 499;
/** All values that the label of a method can have: clients can send any word. */
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const MAX_PATH = 200;

/** A hook that calls `record` after each request. */
export function requestObserver(
  routeOf: (pathname: string) => string,
  record: (request: RequestRecord) => void,
): RequestHook {
  return ({ method = '', url = '' }, response) => {
    const started = performance.now();
    const [pathname = ''] = url.split('?', 1);
    response.once('close', () => {
      const cache = response.getHeader('x-nextjs-cache');
      record({
        method: METHODS.has(method) ? method : 'other',
        path: pathname.slice(0, MAX_PATH),
        route: routeOf(pathname),
        status: response.writableFinished ? response.statusCode : CLIENT_CLOSED,
        seconds: (performance.now() - started) / 1000,
        cache: typeof cache === 'string' ? cache : null,
      });
    });
  };
}
