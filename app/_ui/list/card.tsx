/** The card of a case: what of the case its view shows. */
import {
  cutAtWord,
  LOCALES,
  plainText,
  type Case,
  type Catalogue,
  type Locale,
  type Passage,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { CardList, CardView, type CardData, type CardProps, type Label } from './card-view.client';
import type { PlacedPassage } from './search-snippet';

const FEATURES_SHOWN = 3;

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
    const readOn = { text: list.readOn, lang: locale };
    return [locale, { language: story.lang, features: facets.feature, readOn, toggle: share.toggle }];
  }),
) as Record<Locale, CardProps['words']>;

/** A label without the language of the page. */
export const labelOf = ({ text, lang }: { text: string; lang: Locale | null }): Label =>
  lang ? { text, lang } : { text };

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
  const longest = lang === 'zh' || locale === 'zh' ? 90 : 150;
  return {
    slug,
    company,
    href: casePath(locale, slug),
    shortlist: shortlistPath(locale, listOf([slug])),
    features: features.map((id) => labelOf(catalogue.label('feature', id, locale))),
    ...(passage
      ? { passage: placed(passage, story, locale) }
      : { lead: cutAtWord(plainText(story.lead), longest) }),
    // What is not there is left out, or the payload would say so for each card.
    ...(heading && { heading }),
    ...(lang && { lang }),
    ...(industry && { industry }),
    ...(more > 0 && { more }),
    ...(reason && { reason }),
  };
}

export function Card(props: Props) {
  return <CardView {...cardOf(props)} words={WORDS[props.locale]} />;
}

/** Cards as a list, for pages of many: their data stands in the payload, and no element for each. */
export function Cards({ cards, locale }: { cards: readonly CardData[]; locale: Locale }) {
  return <CardList cards={cards} words={WORDS[locale]} />;
}

export { CardGrid } from './card-view.client';
