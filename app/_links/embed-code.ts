/** The iframe that shows a card: its code, and the room it takes. */
import { html } from './html';

/** In CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

/** What the cards are drawn for; they fit into less, and scroll in far less. */
export const CARD_ROOM: Room = { width: 400, height: 440 };
export const LIST_ROOM: Room = { width: 480, height: 600 };

/** @param src absolute. @param title what the frame is called for those who do not see it. */
export function frameOf(src: string, title: string, { width, height }: Room): string {
  // In one line: some editors make a line break of one.
  // prettier-ignore
  return html`<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`.toString();
}
