/** Answers for a search dialog, while somebody types. */
import { searchOf } from '@/_publish/api/case-documents';
import { searchParameters } from '@/_publish/api/schemas';
import { readParameters } from '@/_server/query-parameters';
import { json, resource } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ catalogue, given }) => {
  const { q, locale, limit } = readParameters(searchParameters, given);
  return json(searchOf(catalogue, locale, q, limit));
});
