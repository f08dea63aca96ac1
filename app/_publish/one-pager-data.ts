/** Selects and shortens what a one-pager and slides show of a case, as plain data for a worker thread. */
import {
  blocksOf,
  cutAtWord,
  factParts,
  factValues,
  LABEL_FACETS,
  plainText,
  quotesOf,
  routeOf,
  siteUrl,
  spellWhen,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
  type MilestoneKind,
  type Text,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { routeInWords } from '@/_i18n/route-in-words';
import { casePath } from '@/_links/paths';
import type { NamedRoute } from './route-grid';
import { pickStops, pickValues, roomOf, wholeSentences } from './content-selection';

/** `lang` is null for the reader's language. */
export interface LocalizedText {
  text: string;
  lang: Locale | null;
}

export interface ExportFact {
  facet: FacetId;
  key: string;
  values: LocalizedText[];
  /** How many values are left out. */
  left: number;
}

/** A figure with its label, or a benefit without a figure. */
export interface ExportProof {
  figure: string | null;
  text: string;
  when: string | null;
}

export interface ExportStop {
  kind: MilestoneKind;
  when: string | null;
  title: string;
  text: string | null;
}

export interface OnePagerData {
  slug: string;
  /** The reader's language, and that of the story if it is another one. */
  locale: Locale;
  lang: Locale | null;
  company: string;
  lead: string;
  facts: ExportFact[];
  proofs: ExportProof[];
  /** What the proofs are; only what the author marks as outcomes are results. */
  proofsTitle: string;
  /** Benefits that are not among the proofs. */
  benefits: string[];
  quote: { text: string; author: string | null } | null;
  /** The most important stops, and how many the story has. */
  stops: ExportStop[];
  allStops: number;
  /** The picture of the case; null where it tells no journey. */
  picture: NamedRoute | null;
  /** The date of the content, `YYYY-MM-DD`, with its label; null if the author gives none. */
  asOf: { key: string; day: string } | null;
  /** The page of the case, absolute. */
  address: string;
  site: string;
}

const MOST_PROOFS = 3;
const MOST_STOPS = 7;

/** Maximum length of each text in letters; a Han character counts as two. */
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

/** The text, shortened after a sentence if one ends in the second half of the room, else after a word. */
export function shorten(text: Text, room: number, locale: Locale): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  if (roomOf(line) <= room) return line;
  const sentences = wholeSentences(line, room, locale);
  if (sentences !== null && roomOf(sentences) >= room / 2) return sentences;
  let left = room - 1;
  const start = [...line].filter((character) => (left -= roomOf(character)) >= 0).join('');
  // A text that is only a little too long still loses enough for the ellipsis.
  return cutAtWord(line, Math.min(start.length + 1, line.length - 1));
}

/** @param locale of the reader. */
export function onePagerDataOf(catalogue: Catalogue, locale: Locale, story: Case): OnePagerData {
  const words = messagesOf(locale);
  const cut = (text: Text, room: number) => shorten(text, room, story.locale);
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
    picture: pictureOf(story, locale),
    asOf: day === null ? null : { key: story.updated ? words.updated : words.published, day },
    address,
    site: catalogue.site.name,
  };
}

function pictureOf(story: Case, locale: Locale): NamedRoute | null {
  const route = routeOf(story.timeline);
  return route && { route, label: routeInWords(story, locale) };
}

/** Outcomes, else all figures, or benefits if they are more; benefits that are not among the proofs stay available. */
function proofsOf(story: Case, locale: Locale): Pick<OnePagerData, 'proofs' | 'proofsTitle' | 'benefits'> {
  const { story: titles, exports } = messagesOf(locale);
  const outcomes = story.metrics.filter(({ kind }) => kind === 'outcome');
  const metrics = outcomes.length > 0 ? outcomes : story.metrics;
  const cut = (text: Text, room: number) => shorten(text, room, story.locale);
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
