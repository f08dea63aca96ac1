/** A case as a card for other people's pages. */
import { cardResponse, localeOf } from '@/_publish/embed/embed-response';
import { caseCard, missingCard } from '@/_publish/embed/case-card';
import { resourceHandlers } from '@/_server/resource-response';
import { readSegment } from '@/_links/paths';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ slug: string }>(
  ({ catalogue, given, params }) => {
    const locale = localeOf(given);
    const asked = catalogue.resolveCase(locale, readSegment(params.slug));
    switch (asked.kind) {
      case 'found':
        return cardResponse(catalogue, given, caseCard(catalogue, locale, asked.story));
      case 'renamed': {
        const search = given.toString();
        return { movedTo: `/embed/cases/${encodeURIComponent(asked.slug)}${search && `?${search}`}` };
      }
      default:
        return cardResponse(
          catalogue,
          given,
          missingCard(catalogue, locale),
          asked.kind === 'gone' ? 410 : 404,
        );
    }
  },
);
