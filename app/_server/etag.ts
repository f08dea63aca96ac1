/** Validators of what is served: RFC 9110, section 8.8. */
import { createHash } from 'node:crypto';

/**
 * The validator of a representation that is made from `parts` alone. Weak, because a server or a cache on the way may
 * compress it.
 */
export function etagOf(parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
  return `W/"${hash.slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the validator. The comparison is the weak one (RFC 9110, section 13.1.2). */
export function isNamed(etag: string, ifNoneMatch: string | null): boolean {
  const opaque = (tag: string) => tag.replace(/^W\//, '');
  const named = ifNoneMatch?.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return named.some((tag) => opaque(tag) === opaque(etag));
}
