'use client';
/**
 * A case as a small label: picture, company, lead, and the facts that tell it from its neighbours. A client component, so
 * that a page's payload carries each case as data, not as elements.
 */
import Link from 'next/link';
import { ViewTransition } from 'react';
import type { Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/case-path';
import { parseRoute } from '@/_catalogue/views/route-code';
import { RouteSvg } from '../case/route-svg';
import { ShortlistToggle } from '../share/shortlist-toggle.client';
import type { Label } from './label';
import { SearchSnippet, type PlacedPassage } from './search-snippet';

export interface CardProps {
  heading?: 'h2' | 'h3';
  slug: string;
  company: string;
  /** Its journey as a drawing, and the same in words. */
  route?: readonly [code: string, label: string];
  /** The language of the story where it is not that of the page. */
  lang?: Locale;
  industry?: Label;
  features: readonly Label[];
  /** When its journey was, in words. */
  years: string;
  /** A figure that the author calls an outcome, with what it counts. */
  outcome?: readonly [value: string, label: string];
  /** The address of the customer's logo. */
  logo?: string;
  /** How many features are not named. */
  more?: number;
  lead?: string;
  passage?: PlacedPassage;
  reason?: string;
  words: {
    locale: Locale;
    language: string;
    features: string;
    readOn: string;
    toggle: React.ComponentProps<typeof ShortlistToggle>['words'];
  };
}

/** What is said of a case, without the words that all cards say. */
export type CardData = Omit<CardProps, 'words'>;

export function CardView({ heading: Heading = 'h3', words, ...card }: CardProps) {
  const { slug, company, lang, industry = [], features, more, passage } = card;
  return (
    <article className="card">
      {card.route && (
        <ViewTransition name={`route-${slug}`}>
          <RouteSvg route={parseRoute(card.route[0])} label={card.route[1]} className="route route-head" />
        </ViewTransition>
      )}
      <div className="card-body">
        <p className="key card-head">
          <span lang={industry[1]}>{industry[0]}</span>
          <span>
            {lang && !passage?.lang && `${words.language} · `}
            {card.years}
          </span>
        </p>
        {card.logo && (
          // eslint-disable-next-line @next/next/no-img-element -- sources are arbitrary hosts and SVG, which next/image refuses
          <img className="card-logo" src={card.logo} alt="" loading="lazy" referrerPolicy="no-referrer" />
        )}
        <Heading className="card-company" lang={lang}>
          <Link href={casePath(words.locale, slug)} className="card-link">
            {company}
          </Link>
        </Heading>
        {passage ? (
          <SearchSnippet passage={passage} words={words} />
        ) : (
          <p className="card-lead" lang={lang}>
            {card.lead}
          </p>
        )}
        {card.outcome && (
          <p className="card-outcome" lang={lang}>
            <strong>{card.outcome[0]}</strong> {card.outcome[1]}
          </p>
        )}
        {card.reason && (
          <p className="mt-2 border-l-2 border-accent pl-3 text-md leading-snug">{card.reason}</p>
        )}
        {features.length > 0 && (
          <ul className="card-tags" aria-label={words.features}>
            {features.map(([text, lang]) => (
              <li key={text} lang={lang}>
                {text}
              </li>
            ))}
            {more && <li>{`+${more}`}</li>}
          </ul>
        )}
        <p className="card-action">
          <ShortlistToggle slug={slug} company={company} words={words.toggle} />
        </p>
      </div>
    </article>
  );
}

/** A grid of cards that a screen reader hears as a list. */
export function CardGrid({ children }: { children: React.ReactNode[] }) {
  return (
    <ul className="card-grid">
      {children.map((child, index) => (
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

export function CardList({ cards, words }: { cards: readonly CardData[]; words: CardProps['words'] }) {
  return (
    <CardGrid>
      {cards.map((card) => (
        <CardView key={card.slug} {...card} words={words} />
      ))}
    </CardGrid>
  );
}
