/** The QR code of a page, as SVG. */
import { resourceHandlers } from '@/_server/resource-response';
import { qrResponse } from '@/_server/qr-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers((request) =>
  qrResponse('svg', request),
);
