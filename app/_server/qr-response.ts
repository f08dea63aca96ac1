/** A QR code as an answer to a request for one. */
import { z } from 'zod';
import { readParameters } from './query-parameters';
import type { Answer, Asked } from './resource-response';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import { ownPath, qrPng, qrSvg } from '@/_links/qr-code';

const parameters = z.strictObject({
  url: z
    .string()
    .refine((url) => ownPath(url) !== null, 'Name a page of this portal by its path, like /en/cases'),
});

/** @throws Refusal 400 where `url` is no page of the portal, or too long for a code that can be read. */
export function answerQr(form: 'svg' | 'png', { given, base }: Asked<Record<string, string>>): Answer {
  const tooLong = `At most ${LONGEST_IN_QR} characters fit, with the address of the portal`;
  const { url } = readParameters(
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
