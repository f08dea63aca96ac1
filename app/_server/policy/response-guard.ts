/**
 * Stands before the framework at every request of this process: gives each page the policy of what is in it, and refuses
 * what the framework fails at.
 *
 * Nonces would do what the hashes do, but a page with a nonce is rendered for each request, and the pages here are kept
 * (https://nextjs.org/docs/app/guides/content-security-policy#nonces). The policy of next.config.js, which every answer
 * carries anyway, admits no inline script at all: with a request that arrives before this is switched on (the framework
 * does so while it starts) a page is shown without scripts, as for those who have none.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasKeptRefusal, keepRefusal, tellRefusal } from './file-errors';
import { hold } from './buffered-response';
import { joinTexts, policyWith, sourcesOf, sourcesOfVersion } from './content-security-policy';

const POLICY = 'Content-Security-Policy';
/** Everything but the API and files, which answer for themselves; a page's description for React is a page. */
const PAGE = /^\/(?!api\/)(?:(?:[^?]*\/)?[^./?]*|[^?]*\.rsc)(?:\?|$)/;
const METHODS_OF_PAGES = new Set(['GET', 'HEAD']);
/** Scheme and host of a target in absolute form. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?]*/i;

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
}

const isPage = (response: ServerResponse) =>
  String(response.getHeader('Content-Type')).startsWith('text/html');
const isConfirmed = ({ statusCode }: ServerResponse) => statusCode === 304;

/** Gives a page its policy. Returns the body to send. */
function complete(response: ServerResponse, body: Buffer): Buffer {
  const policy = response.getHeader(POLICY);
  if (typeof policy !== 'string') return body;
  const html = joinTexts(body.toString('latin1'));
  const etag = response.getHeader('ETag');
  const sources = typeof etag === 'string' ? sourcesOfVersion(etag, html) : sourcesOf(html);
  response.setHeader(POLICY, policyWith(policy, sources));
  const joined = Buffer.from(html, 'latin1');
  if (response.hasHeader('Content-Length')) response.setHeader('Content-Length', joined.length);
  return joined;
}

/**
 * What says that a kept page is still good, or what a page would be like, has no page to take the hashes from. Caches
 * write the fields of such an answer over those they keep (RFC 9111, sections 3.2, 4.3.4 and 4.3.5), so it must not carry
 * a policy with others or none; a field that needs the content may be left out (RFC 9110, section 9.3.2).
 */
function completeWithoutPage(response: ServerResponse): void {
  response.removeHeader(POLICY);
  if (!isConfirmed(response)) response.removeHeader('Content-Length');
}

/**
 * Why the framework does not get to see a request. No `Request` can have the method TRACE
 * (https://fetch.spec.whatwg.org/#forbidden-method), so it answers 500; for any other method it gives a kept page; and it
 * answers 500 to a target that is no path.
 */
function refusalOf({ method = '', url = '' }: IncomingMessage): 400 | 405 | null {
  if (method === 'TRACE' || (!METHODS_OF_PAGES.has(method) && PAGE.test(url))) return 405;
  return url.startsWith('/') ? null : 400;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: 400 | 405): void {
  response
    .writeHead(status, { ...(status === 405 && { Allow: 'GET, HEAD' }), 'Cache-Control': 'no-store' })
    .end();
  // The framework goes on; with a request it can read it finds out that there is nothing left to do.
  request.method = 'GET';
  request.url = '/';
}

/** From now on, for every HTTP server in this process. */
export function guard(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    // A target may name a host (RFC 9112, section 3.2.2); the framework would send visitors there.
    request.url = request.url?.replace(ORIGIN, '').replace(/^(?=\?|$)/, '/');
    const refusal = refusalOf(request);
    if (refusal) return refuse(request, response, refusal);
    const isHead = request.method === 'HEAD';
    keepRefusal(response);
    hold(response, {
      isHeld: () => isPage(response) || isConfirmed(response) || hasKeptRefusal(response),
      complete: (body) => {
        if (hasKeptRefusal(response)) return tellRefusal(response);
        if (!isHead && !isConfirmed(response)) return complete(response, body);
        completeWithoutPage(response);
        return body;
      },
    });
  });
}
