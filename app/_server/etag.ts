/** Computes and compares validators (RFC 9110, section 8.8). */
import { createHash } from 'node:crypto';

/** The validator of a response that depends on `parts` only. Weak, because servers and caches may compress the response. */
export function etagOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `W/"${hash.slice(0, 27)}"`;
}

/** Whether `If-None-Match` lists the validator, by weak comparison (RFC 9110, section 13.1.2). */
export function matchesEtag(etag: string, ifNoneMatch: string | null): boolean {
  const opaque = (tag: string) => tag.replace(/^W\//, '');
  const named = ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((tag) => opaque(tag) === opaque(etag));
}
