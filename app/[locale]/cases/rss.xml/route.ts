/** Any view of the list as RSS. */
import { feedOf } from '@/_publish/feeds/feed';
import { rssOf } from '@/_publish/feeds/rss';
import { localeAt } from '@/_server/route-params';
import { readView } from '@/_server/query-parameters';
import { resource } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(catalogue, locale, readView(catalogue, locale, given), 'rss');
    return { type: 'application/rss+xml; charset=utf-8', body: rssOf(feed) };
  },
);
