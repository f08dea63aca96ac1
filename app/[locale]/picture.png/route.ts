/** The link picture of the front page. */
import { localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfHome } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string }>((asked) =>
  pictureResponse(pictureOfHome(asked.catalogue, localeAt(asked.params.locale)), asked),
);
