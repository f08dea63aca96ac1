/**
 * The manners of every address that is no page: open to all origins, read only, with a validator, kept by caches for
 * half a minute; what cannot be answered is a problem with a reason.
 */
import { currentCatalogue, siteUrl, type Catalogue } from '@/_catalogue/catalogue';
import { etagOf, isNamed } from './etag';
import { problemOf, Refusal } from './problem-response';

/** What a resource is made from. */
export interface Asked<P> {
  catalogue: Catalogue;
  /** Address of the site, without a slash at the end. */
  base: string;
  given: URLSearchParams;
  params: P;
  /** Aborted when whoever asked has left. */
  signal: AbortSignal;
}

/** A representation, or the path that has it now. */
export type Answer =
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
const kept = { 'Cache-Control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=300' };

/**
 * The handlers of a route. `answer` may throw a `Refusal`; it has to depend on nothing but what it is given, because the
 * validator is made from the same. Next.js answers HEAD by GET.
 * @param admit throws a `Refusal` where something else, like the day, decides: also to those who have the answer already.
 */
export function resource<P extends Params = Params>(
  answer: (asked: Asked<P>) => Answer | Promise<Answer>,
  admit?: (asked: Asked<P>) => void,
) {
  async function GET(request: Request, context: { params: Promise<P> }): Promise<Response> {
    const { pathname, search, searchParams: given } = new URL(request.url);
    const catalogue = await currentCatalogue();
    const base = siteUrl(catalogue.site);
    const ETag = etagOf([process.env.BUILD_ID ?? '', catalogue.revision, base, pathname, search]);
    const headers = { ...open, ...kept, ETag };
    const asked = { catalogue, base, given, params: await context.params, signal: request.signal };
    try {
      admit?.(asked);
      if (isNamed(ETag, request.headers.get('if-none-match'))) {
        return new Response(null, { status: 304, headers });
      }
      const answered = await answer(asked);
      if ('movedTo' in answered)
        return new Response(null, { status: 308, headers: { ...headers, Location: answered.movedTo } });
      return new Response(answered.body, {
        status: answered.status,
        headers: { ...headers, 'Content-Type': answered.type, ...answered.headers },
      });
    } catch (error) {
      if (error instanceof Refusal) return refused(error, pathname + search);
      // Whoever asked has left: nobody reads this, and nothing is broken.
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
  const refusal = new Refusal(
    405,
    'Method not allowed',
    `${request.method} is not possible here: ${METHODS}`,
  );
  return refused(refusal, pathname + search);
}

function refused(refusal: Refusal, instance: string): Response {
  const { status, retryAfter } = refusal;
  const headers = {
    ...open,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
    ...(status === 405 && { Allow: METHODS }),
    ...(retryAfter !== null && { 'Retry-After': String(retryAfter) }),
  };
  return new Response(JSON.stringify(problemOf(refusal, instance)), { status, headers });
}

/** A JSON document. */
export function json(document: unknown, type = 'application/json'): Answer {
  return { type, body: JSON.stringify(document) };
}
