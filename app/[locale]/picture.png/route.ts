/** The link picture of the front page. */
import { localeAt } from '@/_server/route-params';
import { resource } from '@/_server/resource-response';
import { answerPicture } from '@/_publish/pictures/picture-response';
import { pictureOfHome } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) =>
  answerPicture(pictureOfHome(asked.catalogue, localeAt(asked.params.locale)), asked),
);
