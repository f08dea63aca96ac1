/** The link picture of the front page. */
import { localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfHome } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string }>((asked) =>
  answerPicture(pictureOfHome(asked.here, localeAt(asked.params.locale)), asked),
);
