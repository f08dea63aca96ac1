/** Starts logs, metrics and the request layer with the server, and reports errors. Next.js calls these functions. */
import type { Instrumentation } from 'next';
import type { ServerError } from './app/_server/observability';

let report: ((error: ServerError) => void) | undefined;

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startObservability } = await import('./app/_server/observability');
  const { reportError, ...observers } = await startObservability();
  report = reportError;
  (await import('./app/_server/request-layer')).startRequestLayer(observers);
  const { currentCatalogue } = await import('@/_catalogue/catalogue');
  // Read before the first request. Requests tell what goes wrong.
  currentCatalogue().catch(() => undefined);
}

export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath }) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  report?.({ route: routePath, message: error instanceof Error ? error.message : String(error), digest });
};
