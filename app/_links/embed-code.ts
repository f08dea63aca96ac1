/** Builds the iframe code of an embedded card. */
import { html } from './html';

/** In CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

/** The sizes cards are designed for. They also fit smaller frames, and scroll in very small ones. */
export const CARD_ROOM: Room = { width: 400, height: 440 };
export const LIST_ROOM: Room = { width: 480, height: 600 };

/** @param src absolute. @param title accessible name of the frame. */
export function frameOf(src: string, title: string, { width, height }: Room): string {
  // On one line, because some editors turn line breaks into <br>.
  // prettier-ignore
  return html`<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`.toString();
}
