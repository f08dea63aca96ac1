/** Adds the slide before the cases of a shortlist. */
import { messagesOf } from '@/_i18n/messages';
import { LONGEST_IN_QR } from '@/_links/link-limits';
import type { ExportJob } from '../export-job';
import { addContact } from './case-page';
import { HEIGHT, INNER, MARGIN, STRIP, WIDTH, type Deck } from './deck';

const HEAD = 2.4;
/** Lines of a note that keep their breaks; more are joined. */
const MAX_LINES = 8;

export function addCoverSlide(
  deck: Deck,
  { locale, title, cases }: ExportJob,
  { note, gone: missing, address, contact }: NonNullable<ExportJob['cover']>,
): void {
  const words = messagesOf(locale).exports;
  const slide = deck.slide('Cover', [note, `${words.notes.source}: ${address}`].filter(Boolean).join('\n'));
  const code = { address, alt: words.qr(address), side: HEAD, padding: 0.2 };
  const routes = cases.flatMap(({ picture }) => picture ?? []);
  slide.label(
    [STRIP + HEAD, HEAD],
    routes,
    words.shortlist.kicker,
    locale,
    address.length <= LONGEST_IN_QR ? code : null,
  );
  slide.title(title, [54, 20], locale);
  const top = MARGIN + STRIP + HEAD + 0.35;
  const bottom = HEIGHT - 0.7;
  const half = note === '' ? 0 : INNER * (cases.length > 7 ? 0.33 : 0.45);
  if (note !== '') {
    const height = bottom - top - 0.4;
    slide.key(words.shortlist.note, [MARGIN, top, half, 0.3], locale);
    slide.bar([MARGIN, top + 0.4, 0.07, height]);
    const text = note.split('\n').length > MAX_LINES ? note.replace(/\n+/g, ' ') : note;
    slide.write(text, [MARGIN + 0.3, top + 0.4, half - 0.3, height], { size: [16, 8], lang: locale });
  }
  const left = MARGIN + half + (half > 0 ? 0.6 : 0);
  const width = WIDTH - MARGIN - left;
  const gone = missing.length > 0 ? 0.75 : 0;
  if (cases.length > 0) {
    slide.key(words.shortlist.list, [left, top, width, 0.3], locale);
    const columns = Math.ceil(cases.length / 7);
    const rows = Math.ceil(cases.length / columns);
    const row = Math.min(0.5, (bottom - gone - top - 0.4) / rows);
    cases.forEach((data, index) => {
      const x = left + (Math.floor(index / rows) * width) / columns;
      const y = top + 0.4 + (index % rows) * row;
      const w = width / columns - 0.15;
      slide.rule([x, y, w, 0], 'rule', 1);
      slide.write(data.company, [x, y + 0.04, w, row - 0.06], {
        size: [16, 8],
        lang: data.lang ?? data.locale,
        bold: true,
        valign: 'middle',
        link: data.address,
      });
    });
  }
  if (contact) addContact(slide, contact, MARGIN, locale);
  if (gone > 0) {
    slide.key(words.shortlist.gone, [left, bottom - 0.6, width, 0.25], locale);
    slide.write(missing.join(locale === 'zh' ? '、' : ', '), [left, bottom - 0.33, width, 0.33], {
      size: [12, 7],
      lang: 'en',
      colour: 'soft',
    });
  }
}
