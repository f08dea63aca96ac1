/** What the slides of a case have in common: notes, the company above the title, and the foot. */
import type { Locale } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import type { ExportContact } from '../export-contact';
import type { OnePagerData } from '../one-pager-data';
import { HEIGHT, INNER, MARGIN, WIDTH, type Deck, type DeckSlide } from './deck';

export const TOP = 1.75;
export const FOOT = HEIGHT - 0.55;

export const langOf = ({ lang, locale }: OnePagerData) => lang ?? locale;

/** The notes of every slide name the source and its date. */
export function notesOf({ locale, address, asOf }: OnePagerData, ...more: string[]): string {
  const words = messagesOf(locale).exports.notes;
  const day = asOf ? [words.asOf(asOf.key, asOf.day)] : [];
  return [...more, `${words.source}: ${address}`, ...day].join('\n');
}

/** A slide with the company above its title. */
export function addPage(deck: Deck, data: OnePagerData, title: string, ...notes: string[]): DeckSlide {
  const slide = deck.slide('Page', notesOf(data, ...notes));
  slide.key(data.company, [MARGIN, 0.5, INNER, 0.3], langOf(data));
  slide.title(title, [34, 20], data.locale);
  slide.rule([MARGIN, 1.5, INNER, 0]);
  addFoot(slide, data);
  return slide;
}

export function addFoot(slide: DeckSlide, { site, address, locale, contact }: OnePagerData): void {
  slide.write(site, [MARGIN, FOOT, 2.2, 0.3], { size: [12, 8], lang: 'en', bold: true });
  if (contact) addContact(slide, contact, MARGIN + 2.4, locale);
  slide.write(address.replace(/^https?:\/\//, ''), [WIDTH / 2 - 1, FOOT, WIDTH / 2 + 1 - MARGIN, 0.3], {
    size: [11, 8],
    lang: locale,
    colour: 'accent',
    align: 'right',
    link: address,
  });
}

/** The next step that the owner of the site offers, in the foot of a slide. */
export function addContact(
  slide: DeckSlide,
  { label, href }: ExportContact,
  x: number,
  locale: Locale,
): void {
  slide.write(label, [x, FOOT, 3.1, 0.3], {
    size: [12, 8],
    lang: locale,
    colour: 'accent',
    bold: true,
    link: href,
  });
}
