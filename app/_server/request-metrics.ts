/** Counts requests, errors and policy gaps in the registry that `/api/metrics` shows. */
import { collectDefaultMetrics, Counter, Histogram } from 'prom-client';
import type { RequestRecord } from './request-events';

/** In seconds: from a page that is kept to a share picture that is drawn. */
const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Registers the counters, once in a process. */
export function requestMetrics() {
  collectDefaultMetrics();
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first line of a request to the end of its response',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
  });
  const pages = new Counter({
    name: 'casebook_page_cache_total',
    help: 'Results of the page cache: a page that is kept, one that is kept and being renewed, none',
    labelNames: ['result'],
  });
  for (const result of ['hit', 'stale', 'miss']) pages.inc({ result }, 0);
  const errors = new Counter({
    name: 'casebook_errors_total',
    help: 'Errors thrown while a response was made',
    labelNames: ['route'],
  });
  const gaps = new Counter({
    name: 'casebook_policy_gaps_total',
    help: 'Scripts and styles that the policy of their page does not admit, and pages too large for a policy of their own',
    labelNames: ['reason'],
  });
  for (const reason of ['script', 'style', 'hashes', 'size']) gaps.inc({ reason }, 0);
  return {
    countRequest({ method, route, status, seconds, cache }: RequestRecord): void {
      durations.observe({ method, route, status }, seconds);
      if (cache !== null) pages.inc({ result: cache.toLowerCase() });
    },
    countError(route: string): void {
      errors.inc({ route });
    },
    countGap(reason: string): void {
      gaps.inc({ reason });
    },
  };
}
