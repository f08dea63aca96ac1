/** The link picture of a comparison: of those of its cases that there are. */
import { casesAt, localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { FEWEST_COMPARED, parseCompare } from '@/_links/comparison';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfComparison } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slugs: string }>(
  (asked) => {
    const { catalogue, params } = asked;
    const locale = localeAt(params.locale);
    const cases = casesAt(catalogue, locale, parseCompare(params.slugs), FEWEST_COMPARED);
    return pictureResponse(pictureOfComparison(catalogue, locale, cases), asked);
  },
);
