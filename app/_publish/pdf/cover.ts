/** The page before the one-pagers of a shortlist: for whom, why, what follows, and what is gone. */
import { messagesOf } from '@/_i18n/messages';
import type { Cover } from '../export-job';
import type { Sheet } from '../one-pager-data';
import { drawFooter, MARGIN } from './page-frame';
import { drawQr } from './label-part';
import { INK, RULE, SOFT, type Element, type Paper } from './tagged-pdf';
import { capitals, keyStyle } from './page-part';
import { drawPattern } from './pattern';
import { fitted, typeset, type Block, type Style } from './typeset';

const PAD = 16;
const STRIP = 64;
const QR_CELL = 124;

export function drawCover(paper: Paper, cover: Cover, sheets: readonly Sheet[]): void {
  paper.page();
  const part = paper.element('Part');
  const width = paper.width - 2 * MARGIN;
  let y = drawLabel(paper, part, cover, sheets, width) + 30;
  const words = messagesOf(cover.locale).exports.shortlist;
  const zh = cover.locale === 'zh';
  const key = keyStyle(cover.locale, 1.05);
  const text: Style = { family: 'text', size: 11.5, leading: zh ? 1.65 : 1.5, colour: INK };

  const bottom = paper.height - MARGIN - 40 - (cover.gone.length > 0 ? 50 : 0);
  if (cover.note !== '') {
    const title = typeset(capitals(words.note, cover.locale), key, width);
    y = paper.words(paper.element('H2', part), title, MARGIN, y) + 8;
    const room = bottom - y - 28 - roomForList(sheets.length);
    const lines = noteBlocks(cover.note, text, Math.min(width - 18, 430), room);
    const top = y;
    const quote = paper.element('BlockQuote', part);
    for (const line of lines)
      y = line ? paper.words(paper.element('P', quote), line, MARGIN + 18, y) : y + BLANK;
    paper.decoration((doc) => doc.rect(MARGIN, top, 3, y - top).fill(cover.accent));
    y += 28;
  }
  if (sheets.length > 0) {
    const title = typeset(capitals(words.list, cover.locale), key, width);
    y = paper.words(paper.element('H2', part), title, MARGIN, y) + 7;
    const columns = sheets.length > ONE_COLUMN ? 2 : 1;
    const rows = Math.ceil(sheets.length / columns);
    const row = Math.min(30, (bottom - y) / rows);
    const each = (width - (columns - 1) * 24) / columns;
    const list = paper.element('L', part);
    sheets.forEach((sheet, index) => {
      const x = MARGIN + Math.floor(index / rows) * (each + 24);
      drawRow(paper, list, sheet, index + 2, [x, y + (index % rows) * row, each, row]);
    });
    y += rows * row;
    const end = y;
    paper.decoration((doc) =>
      doc
        .lineWidth(0.8)
        .moveTo(MARGIN, end)
        .lineTo(MARGIN + width, end)
        .stroke(INK),
    );
    y += 22;
  }
  if (cover.gone.length > 0) {
    const title = typeset(capitals(words.gone, cover.locale), key, width);
    y = paper.words(paper.element('H2', part), title, MARGIN, y) + 4;
    const names = typeset(cover.gone.join(zh ? '、' : ', '), { ...text, size: 9.5, colour: SOFT }, width, 2);
    paper.words(paper.element('P', part), names, MARGIN, y);
  }
  drawFooter(paper, part, cover, words.open);
}

/** Longer lists stand in two columns. */
const ONE_COLUMN = 10;
const BLANK = 8;

const roomForList = (count: number) => (count === 0 ? 0 : 30 + 19 * Math.min(ONE_COLUMN, count));

/** The sender's lines, null for an empty one; run together where there is no room for so many. */
function noteBlocks(note: string, style: Style, width: number, room: number): (Block | null)[] {
  const set = (lines: string[], size: number) =>
    lines.map((line) => (line === '' ? null : typeset(line, { ...style, size }, width)));
  const heightOf = (blocks: (Block | null)[]) =>
    blocks.reduce((sum, block) => sum + (block?.height ?? BLANK), 0);
  const asWritten = set(note.split('\n'), style.size);
  if (heightOf(asWritten) <= room) return asWritten;
  const together = [note.split(/\n+/).join(' ')];
  const sizes = [style.size, 10, 9, 8].map((size) => set(together, size));
  return sizes.find((blocks) => heightOf(blocks) <= room) ?? set(together, 7);
}

