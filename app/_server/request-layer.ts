/**
 * Hooks into every HTTP request, for what Next.js has no setting for. This is the only subscription to requests; the hooks
 * run in the order of the list. e2e/upstream.spec.ts shows which of them the framework still needs.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { closeConnectionsOnShutdown } from './graceful-shutdown';
import { correctPageHead } from './page-status';
import { keepFileErrors } from './policy/file-errors';
import { securePages, type ReportGap } from './policy/page-policy';
import { rejectRequests } from './policy/request-guard';

export type RequestHook = (request: IncomingMessage, response: ServerResponse) => void;

interface Observers {
  /** Sees each request, also those that are rejected. */
  observeRequest: RequestHook;
  /** Learns of scripts and styles that the policy of a page does not admit. */
  reportGap: ReportGap;
}

interface Started {
  request: IncomingMessage;
  response: ServerResponse;
  server: Server;
}

/**
 * Next.js listens to upgrades for `next dev` and never answers one for an unknown path, so that its connection stays open.
 * Without a listener, Node.js handles the request as an ordinary one, which RFC 9110, section 7.8, allows.
 */
function ignoreUpgrades(server: Server): void {
  server.removeAllListeners('upgrade');
}

/**
 * Starts the layer for every HTTP server in this process. Next.js calls this while the server starts, so the first request
 * may pass without it: a page is then sent under the policy of next.config.js, which admits no inline script.
 */
export function startRequestLayer({ observeRequest, reportGap }: Observers): void {
  // `next dev` serves pages with scripts that are in no build.
  const isProduction = process.env.NODE_ENV === 'production';
  const hooks: RequestHook[] = [closeConnectionsOnShutdown(), observeRequest];
  if (isProduction) hooks.push(rejectRequests);
  // Before the page is buffered, so that it is the last to see the head.
  hooks.push(correctPageHead);
  if (isProduction) hooks.push(keepFileErrors, securePages(reportGap));
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Started;
    if (isProduction) ignoreUpgrades(server);
    for (const hook of hooks) {
      hook(request, response);
      if (response.writableEnded) return;
    }
  });
}
