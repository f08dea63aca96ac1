/** All cases of a view, on every page of it, as a table. */
import { csvOf } from '@/_exports/csv';
import { localeAt } from '@/_http/addressed';
import { readView } from '@/_http/parameters';
import { resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>(
  ({ here, given, params }) => {
    const locale = localeAt(params.locale);
    const { query } = readView(here, locale, given);
    return {
      type: 'text/csv; charset=utf-8; header=present',
      body: csvOf(here, locale, here.matching(locale, query)),
      headers: { 'Content-Disposition': `attachment; filename="cases-${locale}.csv"` },
    };
  },
);
