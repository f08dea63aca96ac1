/** A page on somebody else's site, which is a server on another port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Neighbour {
  origin: string;
  close: () => void;
}

/** Serves one page whose body is this markup. */
export async function neighbour(body: string): Promise<Neighbour> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>A neighbour</title><body>${body}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
