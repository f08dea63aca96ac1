/** A case as a card for other people's pages. */
import { answerCard, localeOf } from '@/_embed/answer';
import { caseCard, missingCard } from '@/_embed/case-card';
import { resource } from '@/_http/resource';
import { readSegment } from '@/_i18n/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ slug: string }>(
  ({ here, given, params }) => {
    const locale = localeOf(given);
    const slug = readSegment(params.slug);
    const story = here.find(locale, slug);
    if (story) return answerCard(here, given, caseCard(here, locale, story));
    const renamed = here.renamed(slug);
    if (renamed !== undefined) {
      const search = given.toString();
      return { movedTo: `/embed/cases/${encodeURIComponent(renamed)}${search && `?${search}`}` };
    }
    return answerCard(here, given, missingCard(here, locale), 404);
  },
);
