/** The link picture of the list, whatever narrows it. */
import { localeAt } from '@/_server/route-params';
import { resource } from '@/_server/resource-response';
import { answerPicture } from '@/_publish/pictures/picture-response';
import { pictureOfView } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) => {
  const { catalogue, given, params } = asked;
  return answerPicture(
    pictureOfView(catalogue, localeAt(params.locale), catalogue.parse(given).query),
    asked,
  );
});
