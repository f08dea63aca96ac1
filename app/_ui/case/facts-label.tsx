/** The facts of a case as a shipping label: ruled cells, keys in small caps, every value in its author's words and linked to its filter. */
import Link from 'next/link';
import { ViewTransition } from 'react';
import {
  EMPTY_QUERY,
  factParts,
  inLabelOrder,
  LABEL_ID,
  parseWhen,
  queryFor,
  siteUrl,
  termEvidence,
  type Case,
  type Catalogue,
  type Fact,
  type FacetId,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath, isLandingFacet, listPath, termPath } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';
import { Address } from '../shell/printed-address';
import { RoutePicture } from './route-picture';
import { DateOf } from '../shell/date';
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

/** The same for the terms that one value names. */
function termsHref(locale: Locale, facet: FacetId, ids: readonly string[]): string {
  const [id = '', ...others] = ids;
  if (others.length === 0) return termHref(locale, facet, id);
  return listPath(locale, { ...EMPTY_QUERY, terms: { ...EMPTY_QUERY.terms, [facet]: ids } });
}

export function LabelPanel({ story, locale, catalogue }: Props) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const facts = inLabelOrder(story.facts);
  const address = siteUrl(catalogue.site) + casePath(locale, story.slug);
  const day = parseWhen(story.updated ?? story.published ?? '');
  return (
    <section id={LABEL_ID} className="label print:break-inside-avoid" aria-label={words.story.label}>
      <ViewTransition name={`route-${story.slug}`}>
        <RoutePicture story={story} locale={locale} />
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
        {facts.map((fact, index) => (
          <FactCell key={index} fact={fact} story={story} locale={locale} catalogue={catalogue} />
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
        {day && (
          <div className="cell">
            <dt className="key">{story.updated ? words.updated : words.published}</dt>
            <dd className="tabular-nums">
              <DateOf when={day} locale={locale} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function FactCell({ fact, story, locale, catalogue }: Props & { fact: Fact }) {
  const words = messagesOf(locale);
  const lang = story.locale === locale ? undefined : story.locale;
  const { key, label } = fact;
  const parts = factParts(story, fact, locale, (...term) => catalogue.label(...term));
  return (
    <div className="cell">
      <dt className="key" lang={key === null ? lang : undefined}>
        {key === null ? label : key === 'author' ? words.author : facetName(catalogue.site, key, locale)}
      </dt>
      <dd>
        {parts.map(({ text, terms, lang }, index) =>
          key === null || key === 'author' || terms.length === 0 || catalogue.hides(key) ? (
            <span key={index} lang={lang ?? undefined}>
              {text}
            </span>
          ) : (
            <span key={index}>
              <Link
                href={termsHref(locale, key, terms)}
                lang={lang ?? undefined}
                className="underline decoration-rule underline-offset-4 hover:text-accent hover:decoration-current"
              >
                {text}
              </Link>
              <ToldAt story={story} facet={key} terms={terms} name={text} locale={locale} />
            </span>
          ),
        )}
      </dd>
    </div>
  );
}

/** A way from a value to the sentence of the story that tells of it, where there is one. */
function ToldAt({
  story,
  facet,
  terms,
  name,
  locale,
}: {
  story: Case;
  facet: FacetId;
  terms: readonly string[];
  name: string;
  locale: Locale;
}) {
  const [at] = terms.flatMap((id) => {
    const evidence = termEvidence(story, facet, id);
    return evidence.kind === 'not mentioned' || !evidence.at ? [] : [evidence.at];
  });
  if (!at) return null;
  return (
    <a
      className="-mx-0.5 px-1.5 py-0.5 text-soft hover:text-accent print:hidden"
      href={`#${at.anchor}`}
      aria-label={messagesOf(locale).story.toldAt(name)}
      title={at.sentence}
    >
      ↓
    </a>
  );
}
