/** Search results as data, for the search dialog. */
import { searchOf } from '@/_publish/api/case-documents';
import { searchParameters } from '@/_publish/api/schemas';
import { parseParameters } from '@/_server/query-parameters';
import { json, resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue, given }) => {
  const { q, locale, limit } = parseParameters(searchParameters, given);
  return json(searchOf(catalogue, locale, q, limit));
});
