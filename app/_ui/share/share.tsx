/** The share panel of a page. */
import { siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { SharePanel } from './share-panel.client';

/** @param path of the page with its query, from `/`. */
export function Share({
  path,
  title,
  site,
  locale,
}: {
  path: string;
  title: string;
  site: Site;
  locale: Locale;
}) {
  return <SharePanel address={siteUrl(site) + path} title={title} words={messagesOf(locale).share.panel} />;
}
