/** Sends a request byte by byte as it is written, and reads what comes back until the connection ends. */
import { connect } from 'node:net';

export interface Received {
  /** 0 where the connection ended without an answer. */
  status: number;
  /** Names in lower case. */
  headers: Map<string, string>;
  /** Head and body as they came, in Latin-1. */
  text: string;
}

function read(bytes: Buffer): Received {
  // Answers in between (100 Continue) come before the answer.
  const text = bytes.toString('latin1').replace(/^(?:HTTP\/1\.1 1\d\d [^]*?\r\n\r\n)+/, '');
  const [head = ''] = text.split('\r\n\r\n', 1);
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0), headers, text };
}

/** @throws Error where there is no end within half a minute. */
export function send(port: number, bytes: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(30_000, () => socket.destroy(new Error('no end within half a minute')));
    socket.on('data', (chunk) => chunks.push(chunk));
    // Who is sent away before the end of what they say may find the connection reset: the answer has come all the same.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(read(Buffer.concat(chunks)));
      else reject(error);
    });
    socket.on('close', () => resolve(read(Buffer.concat(chunks))));
  });
}
