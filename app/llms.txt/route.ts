/** The site for language models. */
import { llmsOf } from '@/_publish/llms';
import { resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue }) => ({
  type: 'text/plain; charset=utf-8',
  body: llmsOf(catalogue),
}));
