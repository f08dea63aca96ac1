/** A shortlist as slides. */
import { resource } from '@/_http/resource';
import { admitShortlist, answerShortlist } from '@/_press/answer';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slugs: string }>(
  (asked) => answerShortlist('pptx', asked),
  admitShortlist,
);
