/** Holds an answer back until it is whole, so that its head can say what is in its body. */
import type { ServerResponse } from 'node:http';

/** A page that is longer is sent as it comes. */
const LONGEST = 8 * 1024 * 1024;

interface Rules {
  /** Asked once, when the head of the answer is known. */
  isHeld: (response: ServerResponse) => boolean;
  /** May still change the head. Gets the whole body before it is compressed, gives the one that is sent. */
  complete: (body: Buffer) => Buffer;
}

type Call = (...given: unknown[]) => unknown;
const METHODS = ['write', 'end', 'flushHeaders'] as const;

function bytesOf(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

/**
 * Before anybody else has touched the response. The framework's compression replaces the methods it finds here with its
 * own, and calls those it found. So until the answer is released, all who write get the methods below, and what was put
 * in their place is kept; afterwards the methods below are what compression calls, and pass everything on.
 */
export function hold(response: ServerResponse, { isHeld, complete }: Rules): void {
  const original = Object.fromEntries(METHODS.map((name) => [name, Reflect.get(response, name) as Call]));
  const outermost = { ...original };
  const chunks: Buffer[] = [];
  let size = 0;
  let isHolding = false;
  let isReleased = false;

  function holds(): boolean {
    if (!isHolding && !response.headersSent && isHeld(response)) {
      isHolding = true;
      // To the framework the head is sent: nothing may begin another answer in place of one that has begun.
      Object.defineProperty(response, 'headersSent', { configurable: true, value: true });
    }
    return isHolding;
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
      if (!holds()) {
        release();
        return call(outermost, 'write', given);
      }
      const [chunk, encoding] = given;
      const bytes = bytesOf(chunk, encoding);
      chunks.push(bytes);
      size += bytes.length;
      const written = given.find((each) => typeof each === 'function');
      if (written) process.nextTick(written);
      if (size <= LONGEST) return true;
      release();
      return call(outermost, 'write', [Buffer.concat(chunks.splice(0))]);
    },
    end(...given) {
      if (isReleased) return call(original, 'end', given);
      if (!holds()) {
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
      if (holds()) return undefined;
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
