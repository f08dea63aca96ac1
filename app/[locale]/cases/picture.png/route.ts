/** The link picture of the list, whatever narrows it. */
import { localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfView } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string }>((asked) => {
  const { catalogue, given, params } = asked;
  return pictureResponse(
    pictureOfView(catalogue, localeAt(params.locale), catalogue.parse(given).query),
    asked,
  );
});
