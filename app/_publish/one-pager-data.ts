/**
 * A case as one-pagers and slides show it: the few things that say most, in words, with nothing left to look up. Plain
 * data: it crosses to another thread, and what is made from it depends on nothing else.
 */
import {
  blocksOf,
  cutAtWord,
  factParts,
  factValues,
  LABEL_FACETS,
  plainText,
  quotesOf,
  siteUrl,
  spellWhen,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
  type MilestoneKind,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { casePath } from '@/_links/paths';
import { qrModules, qrPng } from '@/_links/qr-code';
import { pickStops, pickValues, roomOf, wholeSentences } from './content-selection';

/** Words, and their language where it is not the reader's. */
export interface Said {
  text: string;
  lang: Locale | null;
}

export interface SheetFact {
  facet: FacetId;
  key: string;
  values: Said[];
  /** How many values have no room. */
  left: number;
}

/** A reason to believe: a figure and what it counts, or a benefit in words, without a figure. */
export interface Proof {
  figure: string | null;
  text: string;
  when: string | null;
}

export interface SheetStop {
  kind: MilestoneKind;
  when: string | null;
  title: string;
  text: string | null;
}

export interface Sheet {
  slug: string;
  /** The reader's language, and that of the story where it is another one. */
  locale: Locale;
  lang: Locale | null;
  company: string;
  lead: string;
  facts: SheetFact[];
  proofs: Proof[];
  /** What the proofs are; only what the author marks as outcomes are results. */
  proofsTitle: string;
  /** Benefits that are not among the proofs. */
  benefits: string[];
  quote: { text: string; author: string | null } | null;
  /** The stops that say most, and how many there are in the story. */
  stops: SheetStop[];
  allStops: number;
  /** Of which day this is, `YYYY-MM-DD`, and what happened on it; null where the author gives no date. */
  asOf: { key: string; day: string } | null;
  /** The page of the case, absolute, and its QR code with the quiet zone. */
  address: string;
  qr: boolean[][];
  /** The same as a PNG file in base64. */
  qrPng: string;
  site: string;
  /** `#rrggbb`, for paper. */
  accent: string;
}

const MOST_PROOFS = 3;
const MOST_STOPS = 7;

/** Room for each text, in letters; a Han character takes two. */
const ROOM = {
  company: 180,
  lead: 380,
  values: 150,
  figure: 16,
  proof: 130,
  quote: 340,
  name: 70,
  title: 80,
  stop: 130,
};

/** Shortened where it has no room: after a sentence where one ends in the second half, else after a word. */
export function shorten(text: string, room: number, locale: Locale): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  if (roomOf(line) <= room) return line;
  const sentences = wholeSentences(line, room, locale);
  if (sentences !== null && roomOf(sentences) >= room / 2) return sentences;
  let left = room - 1;
  const start = [...line].filter((character) => (left -= roomOf(character)) >= 0).join('');
  // Where all but a little fits, the ellipsis takes the place of what would.
  return cutAtWord(line, Math.min(start.length + 1, line.length - 1));
}

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** @param locale the language of everything that is not the author's. */
export function sheetOf(catalogue: Catalogue, locale: Locale, story: Case): Sheet {
  const words = messagesOf(locale);
  const cut = (text: string, room: number) => shorten(text, room, story.locale);
  const address = siteUrl(catalogue.site) + casePath(locale, story.slug);
  const [quote] = quotesOf(story);
  const day = story.updated ?? story.published;
  return {
    slug: story.slug,
    locale,
    lang: story.locale === locale ? null : story.locale,
    company: cut(story.company, ROOM.company),
    lead: cut(story.lead, ROOM.lead),
    facts: LABEL_FACETS.flatMap((facet) => {
      const values = story.facts
        .filter(({ key }) => key === facet)
        .flatMap((fact) => factValues(factParts(story, fact, locale, (...term) => catalogue.label(...term))))
        .map(({ text, lang }) => ({ text: cut(text, ROOM.values), lang }));
      const { shown, left } = pickValues(values, ROOM.values);
      return shown.length > 0 ? [{ facet, key: words.facets[facet], values: shown, left }] : [];
    }),
    ...proofsOf(story, locale),
    quote: quote
      ? { text: cut(quote.text, ROOM.quote), author: quote.author && cut(quote.author, ROOM.name) }
      : null,
    stops: pickStops(story.timeline, MOST_STOPS).map(({ kind, when, title, text }) => ({
      kind,
      when: when && spellWhen(when, locale),
      title: cut(title, ROOM.title),
      text: text && cut(text, ROOM.stop),
    })),
    allStops: story.timeline.length,
    asOf: day === null ? null : { key: story.updated ? words.updated : words.published, day },
    address,
    qr: qrModules(address),
    qrPng: base64(qrPng(address)),
    site: catalogue.site.name,
    accent: catalogue.site.accent.light,
  };
}

/** Outcomes, else all figures, or benefits where there are more of them; benefits that give way to figures stay at hand. */
function proofsOf(story: Case, locale: Locale): Pick<Sheet, 'proofs' | 'proofsTitle' | 'benefits'> {
  const { story: titles, exports } = messagesOf(locale);
  const outcomes = story.metrics.filter(({ kind }) => kind === 'outcome');
  const metrics = outcomes.length > 0 ? outcomes : story.metrics;
  const cut = (text: string, room: number) => shorten(text, room, story.locale);
  const figures = metrics.slice(0, MOST_PROOFS).map(({ value, label, when }) => ({
    figure: cut(value, ROOM.figure),
    text: cut(label, ROOM.proof),
    when: when && spellWhen(when, locale),
  }));
  const benefits = blocksOf(story)
    .flatMap((block) => (block.type === 'benefits' ? block.items : []))
    .slice(0, MOST_PROOFS)
    .map((text) => cut(text, ROOM.proof));
  return benefits.length > figures.length
    ? {
        proofs: benefits.map((text) => ({ figure: null, text, when: null })),
        proofsTitle: titles.benefits,
        benefits: [],
      }
    : { proofs: figures, proofsTitle: outcomes.length > 0 ? exports.result : titles.figures, benefits };
}