/** Returns where it ends. */
function drawLabel(
  paper: Paper,
  part: Element,
  cover: Cover,
  sheets: readonly Sheet[],
  width: number,
): number {
  const words = messagesOf(cover.locale).exports;
  const side = cover.qr ? QR_CELL : 0;
  const room = width - side - 2 * PAD;
  const style: Style = { family: 'strong', size: 0, leading: 1.1, tracking: -0.022, colour: INK };
  const title = fitted(cover.title, style, [44, 40, 36, 32, 28, 24, 20, 16], room, 6);
  const kicker = typeset(capitals(words.shortlist.kicker, cover.locale), keyStyle(cover.locale, 1.1), width);
  const count = typeset(
    words.shortlist.title(sheets.length),
    { family: 'text', size: 12, leading: 1.4, colour: SOFT },
    room,
  );
  const hasTitle = cover.title !== words.shortlist.title(sheets.length);
  const height = Math.max(QR_CELL, 2 * PAD + title.height + (hasTitle ? 8 + count.height : 0));
  const top = MARGIN;
  const [right, middle, bottom] = [MARGIN + width, top + STRIP, top + STRIP + height];
  paper.decoration((doc) => {
    const seed = sheets.map(({ slug }) => slug).join('+');
    drawPattern(doc, seed, cover.accent, right - PAD, top, STRIP);
    doc.lineWidth(1.1).strokeColor(INK);
    doc.roundedRect(MARGIN, top, width, bottom - top, 2.5).stroke();
    doc.moveTo(MARGIN, middle).lineTo(right, middle).stroke();
    if (cover.qr)
      doc
        .lineWidth(0.8)
        .moveTo(right - side, middle)
        .lineTo(right - side, bottom)
        .stroke();
  });
  paper.words(paper.element('P', part), kicker, MARGIN + PAD, top + (STRIP - kicker.height) / 2);
  const y = middle + (height - title.height - (hasTitle ? 8 + count.height : 0)) / 2;
  paper.words(paper.element('H1', part), title, MARGIN + PAD, y);
  if (hasTitle) paper.words(paper.element('P', part), count, MARGIN + PAD, y + title.height + 8);
  const { qr } = cover;
  if (qr)
    paper.figure(words.qr(cover.address), part, (doc) =>
      drawQr(doc, qr, right - side + 6, middle + 6, QR_CELL - 12),
    );
  return bottom;
}

type Rect = [x: number, y: number, width: number, height: number];

function drawRow(paper: Paper, list: Element, sheet: Sheet, page: number, [x, y, width, height]: Rect): void {
  const words = messagesOf(sheet.locale).exports.shortlist;
  const size = Math.min(13, height * 0.5);
  const name: Style = { family: 'strong', size, leading: 1.2, colour: INK };
  const soft: Style = { family: 'text', size: size * 0.76, leading: 1.2, colour: SOFT };
  const company = typeset(sheet.company, name, width * 0.54, 1);
  const industry = sheet.facts.find(({ facet }) => facet === 'industry')?.values[0];
  const about = typeset(industry?.text ?? '', soft, width * 0.28, 1);
  const number = typeset(words.page(page), { ...keyStyle(sheet.locale, 1), tracking: 0 }, width * 0.16, 1);
  const middle = (block: Block) => y + (height - block.height) / 2;
  paper.decoration((doc) =>
    doc
      .lineWidth(0.5)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(RULE),
  );
  const body = paper.element('LBody', paper.element('LI', list));
  const lang = sheet.lang ?? undefined;
  paper.words(paper.element('Span', body, { lang }), company, x, middle(company));
  if (industry) {
    const span = paper.element('Span', body, { lang: industry.lang ?? undefined });
    paper.words(span, about, x + width * 0.56, middle(about));
  }
  const link = paper.element('Link', body);
  paper.words(link, number, x + width, middle(number), 'right');
  paper.link(link, [x, y, width, height], sheet.address);
}
