/** What the path of an address names: a language, a case. */
import { isLocale, type Case, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { readSegment } from '@/_i18n/paths';
import { refuseMissing } from './refusal';

/** @throws Refusal 404 where the segment is no language of the portal. */
export function localeAt(segment: string): Locale {
  return isLocale(segment) ? segment : refuseMissing('such language');
}

/**
 * The case a segment names, or the path of the slug it has now.
 * @throws Refusal 404 where there is neither.
 */
export function caseAt(
  here: Catalogue,
  locale: Locale,
  segment: string,
  pathOf: (slug: string) => string,
): { story: Case } | { movedTo: string } {
  const slug = readSegment(segment);
  const story = here.find(locale, slug);
  if (story) return { story };
  const renamed = here.renamed(slug);
  return renamed === undefined ? refuseMissing('case with this slug') : { movedTo: pathOf(renamed) };
}
