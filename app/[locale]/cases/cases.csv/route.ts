/** All cases of a view, on every page of it, as a table. */
import { csvOf } from '@/_publish/csv';
import { localeAt } from '@/_server/route-params';
import { parseView } from '@/_server/query-parameters';
import { resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string }>(
  async ({ catalogue, given, params }) => {
    const locale = localeAt(params.locale);
    const { query } = parseView(catalogue, locale, given);
    return {
      type: 'text/csv; charset=utf-8; header=present',
      body: await csvOf(catalogue, locale, catalogue.matching(locale, query)),
      headers: { 'Content-Disposition': `attachment; filename="cases-${locale}.csv"` },
    };
  },
);
