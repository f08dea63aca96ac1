/** The link picture of the timeline, whatever narrows it. */
import { localeAt } from '@/_server/route-params';
import { resource } from '@/_server/resource-response';
import { answerPicture } from '@/_publish/pictures/picture-response';
import { pictureOfTimeline } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) => {
  const { catalogue, given, params } = asked;
  return answerPicture(
    pictureOfTimeline(catalogue, localeAt(params.locale), catalogue.parse(given).query),
    asked,
  );
});
