/** One case as data. */
import { caseOf } from '@/_publish/api/case-documents';
import { caseParameters } from '@/_publish/api/schemas';
import { caseAt } from '@/_server/route-params';
import { parseParameters } from '@/_server/query-parameters';
import { json, resourceHandlers } from '@/_server/resource-response';
import { caseApiPath } from '@/_links/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ slug: string }>(
  ({ catalogue, given, params }) => {
    const { locale } = parseParameters(caseParameters, given);
    const found = caseAt(catalogue, locale, params.slug, (slug) => caseApiPath(locale, slug));
    return 'story' in found ? json(caseOf(catalogue, locale, found.story)) : found;
  },
);
