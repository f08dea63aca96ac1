/** The list as data: the same parameters as its page, and `locale`. */
import { casesOf } from '@/_publish/api/case-documents';
import { casesParameters } from '@/_publish/api/schemas';
import { checkParameters, readView } from '@/_server/query-parameters';
import { json, resource } from '@/_server/resource-response';
import { DEFAULT_LOCALE } from '@/_catalogue/catalogue';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ catalogue, given }) => {
  const { value, errors } = checkParameters(casesParameters, given);
  const locale = value?.locale ?? DEFAULT_LOCALE;
  return json(casesOf(catalogue, locale, readView(catalogue, locale, given, errors)));
});
