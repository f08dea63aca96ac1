/** The facts of a case as a shipping label: pattern, company, lead, QR code, ruled cells. */
import { messagesOf } from '@/_i18n/messages';
import type { Said, Sheet, SheetFact } from '../one-pager-data';
import { INK, type Element, type Paper } from './tagged-pdf';
import { capitals, keyStyle, type Part } from './page-part';
import { drawPattern } from './pattern';
import { fitted, typeset, widthOf, type Block, type Style } from './typeset';

const PAD = 14;
const QR_PAD = 5;

/** @param within the element that the label belongs to. */
export function labelPart(
  paper: Paper,
  within: Element,
  sheet: Sheet,
  x: number,
  width: number,
  scale: number,
): Part {
  const words = messagesOf(sheet.locale).exports;
  const key = keyStyle(sheet.locale, scale);
  const strip = 54 * scale;
  const qrCell = 108 * scale;
  const column = width - qrCell - 2 * PAD;
  const kicker = typeset(capitals(words.kicker, sheet.locale), key, column);
  const day = dayBlocks(sheet, key, qrCell - 2 * QR_PAD * scale);
  const side = qrCell - 2 * QR_PAD * scale;
  const company = companyBlock(sheet.company, column, scale);
  const body: Style = {
    family: 'text',
    size: 11.2 * scale,
    leading: sheet.locale === 'zh' ? 1.6 : 1.45,
    colour: INK,
  };
  const lead = typeset(sheet.lead, body, column, 8);
  const gap = 7 * scale;
  const head = Math.max(
    qrCell + day.reduce((sum, { height }) => sum + height, 0) + gap,
    PAD + company.height + gap + lead.height + PAD,
  );
  const rows = rowsOf(sheet.facts).map((row) => cellsOf(row, x, width, sheet, key, scale));
  const lang = sheet.lang ?? undefined;

  const draw = (top: number) => {
    const cellsTop = top + strip + head;
    const bottom = cellsTop + rows.reduce((sum, { height }) => sum + height, 0);
    paper.decoration((doc) => {
      drawPattern(doc, sheet.slug, sheet.accent, x + width - PAD, top, strip);
      doc.lineWidth(1.1).strokeColor(INK);
      doc.roundedRect(x, top, width, bottom - top, 2.5).stroke();
      doc
        .moveTo(x, top + strip)
        .lineTo(x + width, top + strip)
        .stroke();
      doc.lineWidth(0.8);
      doc
        .moveTo(x + width - qrCell, top + strip)
        .lineTo(x + width - qrCell, cellsTop)
        .stroke();
    });
    paper.words(paper.element('P', within), kicker, x + PAD, top + (strip - kicker.height) / 2);
    let y = top + strip + PAD;
    y = paper.words(paper.element('H1', within, { lang }), company, x + PAD, y) + gap;
    paper.words(paper.element('P', within, { lang }), lead, x + PAD, y);
    const qrLeft = x + width - qrCell + QR_PAD * scale;
    const qrTop = top + strip + QR_PAD * scale;
    paper.figure(words.qr(sheet.address), within, (doc) => drawQr(doc, sheet.qr, qrLeft, qrTop, side));
    const days = paper.element('P', within);
    // The quiet zone of the code is part of its side; words line up with its modules.
    const quiet = (side / sheet.qr.length) * 4;
    let below = qrTop + side;
    for (const block of day) below = paper.words(paper.element('Span', days), block, qrLeft + quiet, below);
    const list = rows.length > 0 ? paper.element('L', within) : null;
    let rowTop = cellsTop;
    for (const { height, cells } of rows) {
      const at = rowTop;
      paper.decoration((doc) => {
        doc
          .lineWidth(0.8)
          .strokeColor(INK)
          .moveTo(x, at)
          .lineTo(x + width, at)
          .stroke();
        for (const { left } of cells.slice(1))
          doc
            .moveTo(left, at)
            .lineTo(left, at + height)
            .stroke();
      });
      for (const cell of cells) if (list) drawCell(paper, list, cell, at, scale);
      rowTop += height;
    }
  };
  return { height: strip + head + rows.reduce((sum, { height }) => sum + height, 0), draw };
}

