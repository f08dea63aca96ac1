/** The link picture of an industry. */
import { localeAt, termAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfTerm } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; term: string }>(
  (asked) => {
    const { here, params } = asked;
    const term = termAt(here, 'industry', params.term);
    return answerPicture(pictureOfTerm(here, localeAt(params.locale), 'industry', term), asked);
  },
);
