/** The slides of a case: its label, the challenge, the route, the result, a quotation; none that has nothing to say. */
import { messagesOf } from '@/_i18n/messages';
import { pickStops } from '../content-selection';
import type { Sheet, SheetFact } from '../one-pager-data';
import { ACCENT, Deck, HEIGHT, LABEL, MARGIN, RULE, SOFT, WIDTH, type Slide } from './deck';
import { addPattern } from './pattern-shapes';

const ROOM = WIDTH - 2 * MARGIN;
const TOP = 1.75;
const FOOT = HEIGHT - 0.55;
const MOST_STOPS = 6;

export function addCaseSlides(deck: Deck, sheet: Sheet): void {
  addLabel(deck, sheet);
  const challenge = sheet.facts.find(({ facet }) => facet === 'challenge');
  if (challenge) addChallenge(deck, sheet, challenge);
  if (sheet.stops.length > 0) addRoute(deck, sheet);
  if (sheet.proofs.length > 0) addResult(deck, sheet);
  if (sheet.quote) addQuote(deck, sheet, sheet.quote);
}

const langOf = ({ lang, locale }: Sheet) => lang ?? locale;

/** What a speaker needs on every slide: where it comes from, and of which day it is. */
function notesOf(sheet: Sheet, ...more: string[]): string {
  const { source, asOf } = messagesOf(sheet.locale).exports.notes;
  const day = sheet.asOf ? [asOf(sheet.asOf.key, sheet.asOf.day)] : [];
  return [...more, `${source}: ${sheet.address}`, ...day].join('\n');
}

function valuesOf({ values, left }: SheetFact, { locale }: Sheet): string {
  const more = left > 0 ? [messagesOf(locale).exports.more(left)] : [];
  return [...values.map(({ text }) => text), ...more].join(locale === 'zh' ? '、' : ', ');
}

function addLabel(deck: Deck, sheet: Sheet): void {
  const { locale } = sheet;
  const words = messagesOf(locale).exports;
  const slide = deck.slide('Label', notesOf(sheet, sheet.lead));
  const [x, y, h] = [MARGIN, MARGIN, HEIGHT - 2 * MARGIN - 0.15];
  const [strip, cells, side] = [1.05, 1.35, 2.7];
  const shown = sheet.facts.filter(({ facet }) => facet !== 'challenge').slice(0, 4);
  const body = h - strip - (shown.length > 0 ? cells : 0);
  deck.box(slide, { x, y, w: ROOM, h });
  deck.key(slide, words.kicker, { x: x + 0.35, y: y + 0.42, w: 4, h: 0.3 }, locale);
  addPattern(slide, sheet.slug, { x: x + ROOM - 4.7, y: y + 0.02, w: 4.3, h: strip - 0.04 });
  deck.rule(slide, x, y + strip, ROOM);
  deck.rule(slide, x + ROOM - side, y + strip, 0, body);
  deck.title(slide, 'Label', sheet.company, [80, 24], langOf(sheet));
  const code = side - 0.5;
  const codeTop = y + strip + (body - code) / 2;
  deck.picture(slide, sheet.qrPng, words.qr(sheet.address), {
    x: x + ROOM - side + 0.25,
    y: codeTop,
    w: code,
    h: code,
  });
  shown.forEach((fact, index) => {
    const w = ROOM / shown.length;
    const left = x + index * w;
    const top = y + strip + body;
    if (index > 0) deck.rule(slide, left, top, 0, cells);
    deck.key(slide, fact.key, { x: left + 0.35, y: top + 0.22, w: w - 0.5, h: 0.25 }, locale);
    const box = { x: left + 0.35, y: top + 0.5, w: w - 0.55, h: cells - 0.65 };
    deck.write(slide, valuesOf(fact, sheet), box, { size: [16, 10], lang: locale });
  });
  if (shown.length > 0) deck.rule(slide, x, y + strip + body, ROOM);
  addFoot(deck, slide, sheet);
}

