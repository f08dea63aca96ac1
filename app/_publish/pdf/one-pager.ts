/** A case on exactly one page: label, proofs, the route in short, a quotation, where to read on. */
import { messagesOf } from '@/_i18n/messages';
import { pickStops } from '../content-selection';
import type { Sheet } from '../one-pager-data';
import { benefitsPart, quotePart } from './quote-part';
import { drawFooter, MARGIN } from './page-frame';
import { labelPart } from './label-part';
import type { Element, Paper } from './tagged-pdf';
import type { Part } from './page-part';
import { proofsPart } from './figures-part';

import { routePart } from './route-part';

const FOOTER = 34;
const COLUMNS_GAP = 30;

interface Plan {
  scale: number;
  stops: number;
  told: boolean;
}

/** From the most to the least that a page can say; the first that fits is taken, and the last fits always. */
const PLANS: readonly Plan[] = [
  ...[1.14, 1.08, 1, 0.95].map((scale) => ({ scale, stops: 7, told: true })),
  ...[1, 0.95].flatMap((scale) => [6, 5].map((stops) => ({ scale, stops, told: true }))),
  ...[7, 6, 5, 4, 3].flatMap((stops) => [0.95, 0.88].map((scale) => ({ scale, stops, told: false }))),
  ...[3, 2, 1].flatMap((stops) => [0.8, 0.7].map((scale) => ({ scale, stops, told: false }))),
];

/** Draws a page. Its structure is one article of the document. */
export function drawOnePager(paper: Paper, sheet: Sheet): void {
  paper.page();
  const article = paper.element('Art');
  const room = paper.height - 2 * MARGIN - FOOTER;
  const gapOf = ({ scale }: Plan) => 24 * scale;
  const heightOf = (parts: readonly Part[], plan: Plan) =>
    parts.reduce((sum, { height }) => sum + height, 0) + gapOf(plan) * (parts.length - 1);
  let plan = PLANS.at(-1) as Plan;
  for (const next of PLANS) {
    if (heightOf(partsOf(paper, article, sheet, next), next) > room) continue;
    plan = next;
    break;
  }
  const parts = partsOf(paper, article, sheet, plan);
  // What is left goes between the parts, as far as they still belong together.
  const spare = Math.min(14, Math.max(0, room - heightOf(parts, plan)) / Math.max(1, parts.length));
  let y = MARGIN;
  for (const part of parts) {
    part.draw(y);
    y += part.height + gapOf(plan) + spare;
  }
  drawFooter(paper, article, sheet, messagesOf(sheet.locale).exports.readOn);
}

function partsOf(paper: Paper, article: Element, sheet: Sheet, { scale, stops: most, told }: Plan): Part[] {
  const width = paper.width - 2 * MARGIN;
  const stops = pickStops(sheet.stops, most);
  const parts = [labelPart(paper, article, sheet, MARGIN, width, scale)];
  if (sheet.proofs.length > 0) parts.push(proofsPart(paper, article, sheet, MARGIN, width, scale));
  const aside = sheet.quote ? quotePart : sheet.benefits.length > 0 ? benefitsPart : null;
  const narrow = width * (sheet.quote ? 0.36 : 0.28);
  const main = width - narrow - COLUMNS_GAP;
  if (aside && stops.length > 0)
    parts.push(
      beside(
        routePart(paper, article, sheet, { stops, told }, MARGIN, main, scale),
        aside(paper, article, sheet, MARGIN + main + COLUMNS_GAP, narrow, scale),
      ),
    );
  else if (stops.length > 0)
    parts.push(routePart(paper, article, sheet, { stops, told }, MARGIN, width, scale));
  else if (aside) parts.push(aside(paper, article, sheet, MARGIN, width, scale));
  return parts;
}

function beside(...parts: Part[]): Part {
  return {
    height: Math.max(...parts.map(({ height }) => height)),
    draw: (y) => parts.forEach((part) => part.draw(y)),
  };
}
