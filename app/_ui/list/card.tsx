/** The card of a case: what of the case its view shows. */
import {
  formatRoute,
  isPictureThere,
  LOCALES,
  plainText,
  routeOf,
  tally,
  wholeSentences,
  type Case,
  type Catalogue,
  type Locale,
  type Passage,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { routeInWords } from '@/_i18n/route-in-words';
import { listOf } from '@/_links/shortlist';
import { draftPath } from '@/_links/shortlist-draft';
import { CardList, CardView, type CardData, type CardProps } from './card-view.client';
import { labelOf } from './label';
import type { PlacedPassage } from './search-snippet';

const FEATURES_SHOWN = 3;
/** In characters, about three lines. */
const LEAD_LENGTH = { en: 150, zh: 90 };

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
  /** The level of the heading in its surroundings. */
  heading?: CardProps['heading'];
  /** Why the case stands here, in words. */
  reason?: string;
  /** The stretch that answers to the visitor's words; it takes the place of the lead. */
  passage?: Passage | null;
}

/** One object for each language: the payload carries it once, and refers to it from each card. */
const WORDS = Object.fromEntries(
  LOCALES.map((locale) => {
    const { story, facets, list, share } = messagesOf(locale);
    const toggle = { form: draftPath(locale, listOf([])), ...share.toggle };
    return [locale, { locale, language: story.lang, features: facets.feature, readOn: list.readOn, toggle }];
  }),
) as Record<Locale, CardProps['words']>;

/** The years of its stops. Of a story that dates its background alone, the picture tells when that was. */
function yearsInWords(story: Case, locale: Locale): string {
  const { first, last } = tally([story]);
  const { timeline, story: words } = messagesOf(locale);
  if (first !== null && last !== null) return words.years(first, last);
  return story.timeline.some(({ when }) => when) ? '' : timeline.undated;
}

/** A passage with its page: the version that the reader is shown, or the version in the other language that holds it. */
function placed(
  { locale: language, anchor, ...passage }: Passage,
  story: Case,
  locale: Locale,
): PlacedPassage {
  const page = casePath(language === story.locale ? locale : language, story.slug);
  const href = anchor === null ? null : `${page}#${encodeURIComponent(anchor)}`;
  return { ...passage, href, ...(language !== locale && { lang: language }) };
}

/** What a page's payload says of a case. */
export function cardOf({ story, locale, catalogue, heading, reason, passage }: Props): CardData {
  const { slug, company, named: terms } = story;
  const lang = story.locale === locale ? undefined : story.locale;
  const [industry] = terms.industry.map((id) => labelOf(catalogue.label('industry', id, locale)));
  const features = terms.feature.slice(0, FEATURES_SHOWN);
  const more = terms.feature.length - features.length;
  const route = routeOf(story.timeline);
  const outcome = story.metrics.find(({ kind }) => kind === 'outcome');
  const logo = story.logo && isPictureThere(story.logo.src) && story.logo.src.replace(/^http:/, 'https:');
  return {
    slug,
    company,
    years: yearsInWords(story, locale),
    features: features.map((id) => labelOf(catalogue.label('feature', id, locale))),
    ...(passage
      ? { passage: placed(passage, story, locale) }
      : { lead: wholeSentences(plainText(story.lead), LEAD_LENGTH[story.locale]) }),
    // What is not there is left out, or the payload would say so for each card.
    ...(heading && { heading }),
    ...(lang && { lang }),
    ...(industry && { industry }),
    ...(more > 0 && { more }),
    ...(reason && { reason }),
    ...(route && { route: [formatRoute(route), routeInWords(story, locale)] as const }),
    ...(outcome && { outcome: [outcome.value, outcome.label] as const }),
    ...(logo && { logo }),
  };
}

export function Card(props: Props) {
  return <CardView {...cardOf(props)} words={WORDS[props.locale]} />;
}

/** Cards as a list, for pages of many: their data stands in the payload, and no element for each. */
interface CardsProps {
  cards: readonly CardData[];
  locale: Locale;
  /** Cases that are on a shortlist already, for visitors without scripts. */
  listed?: readonly string[];
}

export function Cards({ cards, locale, listed = [] }: CardsProps) {
  const words = WORDS[locale];
  if (listed.length === 0) return <CardList cards={cards} words={words} />;
  const toggle = { ...words.toggle, form: draftPath(locale, listOf(listed)) };
  return <CardList cards={cards} words={{ ...words, toggle }} />;
}

export { CardGrid } from './card-view.client';
