/** A shortlist as slides. */
import { resource } from '@/_server/resource-response';
import { admitShortlist, answerShortlist } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slugs: string }>(
  (asked) => answerShortlist('pptx', asked),
  admitShortlist,
);
