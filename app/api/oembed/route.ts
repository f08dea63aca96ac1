/** oEmbed: the card of a page from its address. */
import { oembedOf } from '@/_publish/api/oembed';
import { oembedParameters } from '@/_publish/api/schemas';
import { parseParameters } from '@/_server/query-parameters';
import { HttpProblem } from '@/_server/problem-response';
import { json, resourceHandlers } from '@/_server/resource-response';

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = resourceHandlers(({ catalogue, given }) => {
  const { url, format, ...limits } = parseParameters(oembedParameters, given);
  // The status that the specification has for this (https://oembed.com/, section 2.3.3).
  if (format !== 'json') throw new HttpProblem(501, 'Not implemented', 'There is no other format than json');
  const answer = oembedOf(catalogue, url, limits);
  return 'movedTo' in answer ? answer : json(answer);
});
