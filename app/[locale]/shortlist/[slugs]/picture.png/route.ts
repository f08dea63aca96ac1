/** The link picture of a shortlist: its title, or its cases. */
import { casesAt } from '@/_server/route-params';
import { parseShortlist, slugsOf } from '@/_links/shortlist';
import { pictureOfShortlist } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers<{ locale: string; slugs: string }>(
  ({ catalogue, given, params }, locale) => {
    const list = parseShortlist(params.slugs, given);
    return pictureOfShortlist(catalogue, locale, list, casesAt(catalogue, locale, slugsOf(list), 1));
  },
);
