/** The link picture of a cloud type. */
import { localeAt, termAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfTerm } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; term: string }>(
  (asked) => {
    const { catalogue, params } = asked;
    const term = termAt(catalogue, 'cloud', params.term);
    return pictureResponse(pictureOfTerm(catalogue, localeAt(params.locale), 'cloud', term), asked);
  },
);
