/** The list as data: the same parameters as its page, and `locale`. */
import { casesOf } from '@/api/_documents/cases';
import { casesParameters } from '@/api/_documents/schemas';
import { checkParameters, readView } from '@/_http/parameters';
import { json, resource } from '@/_http/resource';
import { DEFAULT_LOCALE } from '@/_catalogue/catalogue';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here, given }) => {
  const { value, errors } = checkParameters(casesParameters, given);
  const locale = value?.locale ?? DEFAULT_LOCALE;
  return json(casesOf(here, locale, readView(here, locale, given, errors)));
});
