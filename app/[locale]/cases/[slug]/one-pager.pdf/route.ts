/** A case as one page, to print. */
import { resourceHandlers } from '@/_server/resource-response';
import { caseExportResponse } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers<{ locale: string; slug: string }>(
  (asked) => caseExportResponse('pdf', asked),
);
