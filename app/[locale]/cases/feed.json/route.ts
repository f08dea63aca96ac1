/** Any view of the list as JSON Feed. */
import { feedOf } from '@/_publish/feeds/feed';
import { jsonFeedOf } from '@/_publish/feeds/json-feed';
import { localeAt } from '@/_server/route-params';
import { parseView } from '@/_server/query-parameters';
import { json, resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(catalogue, locale, parseView(catalogue, locale, given), 'json');
    return json(jsonFeedOf(feed), 'application/feed+json');
  },
);
