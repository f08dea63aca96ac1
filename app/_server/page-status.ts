/** What a page cannot say of its own response: that it tells why there is nothing to show, and where it went, once. */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, lastCatalogue } from '@/_catalogue/catalogue';
import { readSegment } from '@/_links/segment';
import { hasEnded, parseShortlist } from '@/_links/shortlist';

const GONE = 410;
const TOLD = /^\/([^/?]+)\/(cases|shortlist)\/([^/?]+)(?:\/stops\/[^/?]+)?(?:\?|$)/;

/** The status of a page that has something to show, or tells why not. @param address from `/`. */
export function statusOf(address: string): number {
  const [, locale = '', kind, segment = ''] = TOLD.exec(address) ?? [];
  if (!isLocale(locale)) return 200;
  if (kind === 'shortlist') {
    const parameters = new URLSearchParams(address.split('?', 2)[1]);
    return hasEnded(parseShortlist(segment, parameters)) ? GONE : 200;
  }
  return lastCatalogue()?.resolveCase(locale, readSegment(segment)).kind === 'gone' ? GONE : 200;
}

/**
 * From now on. A page with a body can answer with no status of its own but 404, 401 and 403. A proxy.ts could rewrite to a
 * page with a status, but costs every static page of a case half as much again, and on a server that is bound to
 * 127.0.0.1 such a rewrite is a request to itself without end (https://github.com/vercel/next.js/issues/94745).
 */
export function mendResponses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const address = request.url ?? '';
    if (TOLD.test(address)) beforeHead(response, address);
  });
}

/** When the head is written, the page has read the content that decides. */
function beforeHead(response: ServerResponse, address: string): void {
  const write = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const location = response.getHeader('location');
    // The first answer of a page that redirects says so twice: https://github.com/vercel/next.js/issues/82117.
    if (Array.isArray(location) && location[0]) response.setHeader('location', location[0]);
    return write(status === 200 ? statusOf(address) : status, ...rest);
  };
}
