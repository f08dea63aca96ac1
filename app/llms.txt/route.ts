/** The site for language models. */
import { llmsOf } from '@/_exports/llms';
import { resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here }) => ({
  type: 'text/plain; charset=utf-8',
  body: llmsOf(here),
}));
