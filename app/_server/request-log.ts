/** A line of the log for a request: probes and assets only for those who debug, failures for everybody. */
import type { Level, Log } from './logger';
import type { Served } from './request-events';

const QUIET = /^\/(?:_next\/|api\/(?:health|metrics)(?:\/|$))/;

function levelOf({ path, status }: Served): Level {
  if (status >= 500 && !path.startsWith('/api/health/')) return 'error';
  return QUIET.test(path) ? 'debug' : 'info';
}

export function logRequest(log: Log, served: Served): void {
  const { method, path, route, status, seconds, cache } = served;
  const milliseconds = Math.round(seconds * 1e4) / 10;
  log(levelOf(served), 'request', { method, path, route, status, milliseconds, cache });
}
