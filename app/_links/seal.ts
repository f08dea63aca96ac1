/**
 * The end of a shortlist's link, sealed so that nobody moves it unseen: HMAC-SHA256 (RFC 2104) by SHARE_SECRET over
 * everything the link says. A courtesy, not a lock: who has the link can read the names of the cases in it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Shortlist } from './shortlist';

/** Whether this server can seal links, and check seals. */
export function canSeal(): boolean {
  return Boolean(process.env.SHARE_SECRET);
}

/** Names and words in one unambiguous text; the language is no part of it, so that a reader can switch. */
function tokenOf({ slugs, title, note, expires }: Shortlist, secret: string): string {
  const sealed = JSON.stringify(['shortlist', slugs, title, note, expires]);
  return createHmac('sha256', secret).update(sealed).digest('base64url');
}

/** The list with the seal of its last day; without one where there is no day, or no secret to seal it with. */
export function seal(list: Shortlist): Shortlist {
  const secret = process.env.SHARE_SECRET;
  if (!secret || !isDay(list.expires)) return { ...list, expires: '', token: '' };
  return { ...list, token: tokenOf(list, secret) };
}

export type SealState = 'open' | 'expired' | 'broken';

/**
 * Whether a link may be followed: `open` until its last day is over in UTC; `broken` where the link does not say what was
 * sealed, or nobody here can tell.
 */
export function sealState(list: Shortlist, now = new Date()): SealState {
  if (list.expires === '' && list.token === '') return 'open';
  const secret = process.env.SHARE_SECRET;
  if (!secret || !isDay(list.expires)) return 'broken';
  const [told, right] = [list.token, tokenOf(list, secret)].map((token) => Buffer.from(token));
  if (!told || !right || told.length !== right.length || !timingSafeEqual(told, right)) return 'broken';
  return list.expires < now.toISOString().slice(0, 10) ? 'expired' : 'open';
}

/** Whether `text` is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
