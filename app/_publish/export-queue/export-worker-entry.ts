/** A thread of the press: prints one order after another, and answers in parts. */
import { parentPort } from 'node:worker_threads';
import type { Order } from '../export-job';
import { printPdf } from '../pdf/write-pdf';
import { printSlides } from '../slides/write-slides';

/** What a thread says: a part of the file, or how it ended. */
export type Said = { part: Uint8Array } | { ended: true } | { failed: string };

const say = (said: Said) => parentPort?.postMessage(said);

async function print(order: Order): Promise<void> {
  const send = (part: Uint8Array) => say({ part });
  try {
    await (order.form === 'pdf' ? printPdf(order, send) : printSlides(order, send));
    say({ ended: true });
  } catch (error) {
    say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort?.on('message', (order: Order) => void print(order));
