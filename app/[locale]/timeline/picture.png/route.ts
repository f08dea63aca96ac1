/** The link picture of the timeline, whatever narrows it. */
import { pictureOfTimeline } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers(({ catalogue, given }, locale) =>
  pictureOfTimeline(catalogue, locale, catalogue.parse(given).query),
);
