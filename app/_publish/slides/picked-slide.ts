/** Adds the slide of what the sender of a shortlist chose of a case: the reason, a figure or a sentence, a stop. */
import { messagesOf } from '@/_i18n/messages';
import type { ExportStop, OnePagerData } from '../one-pager-data';
import { addPage, FOOT, TOP } from './case-page';
import { INNER, MARGIN, type Deck, type DeckSlide } from './deck';

const REASON = 1.7;
const GAP = 0.9;
const HALF = (INNER - GAP) / 2;

export function addPicked(deck: Deck, data: OnePagerData): void {
  const { why, locale, isPicked } = data;
  const words = messagesOf(locale).exports.picked;
  const slide = addPage(deck, data, why === null ? words.title : words.why);
  // Without anything else the reason has the whole slide.
  const height = isPicked ? REASON : FOOT - TOP - 0.6;
  if (why !== null) {
    slide.bar([MARGIN, TOP + 0.15, 0.09, height - 0.2]);
    slide.write(why, [MARGIN + 0.45, TOP + 0.15, INNER - 1.5, height - 0.2], {
      size: [30, 14],
      lang: locale,
      valign: 'middle',
    });
  }
  if (!isPicked) return;
  const top = why === null ? TOP + 0.2 : TOP + REASON + 0.45;
  const [stop] = data.stops;
  const hasWords = data.proofs.length > 0 || data.quote !== null;
  const width = hasWords && stop ? HALF : INNER;
  if (hasWords) addSaid(slide, data, [top, width]);
  if (stop) addStop(slide, data, stop, [hasWords ? MARGIN + HALF + GAP : MARGIN, top, width]);
}

function addSaid(slide: DeckSlide, data: OnePagerData, [top, width]: [top: number, width: number]): void {
  const { locale, quote } = data;
  const [proof] = data.proofs;
  slide.rule([MARGIN, top, width, 0]);
  slide.key(proof ? data.proofsTitle : data.quoteTitle, [MARGIN, top + 0.15, width, 0.3], locale);
  const room = FOOT - top - 0.9;
  if (proof) {
    const lang = proof.lang ?? locale;
    const figure = proof.figure ?? '';
    slide.write(figure, [MARGIN, top + 0.45, width, 1.1], { size: [60, 20], lang, bold: true });
    const about = [proof.text, ...(proof.when === null ? [] : [proof.when])].join('\n');
    slide.write(about, [MARGIN, top + 1.6, width, room - 1.2], { size: [20, 11], lang });
  } else if (quote) {
    const said = quote.author === null ? quote.text : `${quote.text}\n— ${quote.author}`;
    slide.write(said, [MARGIN, top + 0.55, width, room], { size: [24, 10], lang: quote.lang ?? locale });
  }
}

function addStop(
  slide: DeckSlide,
  { locale, routeTitle }: OnePagerData,
  { kind, when, title, text, lang: told }: ExportStop,
  [left, top, width]: [left: number, top: number, width: number],
): void {
  const lang = told ?? locale;
  const isPlan = kind === 'outlook';
  slide.rule([left, top, width, 0]);
  slide.key(routeTitle, [left, top + 0.15, width, 0.3], locale);
  const fill = kind === 'feature' ? 'accent' : kind === 'step' ? 'ink' : 'label';
  slide.circle(
    left + 0.15,
    top + 0.85,
    0.13,
    fill,
    kind === 'feature' ? 'accent' : isPlan ? 'soft' : 'ink',
    isPlan,
  );
  const [x, w] = [left + 0.5, width - 0.5];
  const date = [messagesOf(locale).story.kinds[kind], ...(when === null ? [] : [when])].join(' · ');
  slide.key(date, [x, top + 0.55, w, 0.3], locale);
  slide.write(title, [x, top + 0.85, w, 0.75], { size: [22, 12], lang, bold: true });
  if (text !== null)
    slide.write(text, [x, top + 1.65, w, FOOT - top - 2.1], { size: [17, 9], lang, colour: 'soft' });
}
