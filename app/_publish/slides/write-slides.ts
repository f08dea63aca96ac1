/** Writes an export job as slides that can be edited: those of each case, after a cover if there is one. */
import type { ExportJob } from '../export-job';
import { addCaseSlides } from './case-slides';
import { addCoverSlide } from './cover-slide';
import { Deck } from './deck';
import { themed } from './theme';

/** @param send receives the file in one part: a deck is packed as a whole. */
export async function writeSlides(job: ExportJob, send: (part: Uint8Array) => void): Promise<void> {
  const deck = new Deck(job.title, job.site);
  if (job.cover) addCoverSlide(deck, job, job.cover);
  for (const data of job.cases) addCaseSlides(deck, data);
  const packed = (await deck.pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  send(themed(packed, job.palette, job.day));
}
