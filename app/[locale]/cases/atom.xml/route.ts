/** Any view of the list as Atom. */
import { feedOf } from '@/_publish/feeds/feed';
import { atomOf } from '@/_publish/feeds/atom';
import { localeAt } from '@/_server/route-params';
import { readView } from '@/_server/query-parameters';
import { resource } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(catalogue, locale, readView(catalogue, locale, given), 'atom');
    return { type: 'application/atom+xml; charset=utf-8', body: atomOf(feed) };
  },
);
