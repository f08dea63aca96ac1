/** The link picture of one stop of a case. */
import { caseAt, stopAt } from '@/_server/route-params';
import { picturePath, readSegment, stopPath } from '@/_links/paths';
import { pictureOfStop } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers<{
  locale: string;
  slug: string;
  stop: string;
}>(({ catalogue, params }, locale) => {
  const pathOf = (slug: string) => picturePath(stopPath(locale, slug, readSegment(params.stop)));
  const found = caseAt(catalogue, locale, params.slug, pathOf);
  if ('movedTo' in found) return found;
  return pictureOfStop(catalogue, locale, found.story, stopAt(found.story, params.stop));
});
