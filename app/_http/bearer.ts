/** Whether a request carries a secret (RFC 6750). */
import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Constant in time whatever is sent; false where there is no secret. */
export function bearsToken(request: Request, secret: string | undefined): boolean {
  const sent = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret ?? '')) && Boolean(secret);
}

/** The answer to a request without it. */
export function tokenNeeded(): Response {
  const headers = { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' };
  return Response.json({ title: 'A valid secret is needed', status: 401 }, { status: 401, headers });
}
