/** The link picture of the timeline, whatever narrows it. */
import { localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfTimeline } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) => {
  const { here, given, params } = asked;
  return answerPicture(pictureOfTimeline(here, localeAt(params.locale), here.parse(given).query), asked);
});
