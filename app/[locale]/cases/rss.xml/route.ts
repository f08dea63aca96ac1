/** Any view of the list as RSS. */
import { feedOf } from '@/_feeds/feed';
import { rssOf } from '@/_feeds/rss';
import { localeAt } from '@/_http/addressed';
import { readView } from '@/_http/parameters';
import { resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ here, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(here, locale, readView(here, locale, given), 'rss');
    return { type: 'application/rss+xml; charset=utf-8', body: rssOf(feed) };
  },
);
