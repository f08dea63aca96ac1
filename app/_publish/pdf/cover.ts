/** Draws the cover of a shortlist: its title, the note of the sender, its cases, and the cases that are gone. */
import { messagesOf } from '@/_i18n/messages';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import type { ExportJob } from '../export-job';
import type { OnePagerData } from '../one-pager-data';
import { fitted, typeset, type Block, type Style } from '../text/typeset';
import { CONTACT_HEIGHT, drawContact } from './contact-part';
import { drawFrame, drawQr } from './label-frame';
import { companyBlock, drawFooter, heightOf, keyStyle, MARGIN } from './page-part';
import type { Element, TaggedPdf } from './tagged-pdf';

const PAD = 16;
const STRIP = 64;
const QR_CELL = 124;
const BLANK_LINE = 8;
/** Longer lists stand in two columns. */
const ONE_COLUMN = 10;

export function drawCover(pdf: TaggedPdf, job: ExportJob, cover: NonNullable<ExportJob['cover']>): void {
  pdf.doc.addPage();
  const part = pdf.element('Part');
  const { locale, cases, site } = job;
  const width = pdf.width - 2 * MARGIN;
  let y = drawLabel(pdf, part, job, cover.address, width) + 30;
  const words = messagesOf(locale).exports.shortlist;
  const key = keyStyle(locale, 1.05);
  const text: Style = { family: 'text', size: 11.5, leading: locale === 'zh' ? 1.65 : 1.5, colour: 'ink' };
  const heading = (title: string) => pdf.write('H2', part, typeset(title, key, width), MARGIN, y);

  const below = (cover.gone.length > 0 ? 50 : 0) + (cover.contact ? CONTACT_HEIGHT : 0);
  const bottom = pdf.height - MARGIN - 40 - below;
  if (cover.note !== '') {
    y = heading(words.note) + 8;
    const list = cases.length === 0 ? 0 : 30 + 19 * Math.min(ONE_COLUMN, cases.length);
    const lines = noteBlocks(cover.note, text, Math.min(width - 18, 430), bottom - y - 28 - list);
    const top = y;
    const quote = pdf.element('BlockQuote', part);
    for (const line of lines) y = line ? pdf.write('P', quote, line, MARGIN + 18, y) : y + BLANK_LINE;
    pdf.decoration((doc) => doc.rect(MARGIN, top, 3, y - top).fill(pdf.palette.accent));
    y += 28;
  }
  if (cases.length > 0) {
    y = heading(words.list) + 7;
    const columns = cases.length > ONE_COLUMN ? 2 : 1;
    const rows = Math.ceil(cases.length / columns);
    const row = Math.min(30, (bottom - y) / rows);
    const each = (width - (columns - 1) * 24) / columns;
    const list = pdf.element('L', part);
    cases.forEach((data, index) => {
      const x = MARGIN + Math.floor(index / rows) * (each + 24);
      drawRow(pdf, list, data, index + 2, [x, y + (index % rows) * row, each, row]);
    });
    y += rows * row;
    pdf.rule([MARGIN, y, MARGIN + width, y]);
    y += 22;
  }
  if (cover.gone.length > 0) {
    y = heading(words.gone) + 4;
    const names = cover.gone.join(locale === 'zh' ? '、' : ', ');
    pdf.write('P', part, typeset(names, { ...text, size: 9.5, colour: 'soft' }, width, 2), MARGIN, y);
  }
  if (cover.contact) drawContact(pdf, part, cover.contact);
  drawFooter(pdf, part, { site, address: cover.address }, words.open);
}

