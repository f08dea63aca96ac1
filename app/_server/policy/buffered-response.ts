/** Buffers a response until it is whole, so that its headers can depend on its body. */
import type { ServerResponse } from 'node:http';

/** A longer page is sent as it comes. */
const MAX_BYTES = 8 * 1024 * 1024;

interface Options {
  /** Asked once, when the headers are known. */
  isBuffered: (response: ServerResponse) => boolean;
  /** May still change the headers. Gets the whole body before it is compressed, returns the one to send. */
  complete: (body: Buffer) => Buffer;
  /** Called when a response is too long to be buffered. */
  overflow?: (bytes: number) => void;
}

type Call = (...given: unknown[]) => unknown;
const METHODS = ['write', 'end', 'flushHeaders'] as const;

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/**
 * Call this before anything else has touched the response. The framework's compression replaces the methods it finds with its
 * own, and calls those it found. Until the response is released, all who write get the methods below, and what was put in
 * their place is kept; afterwards the methods below are what compression calls, and pass everything on.
 */
export function bufferResponse(response: ServerResponse, { isBuffered, complete, overflow }: Options): void {
  const original = Object.fromEntries(METHODS.map((name) => [name, Reflect.get(response, name) as Call]));
  const outermost = { ...original };
  const chunks: Buffer[] = [];
  let size = 0;
  let isBuffering = false;
  let isReleased = false;

  function startsBuffer(): boolean {
    if (!isBuffering && !response.headersSent && isBuffered(response)) {
      isBuffering = true;
      // The framework takes the headers for sent: nothing may begin another response in place of one that has begun.
      Object.defineProperty(response, 'headersSent', { configurable: true, value: true });
    }
    return isBuffering;
  }

  function release(): void {
    isReleased = true;
    for (const name of METHODS)
      Object.defineProperty(response, name, { configurable: true, writable: true, value: outermost[name] });
    Reflect.deleteProperty(response, 'headersSent');
  }

  const call = (from: Record<string, Call>, name: (typeof METHODS)[number], given: unknown[]) =>
    from[name]?.apply(response, given);

  const methods: Record<(typeof METHODS)[number], Call> = {
    write(...given) {
      if (isReleased) return call(original, 'write', given);
      if (!startsBuffer()) {
        release();
        return call(outermost, 'write', given);
      }
      const [chunk, encoding] = given;
      const bytes = bytesOf(chunk, encoding);
      chunks.push(bytes);
      size += bytes.length;
      const written = given.find((each) => typeof each === 'function');
      if (written) process.nextTick(written);
      if (size <= MAX_BYTES) return true;
      overflow?.(size);
      release();
      return call(outermost, 'write', [Buffer.concat(chunks.splice(0))]);
    },
    end(...given) {
      if (isReleased) return call(original, 'end', given);
      if (!startsBuffer()) {
        release();
        return call(outermost, 'end', given);
      }
      const [chunk, encoding] = given;
      const body = Buffer.concat([...chunks.splice(0), bytesOf(chunk, encoding)]);
      release();
      const ended = given.filter((each) => typeof each === 'function');
      return call(outermost, 'end', [complete(body), ...ended]);
    },
    flushHeaders() {
      if (isReleased) return call(original, 'flushHeaders', []);
      if (startsBuffer()) return undefined;
      release();
      return call(outermost, 'flushHeaders', []);
    },
  };

  for (const name of METHODS)
    Object.defineProperty(response, name, {
      configurable: true,
      get: () => methods[name],
      set: (replaced: Call) => (outermost[name] = replaced),
    });
}
