/** Whether a request carries a secret (RFC 6750). */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Constant in time whatever is sent; false where there is no secret. */
export function bearsToken(request: Request, secret: string | undefined): boolean {
  const sent = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret ?? '')) && Boolean(secret);
}

const manners = { 'Cache-Control': 'no-store', 'Content-Type': 'application/problem+json' };

/** The answer to a request without it. */
export function tokenNeeded(): Response {
  const headers = { ...manners, 'WWW-Authenticate': 'Bearer' };
  return Response.json({ title: 'A valid secret is needed', status: 401 }, { status: 401, headers });
}

/** The answer where too many came without it (RFC 6585, section 4). */
export function triedTooOften(seconds: number): Response {
  const headers = { ...manners, 'Retry-After': String(seconds) };
  return Response.json(
    { title: 'Too many requests without a valid secret', status: 429 },
    { status: 429, headers },
  );
}
