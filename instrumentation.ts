/** Next.js calls this when a server starts; it has to stand here. What it does is in app/_operations and app/_http. */
import type { Instrumentation } from 'next';
import type { Failure } from './app/_server/observability';

let tell: ((failure: Failure) => void) | undefined;

export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { sayFarewell } = await import('./app/_server/graceful-shutdown');
  sayFarewell();
  const { mendResponses } = await import('./app/_server/page-status');
  mendResponses();
  const { observe } = await import('./app/_server/observability');
  tell = await observe();
  const { currentCatalogue } = await import('@/_catalogue/catalogue');
  // Read before anybody asks. What goes wrong is told to those who do.
  currentCatalogue().catch(() => undefined);
  // After those who watch, so that they see what is refused. Under development pages run scripts that are in no build.
  if (process.env.NODE_ENV === 'production') (await import('./app/_server/policy/response-guard')).guard();
}

export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath }) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  tell?.({ route: routePath, message: error instanceof Error ? error.message : String(error), digest });
};
