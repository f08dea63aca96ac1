/** The next step that the owner of the site offers: one line above the footer, with the address to type from paper. */
import type { ExportContact } from '../export-contact';
import { typeset, type Style } from '../text/typeset';
import { MARGIN } from './page-part';
import type { Element, TaggedPdf } from './tagged-pdf';

/** Of the line, with the space around it. */
export const CONTACT_HEIGHT = 26;

export function drawContact(pdf: TaggedPdf, within: Element, { label, shown, href }: ExportContact): void {
  const y = pdf.height - MARGIN - 22 - CONTACT_HEIGHT + 6;
  const strong: Style = { family: 'strong', size: 10.5, leading: 1.4, colour: 'accent' };
  const room = pdf.width - 2 * MARGIN;
  const link = pdf.element('Link', pdf.element('P', within));
  const name = typeset(label, strong, room * 0.55, 1);
  const address = typeset(shown, { ...strong, family: 'text', colour: 'soft' }, room * 0.4, 1);
  pdf.write('Span', link, name, MARGIN, y);
  pdf.write('Span', link, address, MARGIN + name.width + 12, y);
  pdf.link(link, [MARGIN, y - 2, name.width + 12 + address.width, name.height + 4], href);
}
