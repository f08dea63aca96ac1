/** The link picture of an industry. */
import { localeAt, termAt } from '@/_server/route-params';
import { resource } from '@/_server/resource-response';
import { answerPicture } from '@/_publish/pictures/picture-response';
import { pictureOfTerm } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; term: string }>(
  (asked) => {
    const { catalogue, params } = asked;
    const term = termAt(catalogue, 'industry', params.term);
    return answerPicture(pictureOfTerm(catalogue, localeAt(params.locale), 'industry', term), asked);
  },
);
