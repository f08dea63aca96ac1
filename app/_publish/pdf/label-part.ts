/** The facts of a case as a label: company, lead, QR code, cells. */
import { messagesOf } from '@/_i18n/messages';
import type { ExportFact, LocalizedText, OnePagerData } from '../one-pager-data';
import { fitted, typeset, widthOf, type Block, type Style } from '../text/typeset';
import { drawFrame, drawQr } from './label-frame';
import { companyBlock, heightOf, keyStyle, type PagePart, type PartContext } from './page-part';

const PAD = 14;
const QR_PAD = 5;

export function labelPart(context: PartContext): PagePart {
  const { pdf, within, data, x, width, scale } = context;
  const { locale, lang } = data;
  const words = messagesOf(locale).exports;
  const key = keyStyle(locale, scale);
  const strip = 54 * scale;
  const qrCell = 108 * scale;
  const side = qrCell - 2 * QR_PAD * scale;
  const column = width - qrCell - 2 * PAD;
  const kicker = typeset(words.kicker, key, column);
  const day = dayBlocks(data, key, side);
  const company = companyBlock(data, (name) => headline(name, column, scale));
  const leading = locale === 'zh' ? 1.6 : 1.45;
  const lead = typeset(data.lead, { family: 'text', size: 11.2 * scale, leading, colour: 'ink' }, column, 8);
  const gap = 7 * scale;
  const head = Math.max(qrCell + heightOf(day) + gap, PAD + company.height + gap + lead.height + PAD);
  const rows = rowsOf(data.facts).map((row) => cellsOf(row, key, context));
  const height = strip + head + heightOf(rows);

  const draw = (top: number) => {
    const frame = { x, y: top, width, height, strip, head, padding: PAD, qrCell };
    drawFrame(pdf, within, frame, data.picture ? [data.picture] : [], kicker);
    const y = pdf.write('H1', within, company, x + PAD, top + strip + PAD, { lang }) + gap;
    pdf.write('P', within, lead, x + PAD, y, { lang });
    const left = x + width - qrCell + QR_PAD * scale;
    const qrTop = top + strip + QR_PAD * scale;
    const quiet = drawQr(pdf, within, words.qr(data.address), data.address, [left, qrTop, side]);
    const days = pdf.element('P', within);
    // The date lines up with the modules.
    let below = qrTop + side;
    for (const block of day) below = pdf.write('Span', days, block, left + quiet, below);
    if (rows.length === 0) return;
    const list = pdf.element('L', within);
    let rowTop = top + strip + head;
    for (const { height: rowHeight, cells } of rows) {
      pdf.rule([x, rowTop, x + width, rowTop]);
      for (const cell of cells.slice(1)) pdf.rule([cell.left, rowTop, cell.left, rowTop + rowHeight]);
      for (const { left: cellLeft, key: label, values } of cells) {
        const item = pdf.element('LI', list);
        const start = pdf.write('Lbl', item, label, cellLeft + PAD, rowTop + 8 * scale) + 2 * scale;
        const body = pdf.element('LBody', item);
        for (const { block, lang: own, x: right, y: down } of values)
          pdf.write('Span', body, block, cellLeft + PAD + right, start + down, { lang: own });
      }
      rowTop += rowHeight;
    }
  };
  return { height, draw };
}

function dayBlocks({ asOf }: OnePagerData, key: Style, width: number): Block[] {
  if (!asOf) return [];
  const date: Style = { ...key, size: key.size * 1.15, tracking: 0, colour: 'ink' };
  return [typeset(asOf.key, key, width, 1), typeset(asOf.day, date, width, 1)];
}

/** One line in the largest size that fits; a long name takes up to three lines. */
function headline(name: string, width: number, scale: number): Block {
  const style: Style = { family: 'strong', size: 0, leading: 1.08, tracking: -0.022, colour: 'ink' };
  const sizes = (from: number, to: number) =>
    Array.from({ length: (from - to) / 2 + 1 }, (_, index) => (from - 2 * index) * scale);
  const one = fitted(name, style, { sizes: sizes(46, 30), width, maxLines: 1 });
  return one.lines.length === 1 && widthOf(name, one.style) <= width + 0.01
    ? one
    : fitted(name, style, { sizes: sizes(32, 16), width, maxLines: 3 });
}

interface Cell {
  left: number;
  key: Block;
  values: { block: Block; lang: LocalizedText['lang']; x: number; y: number }[];
  height: number;
}

/** Short facts share a row; challenges and features, which are long, have the next. */
function rowsOf(facts: readonly ExportFact[]): ExportFact[][] {
  const isLong = ({ facet }: ExportFact) => facet === 'challenge' || facet === 'feature';
  return [facts.filter((fact) => !isLong(fact)), facts.filter(isLong)].filter((row) => row.length > 0);
}

function cellsOf(facts: ExportFact[], key: Style, { data, x, width, scale }: PartContext) {
  const cellWidth = width / facts.length;
  const cells = facts.map((fact, index): Cell => {
    const label = typeset(fact.key, key, cellWidth - 2 * PAD, 1);
    const { values, height } = flow(fact, data.locale, cellWidth - 2 * PAD, scale);
    return { left: x + index * cellWidth, key: label, values, height: label.height + height + 17 * scale };
  });
  return { cells, height: Math.max(...cells.map(({ height }) => height)) };
}

/** Places values one after another; a value that fits one line is not broken. */
function flow({ values, left }: ExportFact, locale: OnePagerData['locale'], width: number, scale: number) {
  const style: Style = { family: 'text', size: 10.2 * scale, leading: 1.4, colour: 'ink' };
  const lineHeight = style.size * style.leading;
  const [comma, space] = locale === 'zh' ? ['、', 0] : [',', style.size * 0.25];
  const more = left > 0 ? [{ text: messagesOf(locale).exports.more(left), lang: null }] : [];
  const all = [...values, ...more];
  let x = 0;
  let y = 0;
  const placed = all.map(({ text, lang }, index) => {
    const block = typeset(index < all.length - 1 ? text + comma : text, style, width, 2);
    if (x > 0 && x + block.width > width) {
      x = 0;
      y += lineHeight;
    }
    const at = { block, lang, x, y };
    x += block.width + space;
    y += block.height - lineHeight;
    return at;
  });
  return { values: placed, height: y + lineHeight };
}
