/** The list as data: takes the parameters of its page, and `locale`. */
import { casesOf } from '@/_publish/api/case-documents';
import { casesParameters } from '@/_publish/api/schemas';
import { checkParameters, parseView } from '@/_server/query-parameters';
import { json, resourceHandlers } from '@/_server/resource-response';
import { DEFAULT_LOCALE } from '@/_catalogue/catalogue';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue, given }) => {
  const { value, errors } = checkParameters(casesParameters, given);
  const locale = value?.locale ?? DEFAULT_LOCALE;
  return json(casesOf(catalogue, locale, parseView(catalogue, locale, given, errors)));
});
