/** The facts of a case as a shipping label: ruled cells, keys in small caps, every value a link to its filter. */
import Link from 'next/link';
import { ViewTransition } from 'react';
import {
  LABEL_ID,
  queryFor,
  siteUrl,
  type Case,
  type Catalogue,
  type Fact,
  type FacetId,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath, isLandingFacet, listPath, termPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { Address } from '../shell/printed-address';
import { Pattern } from './pattern';
import { QrCode } from '../shell/qr-code';

interface Props {
  story: Case;
  locale: Locale;
  catalogue: Catalogue;
}

/** The page of a term where it has one, else the list filtered by it. */
export function termHref(locale: Locale, facet: FacetId, id: string): string {
  return isLandingFacet(facet) ? termPath(locale, facet, id) : listPath(locale, queryFor(facet, id));
}

export function LabelPanel({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const facts = story.facts.filter(({ key }) => key === null || key === 'author');
  const facets = (['industry', 'location', 'cloud', 'challenge', 'feature'] as const).filter(
    (facet) => story.named[facet].length > 0,
  );
  const address = siteUrl(catalogue.site) + casePath(locale, story.slug);
  return (
    <section id={LABEL_ID} className="label print:break-inside-avoid" aria-label={words.story.label}>
      <ViewTransition name={`pattern-${story.slug}`}>
        <Pattern slug={story.slug} />
      </ViewTransition>
      <div className="flex items-start justify-between gap-4 border-b-bold border-ink p-4 print:break-inside-avoid">
        <div
          className="min-w-0 text-3xl leading-[1.05] font-bold tracking-tight font-stretch-75% zh:text-2xl zh:leading-tight zh:tracking-normal"
          lang={lang}
        >
          <p>{story.company}</p>
          <Address url={address} />
        </div>
        <QrCode address={address} title={words.story.qr} className="w-24 flex-none print:w-[26mm]" />
      </div>
      <dl className="cells">
        {facets.map((facet) => (
          <div key={facet} className="cell">
            <dt className="key">{words.facets[facet]}</dt>
            <dd>
              <ul className="values">
                {story.named[facet].map((id) => {
                  const term = catalogue.label(facet, id, locale);
                  return (
                    <li key={id}>
                      <Link href={termHref(locale, facet, id)} lang={term.lang ?? undefined}>
                        {term.text}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </dd>
          </div>
        ))}
        {facts.map((fact, index) => (
          <FactCell
            key={index}
            fact={fact}
            label={fact.key === 'author' ? words.author : fact.label}
            lang={lang}
          />
        ))}
        {story.source && (
          <div className="cell">
            <dt className="key">{words.source}</dt>
            <dd>
              {story.source.url ? (
                <a className="spelt" href={story.source.url}>
                  {story.source.title}
                </a>
              ) : (
                story.source.title
              )}
            </dd>
          </div>
        )}
        {(story.updated ?? story.published) && (
          <div className="cell">
            <dt className="key">{story.updated ? words.updated : words.published}</dt>
            <dd className="tabular-nums">
              <time dateTime={story.updated ?? story.published ?? ''}>
                {story.updated ?? story.published}
              </time>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function FactCell({ fact, label, lang }: { fact: Fact; label: string; lang: Locale | undefined }) {
  return (
    <div className="cell">
      <dt className="key" lang={fact.key === null ? lang : undefined}>
        {label}
      </dt>
      <dd lang={lang}>{fact.value}</dd>
    </div>
  );
}
