/** A shortlist as pages to print, one a case, after a cover. */
import { resource } from '@/_server/resource-response';
import { admitShortlist, answerShortlist } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slugs: string }>(
  (asked) => answerShortlist('pdf', asked),
  admitShortlist,
);
