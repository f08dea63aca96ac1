/** The link picture of one stop of a case. */
import { caseAt, localeAt, stopAt } from '@/_http/addressed';
import { resource } from '@/_http/resource';
import { picturePath, readSegment, stopPath } from '@/_i18n/paths';
import { answerPicture } from '@/_share/picture-answer';
import { pictureOfStop } from '@/_share/pictures';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{
  locale: string;
  slug: string;
  stop: string;
}>((asked) => {
  const { here, params } = asked;
  const locale = localeAt(params.locale);
  const found = caseAt(here, locale, params.slug, (slug) =>
    picturePath(stopPath(locale, slug, readSegment(params.stop))),
  );
  if ('movedTo' in found) return found;
  const stop = stopAt(found.story, params.stop);
  return answerPicture(pictureOfStop(here, locale, found.story, stop), asked);
});
