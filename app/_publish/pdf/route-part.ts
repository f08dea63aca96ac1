/** The journey of a case as a route: a line of stops, with dates on the left. Plans are hollow. */
import { messagesOf } from '@/_i18n/messages';
import type { ExportStop } from '../one-pager-data';
import { typeset, type Block, type Style } from '../text/typeset';
import { keyStyle, type PagePart, type PartContext } from './page-part';
import type { TaggedPdf } from './tagged-pdf';

interface Row {
  stop: ExportStop;
  date: Block;
  title: Block;
  text: Block | null;
  height: number;
}

/** @param stops those to show. @param hasText whether there is room for the text of each. */
export function routePart(
  { pdf, within, data, x, width, scale }: PartContext,
  stops: readonly ExportStop[],
  hasText: boolean,
): PagePart {
  const { locale } = data;
  const words = messagesOf(locale);
  const zh = locale === 'zh';
  const key = keyStyle(locale, scale);
  const dates = 86 * scale;
  const line = x + dates + 15 * scale;
  const left = line + 15 * scale;
  const room = Math.min(x + width - left, 400 * scale);
  const heading: Style = { family: 'strong', size: 13.5 * scale, leading: 1.3, colour: 'ink' };
  const strong: Style = { family: 'strong', size: 10 * scale, leading: 1.35, colour: 'ink' };
  const text: Style = { family: 'text', size: 9.2 * scale, leading: zh ? 1.5 : 1.38, colour: 'soft' };
  const title = typeset(data.routeTitle, heading, width, 1);

  function dateStyle({ when }: ExportStop): Style {
    // In the font of keys, the spaces between Chinese and figures are too wide.
    const dated: Style = zh ? { ...text, size: 8.8 * scale } : { ...key, size: key.size * 1.12, tracking: 0 };
    return when === null ? key : { ...dated, capitals: false, colour: 'ink' };
  }

  const rows = stops.map((stop): Row => {
    const kind = words.story.kinds[stop.kind];
    const plan = stop.kind === 'outlook' && stop.when !== null ? [kind.toUpperCase()] : [];
    const date = typeset([stop.when ?? kind, ...plan].join(' · '), dateStyle(stop), dates, 2);
    const name = typeset(stop.title, strong, room, 2);
    const more = hasText && stop.text ? typeset(stop.text, text, room, 2) : null;
    const height = Math.max(date.height, name.height + (more?.height ?? 0));
    return { stop, date, title: name, text: more, height };
  });
  const gap = (hasText ? 8 : 6.5) * scale;
  const others = data.allStops - stops.length;
  const rest =
    others > 0 ? typeset(words.exports.moreStops(others), { ...text, size: 8.8 * scale }, room, 1) : null;
  const starts: number[] = [];
  let end = title.height + 9 * scale;
  for (const { height } of rows) {
    starts.push(end);
    end += height + gap;
  }

  const draw = (top: number) => {
    const lineHeight = strong.size * strong.leading;
    pdf.write('H2', within, title, x, top);
    const centre = (index: number) => top + (starts[index] ?? 0) + lineHeight / 2;
    pdf.decoration((doc) => {
      rows.slice(1).forEach(({ stop: { kind } }, index) => {
        doc.lineWidth(1.8).moveTo(line, centre(index));
        if (kind === 'outlook') doc.dash(1.8, { space: 2.6 });
        doc.lineTo(line, centre(index + 1)).stroke(pdf.palette[kind === 'outlook' ? 'soft' : 'ink']);
        doc.undash();
      });
      rows.forEach(({ stop }, index) => drawStop(pdf, stop, line, centre(index), scale));
    });
    const list = pdf.element('L', within);
    rows.forEach(({ stop: { lang }, date, title: name, text: more }, index) => {
      const y = top + (starts[index] ?? 0);
      const item = pdf.element('LI', list);
      const middle = (lineHeight - date.style.size * date.style.leading) / 2;
      pdf.write('Lbl', item, date, x + dates, y + middle, { align: 'right' });
      const body = pdf.element('LBody', item, lang ? { lang } : {});
      const below = pdf.write('P', body, name, left, y);
      if (more) pdf.write('P', body, more, left, below);
    });
    if (rest) pdf.write('P', within, rest, left, top + end);
  };
  return { height: rest ? end + rest.height : end - gap, draw };
}

function drawStop({ doc, palette }: TaggedPdf, { kind }: ExportStop, x: number, y: number, scale: number) {
  const { ink, accent, soft } = palette;
  const [fill, stroke] = {
    feature: [accent, accent],
    step: [ink, ink],
    context: ['#ffffff', ink],
    outlook: ['#ffffff', soft],
  }[kind] as [string, string];
  doc.circle(x, y, (kind === 'context' ? 2.9 : 4) * scale).lineWidth(1.6);
  if (kind === 'outlook') doc.dash(1.6, { space: 1.6 });
  doc.fillAndStroke(fill, stroke).undash();
}
