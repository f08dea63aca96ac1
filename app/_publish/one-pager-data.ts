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
  type Milestone,
  type MilestoneKind,
  type Text,
} from '@/_catalogue/catalogue';
import { facetName, messagesOf } from '@/_i18n/messages';
import { routeInWords } from '@/_i18n/route-in-words';
import type { NamedRoute } from './route-grid';
import { NO_CAMPAIGN } from '@/_links/campaign';
import type { DossierEntry } from '@/_links/dossier';
import { casePath } from '@/_links/paths';
import { exportContactOf, type ExportContact } from './export-contact';
import { pickStops, pickValues, roomOf, sentencesWithin } from './content-selection';

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
  lang: Locale | null;
}

export interface ExportStop {
  kind: MilestoneKind;
  when: string | null;
  title: string;
  text: string | null;
  lang: Locale | null;
}

export interface ExportQuote {
  text: string;
  author: string | null;
  lang: Locale | null;
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
  quote: ExportQuote | null;
  quoteTitle: string;
  /** The most important stops, and how many the story has. */
  stops: ExportStop[];
  allStops: number;
  /** The picture of the case; null where it tells no journey. */
  picture: NamedRoute | null;
  routeTitle: string;
  /** Why the sender of a shortlist chose the case; and whether the sender chose what of it is shown. */
  why: string | null;
  isPicked: boolean;
  /** The date of the content, `YYYY-MM-DD`, with its label; null if the author gives none. */
  asOf: { key: string; day: string } | null;
  contact: ExportContact | null;
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
  const sentences = sentencesWithin(line, room, locale);
  if (sentences !== null && roomOf(sentences) >= room / 2) return sentences;
  let left = room - 1;
  const start = [...line].filter((character) => (left -= roomOf(character)) >= 0).join('');
  // A text that is only a little too long still loses enough for the ellipsis.
  return cutAtWord(line, Math.min(start.length + 1, line.length - 1));
}

/** @param locale of the reader. */
export function onePagerDataOf(
  catalogue: Catalogue,
  locale: Locale,
  story: Case,
  campaign = NO_CAMPAIGN,
): OnePagerData {
  const words = messagesOf(locale);
  const cut = (text: Text, room: number) => shorten(text, room, story.locale);
  const address = siteUrl(catalogue.site) + casePath(locale, story.slug);
  const lang = langOf(story.locale, locale);
  const [quote] = quotesOf(story);
  const day = story.updated ?? story.published;
  return {
    slug: story.slug,
    locale,
    lang,
    company: cut(story.company, ROOM.company),
    lead: cut(story.lead, ROOM.lead),
    facts: LABEL_FACETS.flatMap((facet) => {
      const values = story.facts
        .filter(({ key }) => key === facet)
        .flatMap((fact) => factValues(factParts(story, fact, locale, (...term) => catalogue.label(...term))))
        .map(({ text, lang }) => ({ text: cut(text, ROOM.values), lang }));
      const { shown, left } = pickValues(values, ROOM.values);
      return shown.length > 0
        ? [{ facet, key: facetName(catalogue.site, facet, locale), values: shown, left }]
        : [];
    }),
    ...proofsOf(story, locale),
    quote: quote
      ? { text: cut(quote.text, ROOM.quote), author: quote.author && cut(quote.author, ROOM.name), lang }
      : null,
    quoteTitle: words.exports.quotation,
    stops: pickStops(story.timeline, MOST_STOPS).map((stop) => stopOf(stop, story.locale, locale)),
    allStops: story.timeline.length,
    picture: pictureOf(story, locale),
    routeTitle: words.exports.route,
    why: null,
    isPicked: false,
    asOf: day === null ? null : { key: story.updated ? words.updated : words.published, day },
    contact: exportContactOf(
      catalogue.site,
      locale,
      { slugs: [story.slug], name: story.company, page: address },
      campaign,
    ),
    address,
    site: catalogue.site.name,
  };
}

function pictureOf(story: Case, locale: Locale): NamedRoute | null {
  const route = routeOf(story.timeline);
  return route && { route, label: routeInWords(story, locale) };
}

/** The same with the reason of a sender, and of the case exactly what the sender chose, where anything was chosen. */
export function pickedDataOf(
  catalogue: Catalogue,
  locale: Locale,
  { listed, story, stop, says }: DossierEntry,
  campaign = NO_CAMPAIGN,
): OnePagerData {
  const data = { ...onePagerDataOf(catalogue, locale, story, campaign), why: listed.why || null };
  if (!stop && !says) return data;
  const { picked, quotation } = messagesOf(locale).exports;
  return {
    ...data,
    ...saidOf(says, locale),
    isPicked: true,
    proofsTitle: picked.figure,
    benefits: [],
    quoteTitle: says?.kind === 'quote' ? quotation : picked.sentence,
    stops: stop ? [stopOf(stop, stop.lang, locale)] : [],
    routeTitle: picked.stop,
  };
}

function saidOf(says: DossierEntry['says'], locale: Locale): Pick<OnePagerData, 'proofs' | 'quote'> {
  if (!says) return { proofs: [], quote: null };
  const lang = langOf(says.lang, locale);
  const cut = (text: Text, room: number) => shorten(text, room, says.lang);
  if (says.kind !== 'figure') {
    const author = says.kind === 'quote' && says.author ? cut(says.author, ROOM.name) : null;
    return { proofs: [], quote: { text: cut(says.text, ROOM.quote), author, lang } };
  }
  const when = says.when && spellWhen(says.when, locale);
  const figure = cut(says.value, ROOM.figure);
  return { proofs: [{ figure, text: cut(says.label, ROOM.proof), when, lang }], quote: null };
}

const langOf = (told: Locale, locale: Locale) => (told === locale ? null : told);

function stopOf({ kind, when, title, text }: Milestone, told: Locale, locale: Locale): ExportStop {
  return {
    kind,
    when: when && spellWhen(when, locale),
    title: shorten(title, ROOM.title, told),
    text: text && shorten(text, ROOM.stop, told),
    lang: langOf(told, locale),
  };
}

/** Outcomes, else all figures, or benefits if they are more; benefits that are not among the proofs stay available. */
function proofsOf(story: Case, locale: Locale): Pick<OnePagerData, 'proofs' | 'proofsTitle' | 'benefits'> {
  const { story: titles, exports } = messagesOf(locale);
  const outcomes = story.metrics.filter(({ kind }) => kind === 'outcome');
  const metrics = outcomes.length > 0 ? outcomes : story.metrics;
  const cut = (text: Text, room: number) => shorten(text, room, story.locale);
  const lang = langOf(story.locale, locale);
  const figures = metrics.slice(0, MOST_PROOFS).map(({ value, label, when }) => ({
    figure: cut(value, ROOM.figure),
    text: cut(label, ROOM.proof),
    when: when && spellWhen(when, locale),
    lang,
  }));
  const benefits = blocksOf(story)
    .flatMap((block) => (block.type === 'benefits' ? block.items : []))
    .slice(0, MOST_PROOFS)
    .map((text) => cut(text, ROOM.proof));
  return benefits.length > figures.length
    ? {
        proofs: benefits.map((text) => ({ figure: null, text, when: null, lang })),
        proofsTitle: titles.benefits,
        benefits: [],
      }
    : { proofs: figures, proofsTitle: outcomes.length > 0 ? exports.result : titles.figures, benefits };
}
