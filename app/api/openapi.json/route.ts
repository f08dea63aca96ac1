/** The API's description of itself. */
import { openApiOf } from '@/_publish/api/openapi';
import { json, resource } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ catalogue }) =>
  json(openApiOf(catalogue)),
);
