/** The link picture of a comparison: of those of its cases that there are. */
import { casesAt, localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { FEWEST_COMPARED, parseCompare } from '@/_share/compare';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfComparison } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slugs: string }>(
  (asked) => {
    const { here, params } = asked;
    const locale = localeAt(params.locale);
    const cases = casesAt(here, locale, parseCompare(params.slugs), FEWEST_COMPARED);
    return answerPicture(pictureOfComparison(here, locale, cases), asked);
  },
);
