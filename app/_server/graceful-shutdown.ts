/** On SIGTERM, closes each connection after its response. */
import type { RequestHook } from './request-layer';

/**
 * On SIGTERM, Next.js takes no new connections and ends when the last one is closed, but Node.js closes only connections
 * that are idle at that moment (`server.close()`). A proxy that keeps its connections busy would never let the process end.
 */
export function closeConnectionsOnShutdown(): RequestHook {
  let isShuttingDown = false;
  process.once('SIGTERM', () => {
    isShuttingDown = true;
  });
  return (_request, response) => {
    if (isShuttingDown) response.shouldKeepAlive = false;
  };
}