function addHead(deck: Deck, slide: Slide, sheet: Sheet, title: string): void {
  deck.key(slide, sheet.company, { x: MARGIN, y: 0.5, w: ROOM, h: 0.3 }, langOf(sheet));
  deck.title(slide, 'Page', title, [34, 20], sheet.locale);
  deck.rule(slide, MARGIN, 1.5, ROOM);
  addFoot(deck, slide, sheet);
}

function addFoot(deck: Deck, slide: Slide, { site, address, locale }: Sheet): void {
  const box = { y: FOOT, h: 0.3 };
  deck.write(slide, site, { ...box, x: MARGIN, w: 4 }, { size: [12, 10], lang: 'en', bold: true });
  const shown = { ...box, x: WIDTH / 2 - 1, w: WIDTH / 2 + 1 - MARGIN };
  const text = address.replace(/^https?:\/\//, '');
  deck.write(slide, text, shown, {
    size: [11, 8],
    lang: locale,
    colour: ACCENT,
    align: 'right',
    link: address,
  });
}

function addChallenge(deck: Deck, sheet: Sheet, fact: SheetFact): void {
  const slide = deck.slide('Page', notesOf(sheet));
  addHead(deck, slide, sheet, fact.key);
  const half = ROOM * 0.46;
  const more = fact.left > 0 ? [{ text: messagesOf(sheet.locale).exports.more(fact.left), lang: null }] : [];
  const all = [...fact.values, ...more];
  const row = Math.min(1, (FOOT - 0.4 - TOP) / all.length);
  all.forEach(({ text, lang }, index) => {
    const y = TOP + index * row;
    const box = { x: MARGIN, y: y + 0.08, w: half, h: row - 0.16 };
    deck.write(slide, text, box, {
      size: [24, 11],
      lang: lang ?? sheet.locale,
      bold: true,
      valign: 'middle',
    });
    deck.rule(slide, MARGIN, y + row, half, 0, RULE, 1);
  });
  const lead = { x: MARGIN + half + 0.9, y: TOP + 0.12, w: ROOM - half - 0.9, h: FOOT - 0.4 - TOP };
  deck.write(slide, sheet.lead, lead, { size: [19, 11], lang: langOf(sheet) });
}

/** One line from left to right; a stop is a mark, a date, a title, what happened. */
function addRoute(deck: Deck, sheet: Sheet): void {
  const words = messagesOf(sheet.locale);
  const stops = pickStops(sheet.stops, MOST_STOPS);
  const told = stops.map(({ when, title, text }) => [when, title, text].filter(Boolean).join(' – '));
  const slide = deck.slide('Page', notesOf(sheet, ...told));
  addHead(deck, slide, sheet, words.exports.route);
  const w = ROOM / stops.length;
  const line = 3.15;
  const size = 0.24;
  stops.forEach(({ kind, when, title, text }, index) => {
    const x = MARGIN + index * w;
    if (index > 0) {
      const planned = kind === 'outlook';
      slide.addShape('line', {
        x: x - w + size,
        y: line,
        w: w - size,
        h: 0,
        line: { color: planned ? SOFT : 'tx1', width: 2.5, dashType: planned ? 'sysDot' : 'solid' },
      });
    }
    const filled = kind === 'feature' ? ACCENT : kind === 'step' ? 'tx1' : LABEL;
    slide.addShape('ellipse', {
      x,
      y: line - size / 2,
      w: size,
      h: size,
      fill: { color: filled },
      line: {
        color: kind === 'feature' ? ACCENT : kind === 'outlook' ? SOFT : 'tx1',
        width: 2,
        dashType: kind === 'outlook' ? 'sysDot' : 'solid',
      },
    });
    const column = w - 0.25;
    deck.key(slide, words.story.kinds[kind], { x, y: 2.0, w: column, h: 0.25 }, sheet.locale);
    const date = { x, y: 2.27, w: column, h: 0.6 };
    if (when) deck.write(slide, when, date, { size: [14, 9], lang: sheet.locale, bold: true });
    const name = { x, y: 3.45, w: column, h: 1.2 };
    deck.write(slide, title, name, { size: [17, 10], lang: langOf(sheet), bold: true });
    const about = { x, y: 4.7, w: column, h: 1.6 };
    if (text) deck.write(slide, text, about, { size: [13, 8], lang: langOf(sheet), colour: SOFT });
  });
  const others = sheet.allStops - stops.length;
  if (others > 0)
    deck.write(
      slide,
      words.exports.moreStops(others),
      { x: MARGIN, y: FOOT - 0.5, w: ROOM, h: 0.3 },
      { size: [12, 10], lang: sheet.locale, colour: SOFT },
    );
}

function addResult(deck: Deck, sheet: Sheet): void {
  const words = messagesOf(sheet.locale).exports;
  const slide = deck.slide('Page', notesOf(sheet, ...sheet.benefits));
  addHead(deck, slide, sheet, sheet.proofsTitle);
  const w = ROOM / sheet.proofs.length;
  const lang = langOf(sheet);
  const figures = sheet.proofs.map(({ figure }) => figure ?? '');
  const width = w - 0.4;
  sheet.proofs.forEach(({ figure, text, when }, index) => {
    const x = MARGIN + index * w;
    if (index > 0) deck.rule(slide, x - 0.2, TOP + 0.2, 0, 2.6);
    if (figure === null) {
      const box = { x, y: TOP + 0.25, w: width, h: 2.5 };
      deck.write(slide, text, box, { size: [26, 12], lang, bold: true });
      return;
    }
    // Side by side, figures are of one size.
    const box = { x, y: TOP + 0.15, w: width, h: 1.2 };
    const longest = figures.reduce((a, b) => (b.length > a.length ? b : a));
    deck.write(slide, figure, box, {
      size: [sizeOf(longest, width), 16],
      lang,
      bold: true,
      valign: 'bottom',
    });
    deck.write(slide, text, { x, y: TOP + 1.45, w: width, h: 0.65 }, { size: [18, 11], lang });
    if (when)
      deck.write(
        slide,
        when,
        { x, y: TOP + 2.2, w: width, h: 0.3 },
        { size: [12, 9], lang: sheet.locale, colour: SOFT },
      );
  });
  const features = sheet.facts.find(({ facet }) => facet === 'feature');
  if (!features) return;
  deck.rule(slide, MARGIN, 5, ROOM, 0, RULE, 1);
  deck.key(slide, words.adopted, { x: MARGIN, y: 5.2, w: ROOM, h: 0.3 }, sheet.locale);
  const box = { x: MARGIN, y: 5.55, w: ROOM, h: 1 };
  deck.write(slide, valuesOf(features, sheet), box, {
    size: [22, 11],
    lang: sheet.locale,
    colour: ACCENT,
    bold: true,
  });
}

/** How large a figure can be on one line, in points. */
const sizeOf = (figure: string, width: number) =>
  Math.min(64, Math.floor((width * 72) / (Math.max(2, [...figure].length) * 0.62)));

function addQuote(deck: Deck, sheet: Sheet, { text, author }: NonNullable<Sheet['quote']>): void {
  const slide = deck.slide('Page', notesOf(sheet));
  addHead(deck, slide, sheet, messagesOf(sheet.locale).exports.quotation);
  const lang = langOf(sheet);
  slide.addShape('rect', { x: MARGIN, y: TOP + 0.25, w: 0.09, h: 4.2, fill: { color: ACCENT } });
  const said = { x: MARGIN + 0.55, y: TOP + 0.25, w: ROOM - 2, h: author ? 3.5 : 4.2 };
  deck.write(slide, text, said, { size: [30, 12], lang, valign: 'middle' });
  const by = { x: MARGIN + 0.55, y: TOP + 3.95, w: ROOM - 2, h: 0.5 };
  if (author) deck.write(slide, `— ${author}`, by, { size: [18, 10], lang, colour: SOFT, valign: 'bottom' });
}
