/**
 * Keeps the status of errors at files of the build and of `public`. The framework finds that a method is not allowed (405), a
 * precondition fails (412) or there is no such range (416), fails to make a page of that, and answers 500
 * (https://github.com/vercel/next.js/issues/92141).
 */
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';

const FILE_ERRORS = new Set([400, 405, 412, 416]);
const FAILURE = 500;
const kept = new WeakSet<ServerResponse>();

/** Makes a failure that follows such an error keep its status. */
export function keepFileErrors(_request: IncomingMessage, response: ServerResponse): void {
  let status = response.statusCode;
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    enumerable: true,
    get: () => status,
    set: (next: number) => {
      if (next === FAILURE && FILE_ERRORS.has(status)) kept.add(response);
      else status = next;
    },
  });
}

/** Whether the status was kept: the body tells of the failure. */
export const isFileError = (response: ServerResponse): boolean => kept.has(response);

/** The body to send instead; sets the headers that belong to it. */
export function fileErrorBody(response: ServerResponse): Buffer {
  const text = Buffer.from(STATUS_CODES[response.statusCode] ?? '');
  response.removeHeader('ETag');
  response.setHeader('Content-Length', text.length);
  return text;
}
