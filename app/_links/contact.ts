/** The next step that the owner of the site offers to readers: a page or a mail address, told what they were reading. */
import type { Locale, Site } from '@/_catalogue/catalogue';
import { withCampaign, type Campaign } from './campaign';

export interface Contact {
  /** The words of the link, and where it leads: a mail address, or an address with `https:`. */
  label: string;
  to: string;
}

/** What a reader asks about. */
export interface Subject {
  slugs: readonly string[];
  /** The company, or the title of a list. */
  name: string;
  /** The page, absolute. */
  page: string;
}

/** Null where the owner offers none. */
export function contactOf({ contact }: Site, locale: Locale): Contact | null {
  const to = contact?.mail?.[locale] ?? contact?.address?.[locale];
  return contact && to ? { label: contact.label[locale], to } : null;
}

/** A mail names the case and holds the link to its page; a page gets the slugs as `case`. Both get the campaign. */
export function contactHref({ to }: Contact, { slugs, name, page }: Subject, campaign: Campaign): string {
  if (!to.startsWith('https:')) {
    const [subject, body] = [name, withCampaign(page, campaign)].map(encodeURIComponent);
    return `mailto:${to}?subject=${subject}&body=${body}`;
  }
  const address = new URL(to);
  for (const slug of slugs) address.searchParams.append('case', slug);
  return withCampaign(address.href, campaign);
}

/** The address as it is printed. */
export function shownContact({ to }: Contact): string {
  if (!to.startsWith('https:')) return to;
  const { host, pathname } = new URL(to);
  return host + (pathname === '/' ? '' : pathname);
}
