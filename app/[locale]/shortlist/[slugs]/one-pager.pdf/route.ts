/** A shortlist as pages to print, one a case, after a cover. */
import { PRIVATE, resourceHandlers } from '@/_server/resource-response';
import { admitShortlist, shortlistExportResponse } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slugs: string }>(
  (asked) => shortlistExportResponse('pdf', asked),
  admitShortlist,
  PRIVATE,
);
