/** The slide before the cases of a shortlist. */
import { messagesOf } from '@/_i18n/messages';
import type { Cover } from '../export-job';
import type { Sheet } from '../one-pager-data';
import { ACCENT, HEIGHT, MARGIN, RULE, SOFT, WIDTH, type Deck } from './deck';
import { addPattern } from './pattern-shapes';

const ROOM = WIDTH - 2 * MARGIN;
const STRIP = 1.05;
const HEAD = 2.4;
/** Of a note, as its sender broke them; more are run together. */
const MOST_LINES = 8;

export function addCoverSlide(deck: Deck, cover: Cover, sheets: readonly Sheet[]): void {
  const { locale } = cover;
  const words = messagesOf(locale).exports;
  const slide = deck.slide(
    'Cover',
    [cover.note, `${words.notes.source}: ${cover.address}`].filter(Boolean).join('\n'),
  );
  const side = cover.qrPng === null ? 0 : HEAD;
  deck.box(slide, { x: MARGIN, y: MARGIN, w: ROOM, h: STRIP + HEAD });
  deck.key(slide, words.shortlist.kicker, { x: MARGIN + 0.35, y: MARGIN + 0.42, w: 4, h: 0.3 }, locale);
  const seed = sheets.map(({ slug }) => slug).join('+');
  addPattern(slide, seed, { x: WIDTH - MARGIN - 4.7, y: MARGIN + 0.02, w: 4.3, h: STRIP - 0.04 });
  deck.rule(slide, MARGIN, MARGIN + STRIP, ROOM);
  deck.title(slide, 'Cover', cover.title, [54, 20], locale);
  if (cover.qrPng !== null) {
    deck.rule(slide, WIDTH - MARGIN - side, MARGIN + STRIP, 0, HEAD);
    const code = HEAD - 0.4;
    const box = { x: WIDTH - MARGIN - side + 0.2, y: MARGIN + STRIP + 0.2, w: code, h: code };
    deck.picture(slide, cover.qrPng, words.qr(cover.address), box);
  }
  const top = MARGIN + STRIP + HEAD + 0.35;
  const bottom = HEIGHT - 0.7;
  const half = cover.note === '' ? 0 : ROOM * (sheets.length > 7 ? 0.33 : 0.45);
  if (cover.note !== '') {
    deck.key(slide, words.shortlist.note, { x: MARGIN, y: top, w: half, h: 0.3 }, locale);
    slide.addShape('rect', {
      x: MARGIN,
      y: top + 0.4,
      w: 0.07,
      h: bottom - top - 0.4,
      fill: { color: ACCENT },
    });
    const note = { x: MARGIN + 0.3, y: top + 0.4, w: half - 0.3, h: bottom - top - 0.4 };
    const lines = cover.note.split('\n').length;
    const said = lines > MOST_LINES ? cover.note.replace(/\n+/g, ' ') : cover.note;
    deck.write(slide, said, note, { size: [16, 8], lang: locale });
  }
  const left = MARGIN + half + (half > 0 ? 0.6 : 0);
  const wide = WIDTH - MARGIN - left;
  const gone = cover.gone.length > 0 ? 0.75 : 0;
  if (sheets.length > 0) {
    deck.key(slide, words.shortlist.list, { x: left, y: top, w: wide, h: 0.3 }, locale);
    const columns = Math.ceil(sheets.length / 7);
    const rows = Math.ceil(sheets.length / columns);
    const row = Math.min(0.5, (bottom - gone - top - 0.4) / rows);
    sheets.forEach((sheet, index) => {
      const column = Math.floor(index / rows);
      const x = left + (column * wide) / columns;
      const y = top + 0.4 + (index % rows) * row;
      const w = wide / columns - 0.15;
      deck.rule(slide, x, y, w, 0, RULE, 1);
      const box = { x, y: y + 0.04, w, h: row - 0.06 };
      const lang = sheet.lang ?? sheet.locale;
      deck.write(slide, sheet.company, box, {
        size: [16, 8],
        lang,
        bold: true,
        valign: 'middle',
        link: sheet.address,
      });
    });
  }
  if (gone > 0) {
    deck.key(slide, words.shortlist.gone, { x: left, y: bottom - 0.6, w: wide, h: 0.25 }, locale);
    const names = { x: left, y: bottom - 0.33, w: wide, h: 0.33 };
    deck.write(slide, cover.gone.join(locale === 'zh' ? '、' : ', '), names, {
      size: [12, 7],
      lang: 'en',
      colour: SOFT,
    });
  }
}
