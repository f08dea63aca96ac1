/** Writes an export job as a PDF: a page for each case, after a cover if there is one. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExportJob } from '../export-job';
import { drawCover } from './cover';
import { drawOnePager } from './one-pager';
import { TaggedPdf } from './tagged-pdf';

/** @param send receives the parts of the file in order. */
export async function writePdf(job: ExportJob, send: (part: Uint8Array) => void): Promise<void> {
  const pdf = new TaggedPdf(job);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.doc.on('end', resolve).on('error', reject);
  });
  if (job.cover) drawCover(pdf, job, job.cover);
  for (const data of job.cases) {
    drawOnePager(pdf, data);
    // pdfkit emits a page in about a hundred chunks, in the next turn of the event loop.
    await nextTurn();
    send(Buffer.concat(chunks.splice(0)));
  }
  pdf.end();
  await ended;
  send(Buffer.concat(chunks));
}
