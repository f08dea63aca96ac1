/** Draws a case on exactly one page: label, the reason of a sender, proofs, route, quotation, link. */
import { messagesOf } from '@/_i18n/messages';
import { pickStops } from '../content-selection';
import type { OnePagerData } from '../one-pager-data';
import { CONTACT_HEIGHT, drawContact } from './contact-part';
import { labelPart } from './label-part';
import { drawFooter, heightOf, MARGIN, type PagePart, type PartContext } from './page-part';
import { benefitsPart, proofsPart, quotePart, reasonPart } from './proofs-part';
import { routePart } from './route-part';
import type { TaggedPdf } from './tagged-pdf';

const FOOTER = 34;
const COLUMN_GAP = 30;

interface Layout {
  scale: number;
  stops: number;
  hasText: boolean;
}

/** From the most to the least that a page can hold; the first that fits is used, and the last always fits. */
const LAYOUTS: readonly Layout[] = [
  ...[1.14, 1.08, 1, 0.95].map((scale) => ({ scale, stops: 7, hasText: true })),
  ...[1, 0.95].flatMap((scale) => [6, 5].map((stops) => ({ scale, stops, hasText: true }))),
  ...[7, 6, 5, 4, 3].flatMap((stops) => [0.95, 0.88].map((scale) => ({ scale, stops, hasText: false }))),
  ...[3, 2, 1].flatMap((stops) => [0.8, 0.7].map((scale) => ({ scale, stops, hasText: false }))),
];

/** The structure of the page is one article of the document. */
export function drawOnePager(pdf: TaggedPdf, data: OnePagerData): void {
  pdf.doc.addPage();
  const within = pdf.element('Art');
  const room = pdf.height - 2 * MARGIN - FOOTER - (data.contact ? CONTACT_HEIGHT : 0);
  let parts: PagePart[] = [];
  let gap = 0;
  let height = 0;
  for (const layout of LAYOUTS) {
    const { scale } = layout;
    parts = partsOf({ pdf, within, data, x: MARGIN, width: pdf.width - 2 * MARGIN, scale }, layout);
    gap = 24 * scale;
    height = heightOf(parts) + gap * (parts.length - 1);
    if (height <= room) break;
  }
  // The remaining space goes between the parts, up to what still keeps them together.
  gap += Math.min(14, Math.max(0, room - height) / Math.max(1, parts.length));
  let y = MARGIN;
  for (const part of parts) {
    part.draw(y);
    y += part.height + gap;
  }
  if (data.contact) drawContact(pdf, within, data.contact);
  drawFooter(pdf, within, data, messagesOf(data.locale).exports.readOn);
}

function partsOf(context: PartContext, { stops: most, hasText }: Layout): PagePart[] {
  const { data, width, x } = context;
  const stops = pickStops(data.stops, most);
  const parts = [labelPart(context)];
  if (data.why !== null) parts.push(reasonPart(context));
  if (data.proofs.length > 0) parts.push(proofsPart(context));
  const aside = data.quote ? quotePart : data.benefits.length > 0 ? benefitsPart : null;
  if (aside && stops.length > 0) {
    const narrow = width * (data.quote ? 0.36 : 0.28);
    const main = width - narrow - COLUMN_GAP;
    const columns = [
      routePart({ ...context, width: main }, stops, hasText),
      aside({ ...context, x: x + main + COLUMN_GAP, width: narrow }),
    ];
    parts.push({
      height: Math.max(...columns.map(({ height }) => height)),
      draw: (y) => columns.forEach((part) => part.draw(y)),
    });
  } else if (stops.length > 0) parts.push(routePart(context, stops, hasText));
  else if (aside) parts.push(aside(context));
  return parts;
}
