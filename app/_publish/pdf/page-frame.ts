/** What every page has: its margin, and at its foot whose it is and where to read on. */
import { INK, SOFT, type Element, type Paper } from './tagged-pdf';
import { typeset, type Style } from './typeset';

/** On all sides, in points. */
export const MARGIN = 40;

/** Whose site it is, and where to read on. @param lead the words before the address. */
export function drawFooter(
  paper: Paper,
  within: Element,
  { address, site, accent }: { address: string; site: string; accent: string },
  before: string,
): void {
  const [left, right] = [MARGIN, paper.width - MARGIN];
  const top = paper.height - MARGIN - 22;
  paper.decoration((doc) => {
    doc.lineWidth(1.1).strokeColor(INK).moveTo(left, top).lineTo(right, top).stroke();
    drawMark(doc, left, top + 10, accent);
  });
  const name: Style = { family: 'strong', size: 10.5, leading: 1.2, tracking: -0.01, colour: INK };
  const text: Style = { family: 'text', size: 8.6, leading: 1.4, colour: SOFT };
  const linked: Style = { ...text, colour: accent };
  const brand = typeset(site, name, 150, 1);
  paper.words(paper.element('P', within), brand, left + 21, top + 9.5);
  const lead = typeset(before, text, 150, 1);
  const room = right - (left + 21 + brand.width + 20) - lead.width - 5;
  const url = typeset(shown(address), linked, room, 1);
  const x = right - url.width - lead.width - 5;
  const paragraph = paper.element('P', within);
  paper.words(paragraph, lead, x, top + 10);
  const link = paper.element('Link', paragraph);
  paper.words(link, url, x + lead.width + 5, top + 10);
  paper.link(link, [x + lead.width + 5, top + 9, url.width, 14], address);
}

/** An address as people say it. */
function shown(address: string): string {
  const bare = address.replace(/^https?:\/\//, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** The portal's mark: a parcel on its way. */
function drawMark(doc: PDFKit.PDFDocument, x: number, y: number, accent: string): void {
  doc
    .lineWidth(1.3)
    .strokeColor(INK)
    .rect(x + 0.65, y + 0.65, 13.7, 10.2)
    .stroke();
  doc
    .lineWidth(1.3)
    .strokeColor(accent)
    .moveTo(x + 1.3, y + 5.75)
    .lineTo(x + 7, y + 5.75)
    .stroke();
  doc.circle(x + 8, y + 5.75, 2.3).fill(accent);
}
