/** The journey of a case as a tracking route: one line, stops, dates at the left; plans are hollow. */
import { messagesOf } from '@/_i18n/messages';
import type { Sheet, SheetStop } from '../one-pager-data';
import { INK, SOFT, type Element, type Paper } from './tagged-pdf';
import { capitals, keyStyle, type Part } from './page-part';
import { typeset, type Block, type Style } from './typeset';

interface Row {
  stop: SheetStop;
  date: Block;
  title: Block;
  text: Block | null;
  height: number;
}

/** @param stops those to show. @param told whether there is room for what happened at each. */
export function routePart(
  paper: Paper,
  within: Element,
  sheet: Sheet,
  { stops, told }: { stops: readonly SheetStop[]; told: boolean },
  x: number,
  width: number,
  scale: number,
): Part {
  const words = messagesOf(sheet.locale);
  const zh = sheet.locale === 'zh';
  const lang = sheet.lang ?? undefined;
  const key = keyStyle(sheet.locale, scale);
  const dates = 86 * scale;
  const line = x + dates + 15 * scale;
  const left = line + 15 * scale;
  const room = Math.min(x + width - left, 400 * scale);
  const heading: Style = { family: 'strong', size: 13.5 * scale, leading: 1.3, colour: INK };
  const strong: Style = { family: 'strong', size: 10 * scale, leading: 1.35, colour: INK };
  const text: Style = { family: 'text', size: 9.2 * scale, leading: zh ? 1.5 : 1.38, colour: SOFT };
  const title = typeset(words.exports.route, heading, width, 1);
  const rows = stops.map((stop): Row => {
    const kind = capitals(words.story.kinds[stop.kind], sheet.locale);
    const plan = stop.kind === 'outlook' && stop.when !== null ? [kind] : [];
    const date = typeset([stop.when ?? kind, ...plan].join(' · '), dateStyle(stop), dates, 2);
    const name = typeset(stop.title, strong, room, 2);
    const more = told && stop.text ? typeset(stop.text, text, room, 2) : null;
    return {
      stop,
      date,
      title: name,
      text: more,
      height: Math.max(date.height, name.height + (more?.height ?? 0)),
    };
  });
  const gap = (told ? 8 : 6.5) * scale;
  const others = sheet.allStops - stops.length;
  const rest =
    others > 0 ? typeset(words.exports.moreStops(others), { ...text, size: 8.8 * scale }, room, 1) : null;
  const head = title.height + 9 * scale;

  function dateStyle({ when }: SheetStop): Style {
    // Blanks between Chinese and figures are too wide in the face of keys.
    const dated: Style = zh ? { ...text, size: 8.8 * scale } : { ...key, size: key.size * 1.12, tracking: 0 };
    return when === null ? key : { ...dated, colour: INK };
  }

  const draw = (top: number) => {
    paper.words(paper.element('H2', within), title, x, top);
    const tops = rows.map((_, index) =>
      rows.slice(0, index).reduce((y, { height }) => y + height + gap, top + head),
    );
    const centre = (index: number) => (tops[index] ?? top) + (strong.size * strong.leading) / 2;
    paper.decoration((doc) => {
      rows.slice(1).forEach(({ stop }, index) => {
        const planned = stop.kind === 'outlook';
        doc.lineWidth(1.8).strokeColor(planned ? SOFT : INK);
        if (planned) doc.dash(1.8, { space: 2.6 });
        doc
          .moveTo(line, centre(index))
          .lineTo(line, centre(index + 1))
          .stroke()
          .undash();
      });
      rows.forEach(({ stop }, index) => drawStop(doc, stop, line, centre(index), sheet.accent, scale));
    });
    const list = paper.element('L', within);
    rows.forEach(({ date, title: name, text: more }, index) => {
      const y = tops[index] ?? top;
      const item = paper.element('LI', list);
      const middle = (strong.size * strong.leading - date.style.size * date.style.leading) / 2;
      paper.words(paper.element('Lbl', item), date, x + dates, y + middle, 'right');
      const body = paper.element('LBody', item, { lang });
      const below = paper.words(paper.element('P', body), name, left, y);
      if (more) paper.words(paper.element('P', body), more, left, below);
    });
    const last = rows.at(-1);
    if (rest)
      paper.words(paper.element('P', within), rest, left, (tops.at(-1) ?? top) + (last?.height ?? 0) + gap);
  };
  const height =
    head + rows.reduce((sum, row) => sum + row.height + gap, 0) - gap + (rest ? rest.height + gap : 0);
  return { height, draw };
}

function drawStop(
  doc: PDFKit.PDFDocument,
  { kind }: SheetStop,
  x: number,
  y: number,
  accent: string,
  scale: number,
) {
  const radius = (kind === 'context' ? 2.9 : 4) * scale;
  doc.circle(x, y, radius).lineWidth(1.6);
  if (kind === 'feature') doc.fillAndStroke(accent, accent);
  else if (kind === 'step') doc.fillAndStroke(INK, INK);
  else if (kind === 'context') doc.fillAndStroke('#ffffff', INK);
  else doc.dash(1.6, { space: 1.6 }).fillAndStroke('#ffffff', SOFT).undash();
}
