/** The link picture of a case. */
import { caseAt } from '@/_server/route-params';
import { casePath, picturePath } from '@/_links/paths';
import { pictureOfCase } from '@/_publish/pictures/link-pictures';
import { pictureHandlers } from '@/_publish/pictures/picture-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = pictureHandlers<{ locale: string; slug: string }>(
  ({ catalogue, params }, locale) => {
    const found = caseAt(catalogue, locale, params.slug, (slug) => picturePath(casePath(locale, slug)));
    return 'movedTo' in found ? found : pictureOfCase(catalogue, locale, found.story);
  },
);
