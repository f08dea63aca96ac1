/** The link picture of a comparison. */
import { casesAt } from '@/_server/route-params';
import { FEWEST_COMPARED, parseCompare } from '@/_links/comparison';
import { pictureOfComparison } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers<{ locale: string; slugs: string }>(
  ({ catalogue, params }, locale) => {
    const cases = casesAt(catalogue, locale, parseCompare(params.slugs), FEWEST_COMPARED);
    return pictureOfComparison(catalogue, locale, cases);
  },
);
