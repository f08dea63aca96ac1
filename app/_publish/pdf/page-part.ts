/** Parts of a page. Each knows its height before it is drawn, so that the page can choose what fits. */
import { typeset, type Block, type Style } from '../text/typeset';
import type { OnePagerData } from '../one-pager-data';
import type { Element, TaggedPdf } from './tagged-pdf';

/** On all sides of a page, in points. */
export const MARGIN = 40;

export interface PagePart {
  height: number;
  /** Draws the part with its top at `y`. */
  draw: (y: number) => void;
}

export interface PartContext {
  pdf: TaggedPdf;
  /** The element that the part belongs to. */
  within: Element;
  data: OnePagerData;
  x: number;
  width: number;
  /** 1 is the usual size. */
  scale: number;
}

export const heightOf = (blocks: readonly { height: number }[]) =>
  blocks.reduce((sum, { height }) => sum + height, 0);

/** Small capitals. Chinese has none, and is legible only in a larger size. */
export function keyStyle(locale: string, scale: number): Style {
  const size = (locale === 'zh' ? 7.6 : 6.4) * scale;
  return { family: 'key', size, leading: 1.4, tracking: 0.06, colour: 'soft', capitals: true };
}

/** The company as it can be drawn: the slug, if no font has its characters. */
export function companyBlock({ company, slug }: OnePagerData, set: (name: string) => Block): Block {
  const block = set(company);
  return block.lines.length > 0 ? block : set(slug);
}

/** The name of the site, and where to read on. @param before the words before the address. */
export function drawFooter(
  pdf: TaggedPdf,
  within: Element,
  { address, site }: { address: string; site: string },
  before: string,
): void {
  const [left, right] = [MARGIN, pdf.width - MARGIN];
  const top = pdf.height - MARGIN - 22;
  pdf.rule([left, top, right, top], 1.1);
  pdf.decoration((doc) => drawLogo(doc, left, top + 10, pdf.palette));
  const name: Style = { family: 'strong', size: 10.5, leading: 1.2, tracking: -0.01, colour: 'ink' };
  const text: Style = { family: 'text', size: 8.6, leading: 1.4, colour: 'soft' };
  const brand = typeset(site, name, 150, 1);
  pdf.write('P', within, brand, left + 21, top + 9.5);
  const lead = typeset(before, text, 150, 1);
  const room = right - (left + 21 + brand.width + 20) - lead.width - 5;
  const url = typeset(displayed(address), { ...text, colour: 'accent' }, room, 1);
  const x = right - url.width - lead.width - 5;
  const paragraph = pdf.element('P', within);
  pdf.write('Span', paragraph, lead, x, top + 10);
  const link = pdf.element('Link', paragraph);
  pdf.write('Span', link, url, x + lead.width + 5, top + 10);
  pdf.link(link, [x + lead.width + 5, top + 9, url.width, 14], address);
}

/** The address without its protocol and percent-encoding. */
function displayed(address: string): string {
  const bare = address.replace(/^https?:\/\//, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

function drawLogo(
  doc: PDFKit.PDFDocument,
  x: number,
  y: number,
  { ink, accent }: TaggedPdf['palette'],
): void {
  doc.lineWidth(1.3);
  doc.rect(x + 0.65, y + 0.65, 13.7, 10.2).stroke(ink);
  doc
    .moveTo(x + 1.3, y + 5.75)
    .lineTo(x + 7, y + 5.75)
    .stroke(accent);
  doc.circle(x + 8, y + 5.75, 2.3).fill(accent);
}
