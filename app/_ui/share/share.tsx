/** The share panel of a page. */
import { siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { SharePanel } from './share-panel.client';

interface Props {
  /** Of the page with its query, from `/`. */
  path: string;
  title: string;
  site: Site;
  locale: Locale;
  /** A button, if not said otherwise. */
  look?: 'link' | 'open';
  /** Whether the sender can name a campaign. */
  hasCampaign?: boolean;
}

export function Share({ path, site, locale, ...shown }: Props) {
  return <SharePanel {...shown} address={siteUrl(site) + path} words={messagesOf(locale).share.panel} />;
}
