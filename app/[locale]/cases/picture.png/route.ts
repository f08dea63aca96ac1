/** The link picture of the list, whatever narrows it. */
import { pictureOfView } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers(({ catalogue, given }, locale) =>
  pictureOfView(catalogue, locale, catalogue.parse(given).query),
);
