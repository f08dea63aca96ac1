/** Gives each page its policy: buffers it, then adds the hashes of what it carries inline to its header. */
import type { ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { RequestHook } from '../request-layer';
import { bufferResponse } from './buffered-response';
import { joinTexts, policyWith, sourcesOf, type PolicyGap, type Sources } from './content-security-policy';
import { fileErrorBody, isFileError } from './file-errors';

export type ReportGap = (path: string, gap: PolicyGap) => void;

interface SecuredPage {
  body: Buffer;
  sources: Sources;
}

const POLICY = 'Content-Security-Policy';
/** Bytes of secured pages to keep: a few hundred. */
const MAX_KEPT = 32 * 1024 * 1024;

/** By ETag. Only strong ones, which the framework computes from the page; others stand for pages that may differ. */
const secured = new LRUCache<string, SecuredPage>({
  maxSize: MAX_KEPT,
  sizeCalculation: ({ body }) => body.length,
});

const isPage = (response: ServerResponse) =>
  String(response.getHeader('Content-Type')).startsWith('text/html');
const isConfirmed = ({ statusCode }: ServerResponse) => statusCode === 304;

function securedPage(etag: unknown, body: Buffer): SecuredPage {
  const key = typeof etag === 'string' && etag.startsWith('"') ? etag : null;
  const kept = key === null ? undefined : secured.get(key);
  if (kept) return kept;
  // As Latin-1, so that a text is hashed as the bytes that are sent.
  const html = joinTexts(body.toString('latin1'));
  const page = { body: Buffer.from(html, 'latin1'), sources: sourcesOf(html) };
  if (key !== null) secured.set(key, page);
  return page;
}

/**
 * The response to HEAD and a 304 have no page to take the hashes from. Caches write the fields of such a response over those
 * they keep (RFC 9111, sections 3.2, 4.3.4 and 4.3.5), so it must not carry a policy with other hashes or none; a field that
 * needs the content may be left out (RFC 9110, section 9.3.2).
 */
function removeBodyFields(response: ServerResponse): void {
  response.removeHeader(POLICY);
  if (!isConfirmed(response)) response.removeHeader('Content-Length');
}

/**
 * Every response carries the policy of next.config.js, which admits no inline script. A nonce would need a page of its own for
 * each request, so pages that are kept get hashes. @param reportGap is called for whatever a page carries without effect.
 */
export function securePages(reportGap: ReportGap): RequestHook {
  return (request, response) => {
    const isHead = request.method === 'HEAD';
    const [path = ''] = (request.url ?? '').split('?', 1);
    bufferResponse(response, {
      isBuffered: () => isPage(response) || isConfirmed(response) || isFileError(response),
      complete: (body) => {
        if (isFileError(response)) return fileErrorBody(response);
        const policy = response.getHeader(POLICY);
        if (isHead || isConfirmed(response)) removeBodyFields(response);
        if (isHead || isConfirmed(response) || typeof policy !== 'string') return body;
        const page = securedPage(response.getHeader('ETag'), body);
        for (const gap of page.sources.gaps) reportGap(path, gap);
        response.setHeader(POLICY, policyWith(policy, page.sources));
        if (response.hasHeader('Content-Length')) response.setHeader('Content-Length', page.body.length);
        return page.body;
      },
      overflow: (bytes) => reportGap(path, { reason: 'size', sample: `${bytes} bytes` }),
    });
  };
}
