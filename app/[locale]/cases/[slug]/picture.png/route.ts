/** The link picture of a case. */
import { caseAt, localeAt } from '@/_server/route-params';
import { resourceHandlers } from '@/_server/resource-response';
import { casePath, picturePath } from '@/_links/paths';
import { pictureResponse } from '@/_publish/pictures/picture-response';
import { pictureOfCase } from '@/_publish/pictures/link-pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slug: string }>(
  (asked) => {
    const { catalogue, params } = asked;
    const locale = localeAt(params.locale);
    const found = caseAt(catalogue, locale, params.slug, (slug) => picturePath(casePath(locale, slug)));
    return 'movedTo' in found ? found : pictureResponse(pictureOfCase(catalogue, locale, found.story), asked);
  },
);
