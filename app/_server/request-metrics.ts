/** Counters of requests in the process' registry, which `/api/metrics` shows. */
import { collectDefaultMetrics, Counter, Histogram } from 'prom-client';
import type { Served } from './request-events';

/** From a page that was kept to a share picture that is drawn: seconds. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Registers the counters, once in a process. */
export function requestMetrics() {
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first line of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
  });
  const pages = new Counter({
    name: 'casebook_page_cache_total',
    help: 'Answers of the page cache: a page that was kept, one kept that is being renewed, none',
    labelNames: ['result'],
  });
  for (const result of ['hit', 'stale', 'miss']) pages.inc({ result }, 0);
  const errors = new Counter({
    name: 'casebook_errors_total',
    help: 'Errors thrown while something was rendered or answered',
    labelNames: ['route'],
  });
  return {
    countRequest({ method, route, status, seconds, cache }: Served): void {
      durations.observe({ method, route, status }, seconds);
      if (cache !== null) pages.inc({ result: cache.toLowerCase() });
    },
    countError(route: string): void {
      errors.inc({ route });
    },
  };
}
