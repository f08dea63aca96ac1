/** Logs one line for each request: probes and assets at `debug`, failures at `error`, the rest at `info`. */
import type { Level, Log } from './logger';
import type { RequestRecord } from './request-events';

const QUIET = /^\/(?:_next\/|api\/(?:health|metrics)(?:\/|$))/;

function levelOf({ path, status }: RequestRecord): Level {
  if (status >= 500 && !path.startsWith('/api/health/')) return 'error';
  return QUIET.test(path) ? 'debug' : 'info';
}

export function logRequest(log: Log, request: RequestRecord): void {
  const { method, path, route, status, seconds, cache } = request;
  const milliseconds = Math.round(seconds * 1e4) / 10;
  log(levelOf(request), 'request', { method, path, route, status, milliseconds, cache });
}
