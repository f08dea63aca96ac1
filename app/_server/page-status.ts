/** Sets what Next.js pages cannot set: the status 410, 404 for pages that are rendered on request, and one Location. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, lastCatalogue } from '@/_catalogue/catalogue';
import { opensPreview } from '@/_links/preview';
import { readSegment } from '@/_links/segment';
import { hasEnded, parseShortlist } from '@/_links/shortlist';

const NOT_FOUND = 404;
const GONE = 410;
const PAGE = /^\/([^/?]+)\/(cases|shortlist|preview)\/([^/?]+)(?:\/stops\/[^/?]+)?(?:\?|$)/;

/** The status of a page that renders something: 404 or 410 where it says that there is nothing. @param address from `/`. */
export function pageStatus(address: string): number {
  const [, locale = '', kind, segment = ''] = PAGE.exec(address) ?? [];
  const parameters = new URLSearchParams(address.split('?', 2)[1]);
  const slug = readSegment(segment);
  if (kind === 'preview') {
    const keys = parameters.getAll('key');
    const isOpen =
      isLocale(locale) && opensPreview(slug, keys.length === 1 ? keys[0] : keys, process.env.PREVIEW_SECRET);
    return isOpen && lastCatalogue()?.draft(locale, slug) ? 200 : NOT_FOUND;
  }
  if (!isLocale(locale)) return 200;
  if (kind === 'shortlist') return hasEnded(parseShortlist(segment, parameters)) ? GONE : 200;
  return lastCatalogue()?.resolveCase(locale, slug).kind === 'gone' ? GONE : 200;
}

/**
 * Corrects the head of pages of cases and shortlists when it is written: the page has read the content that decides by then.
 *
 * A page with a body can set no status but 404, 401 and 403. A proxy.ts could rewrite to a page with a status, but costs
 * every static page of a case half as much again, and on a server that is bound to 127.0.0.1 such a rewrite is a request to
 * itself without end (https://github.com/vercel/next.js/issues/94745).
 */
export function correctPageHead({ url = '' }: IncomingMessage, response: ServerResponse): void {
  if (!PAGE.test(url)) return;
  const write = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const location = response.getHeader('location');
    // The first response of a page that redirects carries it twice: https://github.com/vercel/next.js/issues/82117.
    if (Array.isArray(location) && location[0]) response.setHeader('location', location[0]);
    return write(status === 200 ? pageStatus(url) : status, ...rest);
  };
}
