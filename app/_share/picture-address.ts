/** Where a link picture is, in an address that changes when, and only when, the drawing does. */
import { picturePath } from '@/_i18n/paths';
import type { LinkPicture } from './pictures';
import { drawingOf, revisionOfDrawing } from './share-picture';

/** From `/`. */
export function pictureAddress({ page, shows }: LinkPicture): string {
  return picturePath(page, revisionOfDrawing(drawingOf(shows)));
}
