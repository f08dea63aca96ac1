/** Checks the bearer token of a request (RFC 6750). */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares in constant time; false where there is no secret. */
export function hasBearerToken(request: Request, secret: string | undefined): boolean {
  const sent = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret ?? '')) && Boolean(secret);
}

const HEADERS = { 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json' };

/** The response to a request without a valid token. */
export function unauthorized(): Response {
  const headers = { ...HEADERS, 'WWW-Authenticate': 'Bearer' };
  return Response.json({ title: 'A valid secret is needed', status: 401 }, { status: 401, headers });
}

/** The response after too many requests without a valid token (RFC 6585, section 4). */
export function tooManyAttempts(seconds: number): Response {
  const headers = { ...HEADERS, 'Retry-After': String(seconds) };
  return Response.json(
    { title: 'Too many requests without a valid secret', status: 429 },
    { status: 429, headers },
  );
}
