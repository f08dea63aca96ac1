/** The code of an export worker: runs one job after another, and sends each file in parts. */
import { parentPort } from 'node:worker_threads';
import type { ExportJob } from '../export-job';
import { writePdf } from '../pdf/write-pdf';
import { writeSlides } from '../slides/write-slides';

/** A part of the file, or how the job ended. */
export type WorkerMessage = { part: Uint8Array } | { ended: true } | { failed: string };

const send = (message: WorkerMessage) => parentPort?.postMessage(message);

async function run(job: ExportJob): Promise<void> {
  const sendPart = (part: Uint8Array) => send({ part });
  try {
    await (job.form === 'pdf' ? writePdf(job, sendPart) : writeSlides(job, sendPart));
    send({ ended: true });
  } catch (error) {
    send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on('message', (job: ExportJob) => void run(job));
