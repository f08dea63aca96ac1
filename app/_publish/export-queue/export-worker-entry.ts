/** The code of an export worker: runs one job after another, and sends each file in parts. */
import { parentPort } from 'node:worker_threads';
import type { ExportJob } from '../export-job';
import { printPdf } from '../pdf/write-pdf';
import { printSlides } from '../slides/write-slides';

/** A part of the file, or how the job ended. */
export type WorkerMessage = { part: Uint8Array } | { ended: true } | { failed: string };

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

async function run(job: ExportJob): Promise<void> {
  const sendPart = (part: Uint8Array) => send({ part });
  try {
    await (job.form === 'pdf' ? printPdf(job, sendPart) : printSlides(job, sendPart));
    send({ ended: true });
  } catch (error) {
    send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on('message', (job: ExportJob) => void run(job));
