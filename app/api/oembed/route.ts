/** oEmbed: the card of a page, for whoever has nothing but its address. */
import { oembedOf } from '@/api/_documents/oembed';
import { oembedParameters } from '@/api/_documents/schemas';
import { readParameters } from '@/_http/parameters';
import { Refusal } from '@/_http/refusal';
import { json, resource } from '@/_http/resource';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ here, given }) => {
  const { url, format, ...limits } = readParameters(oembedParameters, given);
  // The status that the specification has for this (https://oembed.com/, section 2.3.3).
  if (format !== 'json') throw new Refusal(501, 'Not implemented', 'There is no other format than json');
  const answer = oembedOf(here, url, limits);
  return 'movedTo' in answer ? answer : json(answer);
});
