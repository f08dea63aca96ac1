/** The frame of a label: an outline, a strip with a heading and the pattern of the case, and the QR code. */
import { routePattern } from '@/_catalogue/views/route-pattern';
import { qrModules } from '@/_links/qr-code';
import type { Block } from '../text/typeset';
import type { Element, TaggedPdf } from './tagged-pdf';

interface Frame {
  x: number;
  y: number;
  width: number;
  /** Of the whole label, of its strip, and of the part below the strip beside the QR code. */
  height: number;
  strip: number;
  head: number;
  padding: number;
  /** Width of the cell of the QR code; 0 without one. */
  qrCell: number;
}

/** @param seed of the pattern. */
export function drawFrame(
  pdf: TaggedPdf,
  within: Element,
  { x, y, width, height, strip, head, padding, qrCell }: Frame,
  seed: string,
  kicker: Block,
): void {
  const right = x + width;
  pdf.decoration((doc) => {
    drawPattern(pdf, seed, right - padding, y, strip);
    doc.lineWidth(1.1).roundedRect(x, y, width, height, 2.5).stroke(pdf.palette.ink);
  });
  pdf.rule([x, y + strip, right, y + strip], 1.1);
  if (qrCell > 0) pdf.rule([right - qrCell, y + strip, right - qrCell, y + strip + head]);
  pdf.write('P', within, kicker, x + padding, y + (strip - kicker.height) / 2);
}

/** Draws the pattern with this height, its right edge at `right`. */
function drawPattern(
  { doc, palette }: TaggedPdf,
  seed: string,
  right: number,
  y: number,
  height: number,
): void {
  const { width: w, height: h, ground, route, stops, end } = routePattern(seed);
  const scale = height / h;
  doc.save();
  doc.translate(right - w * scale, y).scale(scale);
  doc.lineWidth(3).lineJoin('round').lineCap('round');
  for (const path of ground) doc.path(path).stroke(palette.rule);
  doc.path(route).stroke(palette.ink);
  doc.lineWidth(2.5);
  for (const stop of stops) doc.circle(stop.x, stop.y, 4.5).fillAndStroke('#ffffff', palette.ink);
  doc.circle(end.x, end.y, 7).fill(palette.accent);
  doc.restore();
}

/**
 * Draws the QR code of an address with its quiet zone. Adjacent modules of a row are one shape, because scanners take
 * hairlines between them for light modules.
 * @returns the width of the quiet zone.
 */
export function drawQr(
  pdf: TaggedPdf,
  within: Element,
  alt: string,
  address: string,
  [x, y, side]: [x: number, y: number, side: number],
): number {
  const modules = qrModules(address);
  const unit = side / modules.length;
  pdf.figure(alt, within, (doc) => {
    doc.rect(x, y, side, side).fill('#ffffff');
    modules.forEach((row, line) => {
      for (let start = 0; start < row.length; start++) {
        if (!row[start]) continue;
        let end = start;
        while (row[end]) end++;
        doc.rect(x + start * unit, y + line * unit, (end - start) * unit, unit);
        start = end;
      }
    });
    doc.fill('#000000');
  });
  return 4 * unit;
}
