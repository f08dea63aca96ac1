/** The API's description of itself. */
import { openApiOf } from '@/api/_documents/openapi';
import { json, resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here }) => json(openApiOf(here)));
