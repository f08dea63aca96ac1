/** The frame of a label: an outline, a strip with a heading and the routes of its cases, and the QR code. */
import { YEARS_AT } from '@/_catalogue/views/route';
import { qrModules } from '@/_links/qr-code';
import { placeRoutes, type NamedRoute, type Place } from '../route-grid';
import { typeset, type Block, type Style } from '../text/typeset';
import type { Element, TaggedPdf } from './tagged-pdf';

/** Above and below the routes in their strip. */
const ROUTE_MARGIN = 2;
const YEAR: Style = { family: 'key', size: 10, leading: 1, colour: 'soft' };

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

/** @param routes of the cases that the label is about. */
export function drawFrame(
  pdf: TaggedPdf,
  within: Element,
  { x, y, width, height, strip, head, padding, qrCell }: Frame,
  routes: readonly NamedRoute[],
  kicker: Block,
): void {
  const right = x + width;
  pdf.decoration((doc) => {
    doc.lineWidth(1.1).roundedRect(x, y, width, height, 2.5).stroke(pdf.palette.ink);
  });
  const room = [x, y + ROUTE_MARGIN, width - padding, strip - 2 * ROUTE_MARGIN] as const;
  for (const placed of placeRoutes(routes, room)) drawRoute(pdf, within, placed);
  pdf.rule([x, y + strip, right, y + strip], 1.1);
  if (qrCell > 0) pdf.rule([right - qrCell, y + strip, right - qrCell, y + strip + head]);
  pdf.write('P', within, kicker, x + padding, y + (strip - kicker.height) / 2);
}

function drawRoute(pdf: TaggedPdf, within: Element, { route, label, x, y, scale }: NamedRoute & Place): void {
  const { line, plan, stops, dot, years } = route;
  const { ink, soft, accent } = pdf.palette;
  pdf.figure(label, within, (doc) => {
    doc.save().translate(x, y).scale(scale);
    doc.lineWidth(3).lineJoin('round').lineCap('round');
    if (line) doc.path(line).stroke(ink);
    if (plan) doc.path(plan).dash(0.01, { space: 6 }).stroke(soft).undash();
    doc.lineWidth(2);
    for (const stop of stops) {
      const fill = stop.kind === 'feature' ? accent : stop.kind === 'step' ? ink : '#ffffff';
      doc.circle(stop.x, stop.y, dot / 2 - 1).fillAndStroke(fill, stop.kind === 'feature' ? accent : ink);
    }
    doc.restore();
    for (const { x: at, year } of years) {
      const block = typeset(String(year), { ...YEAR, size: YEAR.size * scale }, Infinity, 1);
      pdf.paint(block, x + at * scale - block.width / 2, y + YEARS_AT * scale - block.style.size * 0.86);
    }
  });
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
