/** One case as data. */
import { caseOf } from '@/api/_documents/cases';
import { caseParameters } from '@/api/_documents/schemas';
import { caseAt } from '@/_http/addressed';
import { readParameters } from '@/_http/parameters';
import { json, resource } from '@/_http/resource';
import { caseApiPath } from '@/_i18n/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ slug: string }>(
  ({ here, given, params }) => {
    const { locale } = readParameters(caseParameters, given);
    const found = caseAt(here, locale, params.slug, (slug) => caseApiPath(locale, slug));
    return 'story' in found ? json(caseOf(here, locale, found.story)) : found;
  },
);
