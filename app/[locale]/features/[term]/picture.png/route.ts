/** The link picture of an adopted feature. */
import { localeAt, termAt } from '@/_server/route-params';
import { resource } from '@/_server/resource-response';
import { answerPicture } from '@/_publish/pictures/picture-response';
import { pictureOfTerm } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; term: string }>(
  (asked) => {
    const { catalogue, params } = asked;
    const term = termAt(catalogue, 'feature', params.term);
    return answerPicture(pictureOfTerm(catalogue, localeAt(params.locale), 'feature', term), asked);
  },
);
