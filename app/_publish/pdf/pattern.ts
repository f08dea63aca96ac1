/** The pattern of a case on paper, the same as on its page and its pictures. */
import { routePattern } from '@/_catalogue/catalogue';
import { INK, RULE } from './tagged-pdf';

/** Draws it so high that it fills `height`, with its right edge at `right`. */
export function drawPattern(
  doc: PDFKit.PDFDocument,
  seed: string,
  accent: string,
  right: number,
  y: number,
  height: number,
): void {
  const { width: w, height: h, ground, route, stops, end } = routePattern(seed);
  const scale = height / h;
  doc.save();
  doc.translate(right - w * scale, y).scale(scale);
  doc.lineWidth(3).lineJoin('round').lineCap('round');
  for (const path of ground) doc.path(path).stroke(RULE);
  doc.path(route).stroke(INK);
  doc.lineWidth(2.5);
  for (const stop of stops) doc.circle(stop.x, stop.y, 4.5).fillAndStroke('#ffffff', INK);
  doc.circle(end.x, end.y, 7).fill(accent);
  doc.restore();
}
