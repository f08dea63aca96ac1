/** Builds and checks the link of a preview: its key is made from the slug and a secret, so it opens one draft only. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Locale } from '@/_catalogue/catalogue';

const keyOf = (slug: string, secret: string) => createHmac('sha256', secret).update(slug).digest('base64url');

export function previewPath(locale: Locale, slug: string, secret: string): string {
  return `/${locale}/preview/${encodeURIComponent(slug)}?key=${keyOf(slug, secret)}`;
}

/** Compares in constant time. @param secret without one, no key opens anything. */
export function opensPreview(slug: string, key: unknown, secret: string | undefined): boolean {
  if (!secret || typeof key !== 'string') return false;
  const [given, right] = [Buffer.from(key), Buffer.from(keyOf(slug, secret))];
  return given.length === right.length && timingSafeEqual(given, right);
}
