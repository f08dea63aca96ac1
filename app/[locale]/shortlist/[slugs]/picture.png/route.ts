/** The link picture of a shortlist: its title, and those of its cases that there are. */
import { casesAt, localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfShortlist } from '@/_share/pictures';
import { parseShortlist } from '@/_share/shortlist';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slugs: string }>(
  (asked) => {
    const { here, given, params } = asked;
    const locale = localeAt(params.locale);
    const list = parseShortlist(params.slugs, given);
    const cases = casesAt(here, locale, list.slugs, 1);
    return answerPicture(pictureOfShortlist(here, locale, list, cases), asked);
  },
);
