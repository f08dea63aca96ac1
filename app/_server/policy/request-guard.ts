/** Rejects requests that the framework answers wrongly. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Everything but the API and files, which answer for themselves; a page's description for React is a page. */
const PAGE = /^\/(?!api\/)(?:(?:[^?]*\/)?[^./?]*|[^?]*\.rsc)(?:\?|$)/;
const METHODS_OF_PAGES = new Set(['GET', 'HEAD']);
/** Scheme and host of a target in absolute form. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?]*/i;

/**
 * No `Request` can have the method TRACE (https://fetch.spec.whatwg.org/#forbidden-method), so the framework answers 500; to
 * any other method it sends a page that is kept; it answers 500 to a target that is no path.
 */
function errorStatus({ method = '', url = '' }: IncomingMessage): 400 | 405 | null {
  if (method === 'TRACE' || (!METHODS_OF_PAGES.has(method) && PAGE.test(url))) return 405;
  return url.startsWith('/') ? null : 400;
}

export function rejectRequests(request: IncomingMessage, response: ServerResponse): void {
  // A target may name a host (RFC 9112, section 3.2.2); the framework would redirect visitors there.
  request.url = request.url?.replace(ORIGIN, '').replace(/^(?=\?|$)/, '/');
  const status = errorStatus(request);
  if (status === null) return;
  response
    .writeHead(status, { ...(status === 405 && { Allow: 'GET, HEAD' }), 'Cache-Control': 'no-store' })
    .end();
  // The framework goes on with the request; one that it can read leaves it nothing to do.
  request.method = 'GET';
  request.url = '/';
}
