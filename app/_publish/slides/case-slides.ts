/** Adds the slides of a case: label, what a sender chose, challenge, route, result, quotation. Those without content are left out. */
import { messagesOf } from '@/_i18n/messages';
import { pickStops } from '../content-selection';
import type { ExportFact, OnePagerData } from '../one-pager-data';
import { addFoot, addPage, FOOT, langOf, notesOf, TOP } from './case-page';
import { HEIGHT, INNER, MARGIN, STRIP, type Deck, type DeckSlide } from './deck';
import { addPicked } from './picked-slide';

const MAX_STOPS = 6;

export function addCaseSlides(deck: Deck, data: OnePagerData): void {
  addLabel(deck, data);
  if (data.why !== null || data.isPicked) addPicked(deck, data);
  if (data.isPicked) return;
  const challenge = data.facts.find(({ facet }) => facet === 'challenge');
  if (challenge) addChallenge(deck, data, challenge);
  if (data.stops.length > 0) addRoute(deck, data);
  if (data.proofs.length > 0) addResult(deck, data);
  if (data.quote) addQuote(deck, data, data.quote);
}

function valuesOf({ values, left }: ExportFact, locale: OnePagerData['locale']) {
  const more = left > 0 ? [{ text: messagesOf(locale).exports.more(left), lang: null }] : [];
  return [...values, ...more];
}

const listed = (fact: ExportFact, locale: OnePagerData['locale']) =>
  valuesOf(fact, locale)
    .map(({ text }) => text)
    .join(locale === 'zh' ? '、' : ', ');

function addLabel(deck: Deck, data: OnePagerData): void {
  const { locale } = data;
  const words = messagesOf(locale).exports;
  const slide = deck.slide('Label', notesOf(data, data.lead));
  const cells = 1.35;
  const height = HEIGHT - 2 * MARGIN - 0.15;
  const facts = data.facts.filter(({ facet }) => facet !== 'challenge').slice(0, 4);
  const body = height - STRIP - (facts.length > 0 ? cells : 0);
  const code = { address: data.address, alt: words.qr(data.address), side: 2.7, padding: 0.25 };
  slide.label([height, body], data.picture ? [data.picture] : [], words.kicker, locale, code);
  slide.title(data.company, [80, 24], langOf(data));
  const top = MARGIN + STRIP + body;
  facts.forEach((fact, index) => {
    const w = INNER / facts.length;
    const left = MARGIN + index * w;
    if (index > 0) slide.rule([left, top, 0, cells]);
    slide.key(fact.key, [left + 0.35, top + 0.22, w - 0.5, 0.25], locale);
    const box: Parameters<DeckSlide['write']>[1] = [left + 0.35, top + 0.5, w - 0.55, cells - 0.65];
    slide.write(listed(fact, locale), box, { size: [16, 10], lang: locale });
  });
  if (facts.length > 0) slide.rule([MARGIN, top, INNER, 0]);
  addFoot(slide, data);
}

function addChallenge(deck: Deck, data: OnePagerData, fact: ExportFact): void {
  const slide = addPage(deck, data, fact.key);
  const half = INNER * 0.46;
  const height = FOOT - 0.4 - TOP;
  const values = valuesOf(fact, data.locale);
  const row = Math.min(1, height / values.length);
  values.forEach(({ text, lang }, index) => {
    const y = TOP + index * row;
    slide.write(text, [MARGIN, y + 0.08, half, row - 0.16], {
      size: [24, 11],
      lang: lang ?? data.locale,
      bold: true,
      valign: 'middle',
    });
    slide.rule([MARGIN, y + row, half, 0], 'rule', 1);
  });
  slide.write(data.lead, [MARGIN + half + 0.9, TOP + 0.12, INNER - half - 0.9, height], {
    size: [19, 11],
    lang: langOf(data),
  });
}

