/** Any view of the list as Atom. */
import { feedOf } from '@/_publish/feeds/feed';
import { atomOf } from '@/_publish/feeds/atom';
import { localeAt } from '@/_server/route-params';
import { parseView } from '@/_server/query-parameters';
import { resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(catalogue, locale, parseView(catalogue, locale, given), 'atom');
    return { type: 'application/atom+xml; charset=utf-8', body: atomOf(feed) };
  },
);
