/** Switches on what the environment asks for: logs, metrics, traces. What is off is not even loaded. */
import { logOf, takeConsole, thresholdOf, type Log } from './logger';
import { metricsAreOn } from './metrics-switch';
import { logRequest } from './request-log';
import { onServed, type Served } from './request-events';
import { readRoutes } from './route-names';

/** An error that was caught while `route` was rendered or answered. */
export interface Failure {
  route: string;
  message: string;
  /** What the visitor is shown in place of the message. */
  digest: string | null;
}

/** A developer reads words; what collects a server's output reads JSON. */
function isPlain({ LOG_FORMAT, NODE_ENV }: NodeJS.ProcessEnv): boolean {
  if (LOG_FORMAT === 'json' || LOG_FORMAT === 'plain') return LOG_FORMAT === 'plain';
  return NODE_ENV !== 'production' || process.stdout.isTTY;
}

function startLog(): Log {
  const log = logOf(thresholdOf(process.env.LOG_LEVEL), (line) => process.stdout.write(`${line}\n`));
  takeConsole(console, log);
  return log;
}

/** @returns what has to be told of errors. */
export async function observe(): Promise<(failure: Failure) => void> {
  const { env } = process;
  const log = isPlain(env) ? null : startLog();
  const metrics = metricsAreOn() ? (await import('./request-metrics')).requestMetrics() : null;
  if (Object.keys(env).some((name) => name.startsWith('OTEL_EXPORTER_OTLP_')))
    (await import('@vercel/otel')).registerOTel({ serviceName: 'casebook' });
  if (log || metrics) {
    onServed(readRoutes(), (served: Served) => {
      metrics?.countRequest(served);
      if (log) logRequest(log, served);
    });
  }
  return ({ route, message, digest }) => {
    metrics?.countError(route);
    log?.('error', message, { route, digest });
  };
}
