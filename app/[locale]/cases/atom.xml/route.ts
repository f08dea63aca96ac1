/** Any view of the list as Atom. */
import { feedOf } from '@/_feeds/feed';
import { atomOf } from '@/_feeds/atom';
import { localeAt } from '@/_http/addressed';
import { readView } from '@/_http/parameters';
import { resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ here, given, params }) => {
    const locale = localeAt(params.locale);
    const feed = feedOf(here, locale, readView(here, locale, given), 'atom');
    return { type: 'application/atom+xml; charset=utf-8', body: atomOf(feed) };
  },
);
