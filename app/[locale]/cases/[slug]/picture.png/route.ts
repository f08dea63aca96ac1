/** The link picture of a case. */
import { caseAt, localeAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { casePath, picturePath } from '@/_i18n/paths';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfCase } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slug: string }>(
  (asked) => {
    const { here, params } = asked;
    const locale = localeAt(params.locale);
    const found = caseAt(here, locale, params.slug, (slug) => picturePath(casePath(locale, slug)));
    return 'movedTo' in found ? found : answerPicture(pictureOfCase(here, locale, found.story), asked);
  },
);
