/**
 * What the framework refuses at files of the build and of `public`. It finds out that a method is not allowed (405), that a
 * precondition fails (412) or that there is no such range (416), then fails at making a page of that, and says 500
 * (https://github.com/vercel/next.js/issues/92141).
 */
import { STATUS_CODES, type ServerResponse } from 'node:http';

const REFUSALS = new Set([400, 405, 412, 416]);
const FAILURE = 500;
const isKept = new WeakSet<ServerResponse>();

/** From now on a failure after a refusal is the refusal. */
export function keepRefusal(response: ServerResponse): void {
  let status = response.statusCode;
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    enumerable: true,
    get: () => status,
    set: (next: number) => {
      if (next === FAILURE && REFUSALS.has(status)) isKept.add(response);
      else status = next;
    },
  });
}

/** Whether a failure came after a refusal: the body tells of the failure. */
export const hasKeptRefusal = (response: ServerResponse): boolean => isKept.has(response);

/** What to send instead of the body; the head says so. */
export function tellRefusal(response: ServerResponse): Buffer {
  const text = Buffer.from(STATUS_CODES[response.statusCode] ?? '');
  response.removeHeader('ETag');
  response.setHeader('Content-Length', text.length);
  return text;
}
