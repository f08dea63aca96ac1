/** An order -> a PDF, in parts as they get ready: one page a case, after a cover where there is one. */
import { setImmediate as breath } from 'node:timers/promises';
import type { ExportJob } from '../export-job';
import { drawCover } from './cover';
import { drawOnePager } from './one-pager';
import { Paper } from './tagged-pdf';

/** @param send is given the parts of the file in their order. */
export async function printPdf(
  { paper: size, title, locale, site, day, cover, sheets }: ExportJob,
  send: (part: Uint8Array) => void,
): Promise<void> {
  const paper = new Paper(size, { title, locale, author: site, day });
  const scraps: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    paper.doc.on('data', (scrap: Buffer) => scraps.push(scrap));
    paper.doc.on('end', resolve).on('error', reject);
  });
  if (cover) drawCover(paper, cover, sheets);
  for (const sheet of sheets) {
    drawOnePager(paper, sheet);
    // What is ready of a page is on its way before the next one is drawn; a page is a hundred scraps.
    await breath();
    send(Buffer.concat(scraps.splice(0)));
  }
  paper.end();
  await ended;
  send(Buffer.concat(scraps));
}