/** A line from left to right; each stop has a mark, a date, a title and a text. */
function addRoute(deck: Deck, data: OnePagerData): void {
  const { locale } = data;
  const words = messagesOf(locale);
  const stops = pickStops(data.stops, MAX_STOPS);
  const told = stops.map(({ when, title, text }) => [when, title, text].filter(Boolean).join(' – '));
  const slide = addPage(deck, data, words.exports.route, ...told);
  const w = INNER / stops.length;
  const line = 3.15;
  const size = 0.24;
  stops.forEach(({ kind, when, title, text, lang: told }, index) => {
    const lang = told ?? locale;
    const x = MARGIN + index * w;
    const isPlan = kind === 'outlook';
    if (index > 0) slide.rule([x - w + size, line, w - size, 0], isPlan ? 'soft' : 'ink', 2.5, isPlan);
    const fill = kind === 'feature' ? 'accent' : kind === 'step' ? 'ink' : 'label';
    const stroke = kind === 'feature' ? 'accent' : isPlan ? 'soft' : 'ink';
    slide.circle(x + size / 2, line, size / 2, fill, stroke, isPlan);
    const column = w - 0.25;
    slide.key(words.story.kinds[kind], [x, 2.0, column, 0.25], locale);
    if (when) slide.write(when, [x, 2.27, column, 0.6], { size: [14, 9], lang: locale, bold: true });
    slide.write(title, [x, 3.45, column, 1.2], { size: [17, 10], lang, bold: true });
    if (text) slide.write(text, [x, 4.7, column, 1.6], { size: [13, 8], lang, colour: 'soft' });
  });
  const others = data.allStops - stops.length;
  if (others > 0)
    slide.write(words.exports.moreStops(others), [MARGIN, FOOT - 0.5, INNER, 0.3], {
      size: [12, 10],
      lang: locale,
      colour: 'soft',
    });
}

function addResult(deck: Deck, data: OnePagerData): void {
  const { proofs, locale } = data;
  const words = messagesOf(locale).exports;
  const slide = addPage(deck, data, data.proofsTitle, ...data.benefits);
  const w = INNER / proofs.length;
  const width = w - 0.4;
  // Figures beside each other are of one size.
  const longest = Math.max(2, ...proofs.map(({ figure }) => [...(figure ?? '')].length));
  const figureSize = Math.min(64, Math.floor((width * 72) / (longest * 0.62)));
  proofs.forEach(({ figure, text, when, lang: told }, index) => {
    const lang = told ?? locale;
    const x = MARGIN + index * w;
    if (index > 0) slide.rule([x - 0.2, TOP + 0.2, 0, 2.6]);
    if (figure === null) {
      slide.write(text, [x, TOP + 0.25, width, 2.5], { size: [26, 12], lang, bold: true });
      return;
    }
    slide.write(figure, [x, TOP + 0.15, width, 1.2], {
      size: [figureSize, 16],
      lang,
      bold: true,
      valign: 'bottom',
    });
    slide.write(text, [x, TOP + 1.45, width, 0.65], { size: [18, 11], lang });
    if (when) slide.write(when, [x, TOP + 2.2, width, 0.3], { size: [12, 9], lang: locale, colour: 'soft' });
  });
  const features = data.facts.find(({ facet }) => facet === 'feature');
  if (!features) return;
  slide.rule([MARGIN, 5, INNER, 0], 'rule', 1);
  slide.key(words.adopted, [MARGIN, 5.2, INNER, 0.3], locale);
  slide.write(listed(features, locale), [MARGIN, 5.55, INNER, 1], {
    size: [22, 11],
    lang: locale,
    colour: 'accent',
    bold: true,
  });
}

function addQuote(
  deck: Deck,
  data: OnePagerData,
  { text, author }: NonNullable<OnePagerData['quote']>,
): void {
  const slide = addPage(deck, data, messagesOf(data.locale).exports.quotation);
  const lang = langOf(data);
  const [x, y, w] = [MARGIN + 0.55, TOP + 0.25, INNER - 2];
  slide.bar([MARGIN, y, 0.09, 4.2]);
  slide.write(text, [x, y, w, author ? 3.5 : 4.2], { size: [30, 12], lang, valign: 'middle' });
  if (author)
    slide.write(`— ${author}`, [x, y + 3.7, w, 0.5], {
      size: [18, 10],
      lang,
      colour: 'soft',
      valign: 'bottom',
    });
}
