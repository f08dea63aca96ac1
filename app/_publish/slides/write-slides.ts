/** An order -> slides that can be edited: those of each case, after a cover where there is one. */
import type { ExportJob } from '../export-job';
import { addCaseSlides } from './case-slides';
import { addCoverSlide } from './cover-slide';
import { Deck } from './deck';
import { themed } from './theme';

/** @param send is given the file: a deck is packed as a whole. */
export async function printSlides(
  { title, site, accent, day, cover, sheets }: ExportJob,
  send: (part: Uint8Array) => void,
): Promise<void> {
  const deck = new Deck(title, site);
  if (cover) addCoverSlide(deck, cover, sheets);
  for (const sheet of sheets) addCaseSlides(deck, sheet);
  const packed = (await deck.pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  send(themed(packed, accent, day));
}
