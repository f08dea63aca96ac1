/** What a reader who is convinced can do: the owner's contact, told of what was read. Nothing where the owner sets none. */
import { siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import type { Campaign } from '@/_links/campaign';
import { contactOf } from '@/_links/contact';
import { ContactLink } from './contact-link.client';

interface Props {
  site: Site;
  locale: Locale;
  slugs: readonly string[];
  /** The company, or the title of a list. */
  name: string;
  /** From `/`. */
  path: string;
  /** That of the address, where the page is made for it alone. */
  campaign?: Campaign;
}

export function NextStep({ site, locale, slugs, name, path, campaign }: Props) {
  const contact = contactOf(site, locale);
  if (!contact) return null;
  return (
    <section
      aria-labelledby="next-step"
      className="label flex flex-wrap items-center justify-between gap-x-8 gap-y-3 p-5 print:hidden"
    >
      <h2 id="next-step" className="section-title">
        {messagesOf(locale).share.nextStep}
      </h2>
      <ContactLink
        contact={contact}
        subject={{ slugs, name, page: siteUrl(site) + path }}
        campaign={campaign}
      />
    </section>
  );
}
