/** Handlers of routes that are no pages: CORS for all origins, GET only, validators, half a minute in caches, problem details. */
import { searchableCatalogue, siteUrl, type Catalogue } from '@/_catalogue/catalogue';
import { etagOf, matchesEtag } from './etag';
import { problemDocument, HttpProblem } from './problem-response';

/** What the response to a request may depend on. */
export interface ResourceRequest<P> {
  catalogue: Catalogue;
  /** Address of the site, without a trailing slash. */
  base: string;
  given: URLSearchParams;
  params: P;
  /** Aborted when the client closes the connection. */
  signal: AbortSignal;
}

/** A representation, or the path to redirect to. */
export type ResourceResponse =
  | {
      /** Media type, with its charset where it has one. */
      type: string;
      body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
      /** 200 where it is not given. */
      status?: 200 | 404 | 410;
      headers?: Record<string, string>;
    }
  | { movedTo: string };

type Params = Record<string, string>;

const METHODS = 'GET, HEAD, OPTIONS';
const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'ETag' };
const KEPT = 'public, max-age=0, s-maxage=30, stale-while-revalidate=300';
/** For what holds somebody's words: browsers keep it, and ask whether it still holds; caches between do not. */
export const PRIVATE = 'private, no-cache';

/**
 * The handlers of a route. Next.js responds to HEAD with GET.
 * @param respond may throw an `HttpProblem`. Must not depend on anything but its argument, which the validator is made from.
 * @param check throws an `HttpProblem` where something else decides, like the date; called before the validator is compared.
 * @param caching the `Cache-Control` of what is found.
 */
export function resourceHandlers<P extends Params = Params>(
  respond: (request: ResourceRequest<P>) => ResourceResponse | Promise<ResourceResponse>,
  check?: (request: ResourceRequest<P>) => void,
  caching = KEPT,
) {
  async function GET(request: Request, context: { params: Promise<P> }): Promise<Response> {
    const { pathname, search, searchParams: given } = new URL(request.url);
    const catalogue = await searchableCatalogue();
    const base = siteUrl(catalogue.site);
    const ETag = etagOf([process.env.BUILD_ID ?? '', catalogue.revision, base, pathname, search]);
    const headers = { ...open, 'Cache-Control': caching, ETag };
    const resourceRequest: ResourceRequest<P> = {
      catalogue,
      base,
      given,
      params: await context.params,
      signal: request.signal,
    };
    try {
      check?.(resourceRequest);
      if (matchesEtag(ETag, request.headers.get('if-none-match'))) {
        return new Response(null, { status: 304, headers });
      }
      const response = await respond(resourceRequest);
      if ('movedTo' in response)
        return new Response(null, { status: 308, headers: { ...headers, Location: response.movedTo } });
      return new Response(response.body, {
        status: response.status,
        headers: { ...headers, 'Content-Type': response.type, ...response.headers },
      });
    } catch (error) {
      if (error instanceof HttpProblem) return problemResponse(error, pathname + search);
      // The client has left: nobody reads this, and nothing is broken.
      if (request.signal.aborted) return new Response(null, { status: 499 });
      throw error;
    }
  }
  return { GET, OPTIONS, POST: notAllowed, PUT: notAllowed, PATCH: notAllowed, DELETE: notAllowed };
}

function OPTIONS(): Response {
  const headers = {
    ...open,
    Allow: METHODS,
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': 'If-None-Match',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

function notAllowed(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const problem = new HttpProblem(
    405,
    'Method not allowed',
    `${request.method} is not possible here: ${METHODS}`,
  );
  return problemResponse(problem, pathname + search);
}

function problemResponse(problem: HttpProblem, instance: string): Response {
  const { status, retryAfter } = problem;
  const headers = {
    ...open,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    ...(status === 405 && { Allow: METHODS }),
    ...(retryAfter !== null && { 'Retry-After': String(retryAfter) }),
  };
  return new Response(JSON.stringify(problemDocument(problem, instance)), { status, headers });
}

/** A JSON document. */
export function json(document: unknown, type = 'application/json'): ResourceResponse {
  return { type, body: JSON.stringify(document) };
}
