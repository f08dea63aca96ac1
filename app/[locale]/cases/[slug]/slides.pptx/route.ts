/** A case as slides. */
import { resource } from '@/_http/resource';
import { answerCase } from '@/_press/answer';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource<{ locale: string; slug: string }>(
  (asked) => answerCase('pptx', asked),
);
