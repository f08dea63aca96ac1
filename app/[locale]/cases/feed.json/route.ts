/** Any view of the list as JSON Feed. */
import { feedOf } from '@/_feeds/feed';
import { jsonFeedOf } from '@/_feeds/json-feed';
import { localeAt } from '@/_http/addressed';
import { readView } from '@/_http/parameters';
import { json, resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ here, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(here, locale, readView(here, locale, given), 'json');
    return json(jsonFeedOf(feed), 'application/feed+json');
  },
);
