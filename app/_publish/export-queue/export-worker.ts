/** Starts an export worker. */
import { Worker } from 'node:worker_threads';

// Next.js bundles what it finds behind an address of this form (https://github.com/vercel/next.js/pull/88967).
export const startExportWorker = () => new Worker(new URL('./export-worker-entry.ts', import.meta.url));