/** Of which day the facts are, where the author says so. */
function dayBlocks({ asOf, locale }: Sheet, key: Style, width: number): Block[] {
  if (!asOf) return [];
  const date: Style = { ...key, size: key.size * 1.15, tracking: 0, colour: INK };
  return [typeset(capitals(asOf.key, locale), key, width, 1), typeset(asOf.day, date, width, 1)];
}

/** As large as it can be on one line; a long name on up to three smaller ones. */
function companyBlock(name: string, width: number, scale: number): Block {
  const style: Style = { family: 'strong', size: 0, leading: 1.08, tracking: -0.022, colour: INK };
  const sizes = (from: number, to: number) =>
    Array.from({ length: (from - to) / 2 + 1 }, (_, index) => (from - 2 * index) * scale);
  const one = fitted(name, style, sizes(46, 30), width, 1);
  return one.lines.length === 1 && widthOf(name, one.style) <= width + 0.01
    ? one
    : fitted(name, style, sizes(32, 16), width, 3);
}

interface Cell {
  left: number;
  key: Block;
  values: { block: Block; lang: Said['lang']; x: number; y: number }[];
  height: number;
}

/** Short facts share a row; challenges and features, the long ones, have the next. */
function rowsOf(facts: readonly SheetFact[]): SheetFact[][] {
  const isLong = ({ facet }: SheetFact) => facet === 'challenge' || facet === 'feature';
  return [facts.filter((fact) => !isLong(fact)), facts.filter(isLong)].filter((row) => row.length > 0);
}

function cellsOf(facts: SheetFact[], x: number, width: number, sheet: Sheet, key: Style, scale: number) {
  const each = width / facts.length;
  const cells = facts.map((fact, index): Cell => {
    const left = x + index * each;
    const label = typeset(capitals(fact.key, sheet.locale), key, each - 2 * PAD, 1);
    const { placed, height } = flow(fact, sheet, each - 2 * PAD, scale);
    return { left, key: label, values: placed, height: label.height + height + 17 * scale };
  });
  return { cells, height: Math.max(...cells.map(({ height }) => height)) };
}

/** Values one after another, each of them whole on its line where it fits one. */
function flow({ values, left }: SheetFact, sheet: Sheet, width: number, scale: number) {
  const style: Style = { family: 'text', size: 10.2 * scale, leading: 1.4, colour: INK };
  const comma = sheet.locale === 'zh' ? '、' : ',';
  const more = left > 0 ? [{ text: messagesOf(sheet.locale).exports.more(left), lang: null }] : [];
  const all = [...values, ...more];
  const space = sheet.locale === 'zh' ? 0 : style.size * 0.25;
  let x = 0;
  let y = 0;
  const placed = all.map(({ text, lang }, index) => {
    const block = typeset(index < all.length - 1 ? text + comma : text, style, width, 2);
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += style.size * style.leading;
    }
    const at = { block, lang, x, y };
    x += block.width + space;
    y += block.height - style.size * style.leading;
    return at;
  });
  return { placed, height: y + style.size * style.leading };
}

function drawCell(
  paper: Paper,
  list: Element,
  { left, key, values }: Cell,
  top: number,
  scale: number,
): void {
  const item = paper.element('LI', list);
  const y = paper.words(paper.element('Lbl', item), key, left + PAD, top + 8 * scale) + 2 * scale;
  const body = paper.element('LBody', item);
  for (const { block, lang, x, y: down } of values)
    paper.words(paper.element('Span', body, { lang: lang ?? undefined }), block, left + PAD + x, y + down);
}

/** Modules of one line side by side are one shape: hairlines between them confuse readers of codes. */
export function drawQr(
  doc: PDFKit.PDFDocument,
  modules: boolean[][],
  x: number,
  y: number,
  side: number,
): void {
  const unit = side / modules.length;
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
}
