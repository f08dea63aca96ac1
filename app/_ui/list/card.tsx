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
import { CardView, type CardProps, type Label } from './card-view.client';
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
    const { add, added, removed, full } = share.toggle;
    const toggle = { form: shortlistPath(locale, listOf([])), add, added, removed, full };
    return [locale, { language: story.lang, features: facets.feature, readOn, toggle }];
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

export function Card({ story, locale, catalogue, heading, reason, passage }: Props) {
  const { slug, company, named: terms } = story;
  const lang = story.locale === locale ? undefined : story.locale;
  const [industry] = terms.industry.map((id) => labelOf(catalogue.label('industry', id, locale)));
  const features = terms.feature.slice(0, FEATURES_SHOWN);
  const more = terms.feature.length - features.length;
  const longest = lang === 'zh' || locale === 'zh' ? 90 : 150;
  return (
    <CardView
      slug={slug}
      company={company}
      href={casePath(locale, slug)}
      features={features.map((id) => labelOf(catalogue.label('feature', id, locale)))}
      words={WORDS[locale]}
      {...(passage
        ? { passage: placed(passage, story, locale) }
        : { lead: cutAtWord(plainText(story.lead), longest) })}
      // What is not there is left out, or the payload would say so for each card.
      {...(heading && { heading })}
      {...(lang && { lang })}
      {...(industry && { industry })}
      {...(more > 0 && { more })}
      {...(reason && { reason })}
    />
  );
}

/** A grid of cards that a screen reader hears as a list. */
export function CardGrid({ children }: { children: React.ReactNode[] }) {
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-5 print:grid-cols-[1fr_1fr] print:gap-[4mm]">
      {children.map((child, index) => (
        <li key={index} className="flex">
          {child}
        </li>
      ))}
    </ul>
  );
}
