/** Responds with a QR code as SVG or PNG. */
import { z } from 'zod';
import { parseParameters } from './query-parameters';
import type { ResourceResponse, ResourceRequest } from './resource-response';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { ownPath, qrPng, qrSvg } from '@/_links/qr-code';

const parameters = z.strictObject({
  url: z
    .string()
    .refine((url) => ownPath(url) !== null, 'Name a page of this portal by its path, like /en/cases'),
});

/** @throws HttpProblem 400 where `url` is no page of the portal, or too long for a code that can be read. */
export function qrResponse(
  form: 'svg' | 'png',
  { given, base }: ResourceRequest<Record<string, string>>,
): ResourceResponse {
  const tooLong = `At most ${LONGEST_IN_QR} characters fit, with the address of the portal`;
  const { url } = parseParameters(
    parameters.refine(({ url }) => addressOf(url, base).length <= LONGEST_IN_QR, {
      path: ['url'],
      message: tooLong,
    }),
    given,
  );
  const address = addressOf(url, base);
  return form === 'svg'
    ? { type: 'image/svg+xml', body: qrSvg(address) }
    : { type: 'image/png', body: qrPng(address) };
}

const addressOf = (url: string, base: string) => base + (ownPath(url) ?? '');
