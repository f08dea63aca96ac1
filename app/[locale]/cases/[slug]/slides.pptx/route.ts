/** A case as slides. */
import { resource } from '@/_server/resource-response';
import { answerCase } from '@/_publish/export-queue/export-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slug: string }>(
  (asked) => answerCase('pptx', asked),
);
