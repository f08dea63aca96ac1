/** A case as a small label: pattern, company, lead, and the facts that tell it from its neighbours. */
import Link from 'next/link';
import { ViewTransition } from 'react';
import {
  cutAtWord,
  plainText,
  type Case,
  type Catalogue,
  type Locale,
  type Passage,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { listOf, shortlistPath } from '@/_links/shortlist';
import { Pattern } from '../case/pattern';
import { Found } from './search-snippet';
import { ShortlistToggle } from '../share/shortlist-toggle.client';

const FEATURES_SHOWN = 3;

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
  /** The level of the heading in its surroundings. */
  heading?: 'h2' | 'h3';
  /** Why the case stands here, in words. */
  reason?: string;
  /** The stretch that answers to the visitor's words; it takes the place of the lead. */
  passage?: Passage | null;
}

export function Card({ story, locale, catalogue, heading: Heading = 'h3', reason, passage }: Props) {
  const { slug, company, lead, named: terms } = story;
  const words = messagesOf(locale);
  const industry =
    terms.industry[0] === undefined ? null : catalogue.label('industry', terms.industry[0], locale);
  const features = terms.feature.slice(0, FEATURES_SHOWN).map((id) => catalogue.label('feature', id, locale));
  const lang = story.locale === locale ? undefined : story.locale;
  return (
    <article className="card label">
      <ViewTransition name={`pattern-${slug}`}>
        <Pattern slug={slug} className="card-pattern" />
      </ViewTransition>
      <div className="card-body">
        <p className="key flex justify-between gap-3">
          <span lang={industry?.lang ?? undefined}>{industry?.text ?? ' '}</span>
          {lang && <span>{words.story.lang}</span>}
        </p>
        <Heading className="card-company" lang={lang}>
          <Link href={casePath(locale, slug)} className="card-link">
            {company}
          </Link>
        </Heading>
        {passage ? (
          <Found passage={passage} slug={slug} locale={locale} lang={lang} />
        ) : (
          <p className="card-lead" lang={lang}>
            {cutAtWord(plainText(lead), lang === 'zh' || locale === 'zh' ? 90 : 150)}
          </p>
        )}
        {reason && <p className="card-reason">{reason}</p>}
        <p className="no-print mt-3">
          <ShortlistToggle
            slug={slug}
            company={company}
            href={shortlistPath(locale, listOf([slug]))}
            words={words.share.toggle}
          />
        </p>
        {features.length > 0 && (
          <ul className="tags mt-auto pt-3" aria-label={words.facets.feature}>
            {features.map(({ id, text, lang: termLang }) => (
              <li key={id} className="tag" lang={termLang ?? undefined}>
                {text}
              </li>
            ))}
            {terms.feature.length > FEATURES_SHOWN && (
              <li className="tag">+{terms.feature.length - FEATURES_SHOWN}</li>
            )}
          </ul>
        )}
      </div>
    </article>
  );
}

/** A grid of cards that a screen reader hears as a list. */
export function CardGrid({ children }: { children: React.ReactNode[] }) {
  return (
    <ul className="card-grid">
      {children.map((child, index) => (
        <li key={index} className="flex">
          {child}
        </li>
      ))}
    </ul>
  );
}
