/** The link picture of a shortlist: its title, and those of its cases that there are. */
import { casesAt, localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfShortlist } from '@/_publish/pictures/link-pictures';
import { parseShortlist } from '@/_links/shortlist';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slugs: string }>(
  (asked) => {
    const { catalogue, given, params } = asked;
    const locale = localeAt(params.locale);
    const list = parseShortlist(params.slugs, given);
    const cases = casesAt(catalogue, locale, list.slugs, 1);
    return pictureResponse(pictureOfShortlist(catalogue, locale, list, cases), asked);
  },
);
