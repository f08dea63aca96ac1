/** The QR code of a page of the portal, as PNG. */
import { resource } from '@/_server/resource-response';
import { answerQr } from '@/_server/qr-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource((asked) => answerQr('png', asked));
