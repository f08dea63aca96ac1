/** A shortlist as slides. */
import { PRIVATE, resourceHandlers } from '@/_server/resource-response';
import { admitShortlist, shortlistExportResponse } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slugs: string }>(
  (asked) => shortlistExportResponse('pptx', asked),
  admitShortlist,
  PRIVATE,
);
