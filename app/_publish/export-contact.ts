/** The next step that the owner of the site offers, as files show it. */
import type { Locale, Site } from '@/_catalogue/catalogue';
import type { Campaign } from '@/_links/campaign';
import { contactHref, contactOf, shownContact, type Subject } from '@/_links/contact';

export interface ExportContact {
  label: string;
  /** The address to read on paper. */
  shown: string;
  href: string;
}

export function exportContactOf(
  site: Site,
  locale: Locale,
  subject: Subject,
  campaign: Campaign,
): ExportContact | null {
  const contact = contactOf(site, locale);
  return (
    contact && {
      label: contact.label,
      shown: shownContact(contact),
      href: contactHref(contact, subject, campaign),
    }
  );
}
