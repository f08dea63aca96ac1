/** The link picture of the list, whatever narrows it. */
import { localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfView } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) => {
  const { here, given, params } = asked;
  return answerPicture(pictureOfView(here, localeAt(params.locale), here.parse(given).query), asked);
});
