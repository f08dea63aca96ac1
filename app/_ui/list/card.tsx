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
    <article className="card">
      <ViewTransition name={`pattern-${slug}`}>
        <Pattern slug={slug} />
      </ViewTransition>
      <div className="flex flex-1 flex-col px-4 pt-3 pb-4">
        <p className="key flex justify-between gap-3">
          <span lang={industry?.lang ?? undefined}>{industry?.text ?? ' '}</span>
          {lang && <span>{words.story.lang}</span>}
        </p>
        <Heading
          className="mt-1 text-2xl leading-close font-bold tracking-[-0.015em] font-stretch-78% zh:text-xl zh:leading-[1.3] zh:tracking-normal"
          lang={lang}
        >
          <Link href={casePath(locale, slug)} className="card-link">
            {company}
          </Link>
        </Heading>
        {passage ? (
          <Found passage={passage} slug={slug} locale={locale} shown={story.locale} />
        ) : (
          <p className="mt-2 text-md leading-normal text-soft" lang={lang}>
            {cutAtWord(plainText(lead), lang === 'zh' || locale === 'zh' ? 90 : 150)}
          </p>
        )}
        {reason && <p className="mt-2 border-l-2 border-accent pl-3 text-md leading-snug">{reason}</p>}
        <p className="mt-3 print:hidden">
          <ShortlistToggle
            slug={slug}
            company={company}
            href={shortlistPath(locale, listOf([slug]))}
            words={words.share.toggle}
          />
        </p>
        {features.length > 0 && (
          <ul className="mt-auto flex flex-wrap gap-1.5 pt-3" aria-label={words.facets.feature}>
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
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-5 print:grid-cols-[1fr_1fr] print:gap-[4mm]">
      {children.map((child, index) => (
        <li key={index} className="flex">
          {child}
        </li>
      ))}
    </ul>
  );
}
