/** The QR code of a page of the portal, as PNG. */
import { resource } from '@/_http/resource';
import { answerQr } from '@/_share/qr-answer';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource((asked) => answerQr('png', asked));
