/** A case as a card for other people's pages. */
import { answerCard, localeOf } from '@/_publish/embed/embed-response';
import { caseCard, missingCard } from '@/_publish/embed/case-card';
import { resource } from '@/_server/resource-response';
import { readSegment } from '@/_links/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ slug: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeOf(given);
    const slug = readSegment(params.slug);
    const story = catalogue.find(locale, slug);
    if (story) return answerCard(catalogue, given, caseCard(catalogue, locale, story));
    const renamed = catalogue.renamed(slug);
    if (renamed !== undefined) {
      const search = given.toString();
      return { movedTo: `/embed/cases/${encodeURIComponent(renamed)}${search && `?${search}`}` };
    }
    return answerCard(catalogue, given, missingCard(catalogue, locale), 404);
  },
);
