/** oEmbed: the card of a page, for whoever has nothing but its address. */
import { oembedOf } from '@/_publish/api/oembed';
import { oembedParameters } from '@/_publish/api/schemas';
import { readParameters } from '@/_server/query-parameters';
import { Refusal } from '@/_server/problem-response';
import { json, resource } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resource(({ catalogue, given }) => {
  const { url, format, ...limits } = readParameters(oembedParameters, given);
  // The status that the specification has for this (https://oembed.com/, section 2.3.3).
  if (format !== 'json') throw new Refusal(501, 'Not implemented', 'There is no other format than json');
  const answer = oembedOf(catalogue, url, limits);
  return 'movedTo' in answer ? answer : json(answer);
});
