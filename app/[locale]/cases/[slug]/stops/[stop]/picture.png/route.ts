/** The link picture of one stop of a case. */
import { caseAt, localeAt, stopAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { picturePath, readSegment, stopPath } from '@/_links/paths';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfStop } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{
  locale: string;
  slug: string;
  stop: string;
}>((asked) => {
  const { catalogue, params } = asked;
  const locale = localeAt(params.locale);
  const found = caseAt(catalogue, locale, params.slug, (slug) =>
    picturePath(stopPath(locale, slug, readSegment(params.stop))),
  );
  if ('movedTo' in found) return found;
  const stop = stopAt(found.story, params.stop);
  return pictureResponse(pictureOfStop(catalogue, locale, found.story, stop), asked);
});
