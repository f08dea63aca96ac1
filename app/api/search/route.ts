/** Answers for a search dialog, while somebody types. */
import { searchOf } from '@/api/_documents/cases';
import { searchParameters } from '@/api/_documents/schemas';
import { readParameters } from '@/_http/parameters';
import { json, resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here, given }) => {
  const { q, locale, limit } = readParameters(searchParameters, given);
  return json(searchOf(here, locale, q, limit));
});
