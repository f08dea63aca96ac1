/**
 * Stands before the framework at every request of this process: gives each page the policy of what is in it, and refuses
 * methods the framework fails at.
 *
 * Nonces would do what the hashes do, but a page with a nonce is rendered for each request, and the pages here are kept
 * (https://nextjs.org/docs/app/guides/content-security-policy#nonces). The policy of next.config.js, which every answer
 * carries anyway, admits no inline script at all: with a request that arrives before this is switched on (the framework
 * does so while it starts) a page is shown without scripts, as for those who have none.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { hold } from './held-response';
import { joinTexts, policyWith, sourcesOf, sourcesOfVersion } from './page-policy';

const POLICY = 'Content-Security-Policy';
/** Everything but the API and files, which answer for themselves. */
const PAGE = /^\/(?!api\/)(?:[^?]*\/)?[^./?]*(?:\?|$)/;
const METHODS_OF_PAGES = new Set(['GET', 'HEAD']);

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
 * No `Request` can have the method TRACE (https://fetch.spec.whatwg.org/#forbidden-method), so the framework answers 500;
 * and a kept page it would give for any other.
 */
function isRefused({ method = '', url = '' }: IncomingMessage): boolean {
  return method === 'TRACE' || (!METHODS_OF_PAGES.has(method) && PAGE.test(url));
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
  // The framework goes on; with a method it can read it finds out that there is nothing left to do.
  request.method = 'GET';
}

/** From now on, for every HTTP server in this process. */
export function guard(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Started;
    if (isRefused(request)) return refuse(request, response);
    const isHead = request.method === 'HEAD';
    hold(response, {
      isHeld: () => isPage(response) || isConfirmed(response),
      complete: (body) => {
        if (!isHead && !isConfirmed(response)) return complete(response, body);
        completeWithoutPage(response);
        return body;
      },
    });
  });
}
