/** Starts logs, metrics and traces where the environment asks for them; what is off is not loaded. */
import { LRUCache } from 'lru-cache';
import { createLog, redirectConsole, logThreshold, type Log } from './logger';
import { metricsAreOn } from './metrics-switch';
import { logRequest } from './request-log';
import type { ReportGap } from './policy/page-policy';
import { requestObserver } from './request-events';
import type { RequestHook } from './request-layer';
import { readRoutes } from './route-names';

/** An error that was caught while a response of `route` was made. */
export interface ServerError {
  route: string;
  message: string;
  /** What the visitor is shown in place of the message. */
  digest: string | null;
}

/** Gaps to remember, so that each is logged once. */
const MAX_REPORTED = 1000;

/** A developer reads words; what collects a server's output reads JSON. */
function isPlain({ LOG_FORMAT, NODE_ENV }: NodeJS.ProcessEnv): boolean {
  if (LOG_FORMAT === 'json' || LOG_FORMAT === 'plain') return LOG_FORMAT === 'plain';
  return NODE_ENV !== 'production' || process.stdout.isTTY;
}

function startLog(): Log {
  const log = createLog(logThreshold(process.env.LOG_LEVEL), (line) => process.stdout.write(`${line}\n`));
  redirectConsole(console, log);
  return log;
}

interface Observability {
  observeRequest: RequestHook;
  reportGap: ReportGap;
  reportError: (error: ServerError) => void;
}

/** Starts what the environment asks for. */
export async function startObservability(): Promise<Observability> {
  const { env } = process;
  const log = isPlain(env) ? null : startLog();
  const metrics = metricsAreOn() ? (await import('./request-metrics')).requestMetrics() : null;
  if (Object.keys(env).some((name) => name.startsWith('OTEL_EXPORTER_OTLP_')))
    (await import('@vercel/otel')).registerOTel({ serviceName: 'casebook' });
  const reported = new LRUCache<string, true>({ max: MAX_REPORTED });
  return {
    observeRequest:
      log || metrics
        ? requestObserver(readRoutes(), (request) => {
            metrics?.countRequest(request);
            if (log) logRequest(log, request);
          })
        : () => undefined,
    reportGap: (page, { reason, sample }) => {
      metrics?.countGap(reason);
      const key = `${page} ${reason} ${sample}`;
      if (reported.has(key)) return;
      reported.set(key, true);
      console.warn(`content security policy: not admitted on ${page}: ${reason}: ${sample}`);
    },
    reportError: ({ route, message, digest }) => {
      metrics?.countError(route);
      log?.('error', message, { route, digest });
    },
  };
}
