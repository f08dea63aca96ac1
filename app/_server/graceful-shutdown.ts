/** A server that was told to end says so on every connection, or a proxy that keeps its connections busy never lets it. */
import { subscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/**
 * From SIGTERM on, each answer is the last on its connection. Next.js then takes no new connections and ends when the last
 * one is closed, but Node.js closes only those that are idle at that moment (`server.close()`).
 */
export function sayFarewell(): void {
  process.once('SIGTERM', () => {
    subscribe('http.server.request.start', (message) => {
      (message as { response: ServerResponse }).response.shouldKeepAlive = false;
    });
  });
}
