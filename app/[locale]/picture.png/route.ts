/** The link picture of the front page. */
import { pictureOfHome } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers(({ catalogue }, locale) =>
  pictureOfHome(catalogue, locale),
);