/** The lines of the note, null for an empty one; joined into one paragraph if they need more room. */
function noteBlocks(note: string, style: Style, width: number, room: number): (Block | null)[] {
  const set = (lines: string[], size: number) =>
    lines.map((line) => (line === '' ? null : typeset(line, { ...style, size }, width)));
  const fits = (blocks: (Block | null)[]) =>
    heightOf(blocks.map((block) => block ?? { height: BLANK_LINE })) <= room;
  const asWritten = set(note.split('\n'), style.size);
  if (fits(asWritten)) return asWritten;
  const joined = [note.split(/\n+/).join(' ')];
  return [style.size, 10, 9, 8].map((size) => set(joined, size)).find(fits) ?? set(joined, 7);
}

/** Returns the `y` of its end. */
function drawLabel(
  pdf: TaggedPdf,
  part: Element,
  { locale, title: own, cases }: ExportJob,
  address: string,
  width: number,
): number {
  const words = messagesOf(locale).exports;
  const usual = words.shortlist.title(cases.length);
  const qrCell = address.length <= LONGEST_IN_QR ? QR_CELL : 0;
  const room = width - qrCell - 2 * PAD;
  const style: Style = { family: 'strong', size: 0, leading: 1.1, tracking: -0.022, colour: 'ink' };
  const set = (text: string) =>
    fitted(text, style, { sizes: [44, 40, 36, 32, 28, 24, 20, 16], width: room, maxLines: 6 });
  const title = [own, usual].map(set).find(({ lines }) => lines.length > 0) ?? set(usual);
  const kicker = typeset(words.shortlist.kicker, keyStyle(locale, 1.1), width);
  const count = typeset(usual, { family: 'text', size: 12, leading: 1.4, colour: 'soft' }, room);
  const hasCount = own !== usual;
  const inner = title.height + (hasCount ? 8 + count.height : 0);
  const head = Math.max(QR_CELL, 2 * PAD + inner);
  const frame = {
    x: MARGIN,
    y: MARGIN,
    width,
    height: STRIP + head,
    strip: STRIP,
    head,
    padding: PAD,
    qrCell,
  };
  const routes = cases.flatMap(({ picture }) => picture ?? []);
  drawFrame(pdf, part, frame, routes, kicker);
  const middle = MARGIN + STRIP;
  const y = pdf.write('H1', part, title, MARGIN + PAD, middle + (head - inner) / 2) + 8;
  if (hasCount) pdf.write('P', part, count, MARGIN + PAD, y);
  if (qrCell > 0) {
    const left = MARGIN + width - QR_CELL + 6;
    drawQr(pdf, part, words.qr(address), address, [left, middle + 6, QR_CELL - 12]);
  }
  return middle + head;
}

type Rect = [x: number, y: number, width: number, height: number];

function drawRow(pdf: TaggedPdf, list: Element, data: OnePagerData, page: number, rect: Rect): void {
  const [x, y, width, height] = rect;
  const words = messagesOf(data.locale).exports.shortlist;
  const size = Math.min(13, height * 0.5);
  const name: Style = { family: 'strong', size, leading: 1.2, colour: 'ink' };
  const soft: Style = { family: 'text', size: size * 0.76, leading: 1.2, colour: 'soft' };
  const key: Style = { ...keyStyle(data.locale, 1), tracking: 0, capitals: false };
  const company = companyBlock(data, (text) => typeset(text, name, width * 0.54, 1));
  const industry = data.facts.find(({ facet }) => facet === 'industry')?.values[0];
  const number = typeset(words.page(page), key, width * 0.16, 1);
  const middle = (block: Block) => y + (height - block.height) / 2;
  pdf.rule([x, y, x + width, y], 0.5, 'rule');
  const body = pdf.element('LBody', pdf.element('LI', list));
  pdf.write('Span', body, company, x, middle(company), { lang: data.lang });
  if (industry) {
    const about = typeset(industry.text, soft, width * 0.28, 1);
    pdf.write('Span', body, about, x + width * 0.56, middle(about), { lang: industry.lang });
  }
  const link = pdf.element('Link', body);
  pdf.write('Span', link, number, x + width, middle(number), { align: 'right' });
  pdf.link(link, rect, data.address);
}
