/** The OpenAPI description of the API. */
import { openApiOf } from '@/_publish/api/openapi';
import { json, resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue }) =>
  json(openApiOf(catalogue)),
);
