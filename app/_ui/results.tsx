/** What a query found: how many, under which conditions, the cases, the other pages, and a way on where there are none. */
import Link from 'next/link';
import {
  EMPTY_QUERY,
  FACETS,
  toggleTerm,
  withWords,
  type Catalogue,
  type FacetId,
  type Locale,
  type Query,
  type Result,
} from '@/_catalogue/catalogue';
import { listPath } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { Card, CardGrid } from './card';

interface Props {
  result: Result;
  locale: Locale;
  catalogue: Catalogue;
}

export function Results({ result, locale, catalogue }: Props) {
  const words = messagesOf(locale).list;
  const { query, total, all, cases, hits, suggestion, unknown } = result;
  return (
    <section className="results" aria-labelledby="result-count">
      <div className="mb-5 grid gap-3">
        <h2 id="result-count" className="section-title" tabIndex={-1} data-count>
          <span role="status">{words.count(total, all)}</span>
        </h2>
        {unknown.length > 0 && (
          <p className="notice">{words.unknown(unknown.map(({ value }) => value.slice(0, 60)))}</p>
        )}
        {suggestion !== null && (
          <p>
            {words.didYouMean}{' '}
            <Link
              className="link inline-block py-1"
              href={listPath(locale, withWords(query, suggestion))}
              scroll={false}
              prefetch={false}
            >
              {suggestion}
            </Link>
            {words.questionMark}
          </p>
        )}
        <Chips query={query} locale={locale} catalogue={catalogue} />
      </div>
      {total === 0 ? (
        <NoResults result={result} locale={locale} catalogue={catalogue} />
      ) : (
        <CardGrid>
          {cases.map((story) => (
            <Card
              key={story.slug}
              story={story}
              locale={locale}
              catalogue={catalogue}
              passage={hits.get(story.slug)?.passage}
            />
          ))}
        </CardGrid>
      )}
      <Pages result={result} locale={locale} />
    </section>
  );
}

function conditionsOf(query: Query): { facet: FacetId | 'q'; id: string; without: Query }[] {
  const terms = FACETS.flatMap((facet) =>
    query.terms[facet].map((id) => ({ facet, id, without: toggleTerm(query, facet, id) })),
  );
  return query.q === ''
    ? terms
    : [{ facet: 'q' as const, id: query.q, without: withWords(query, '') }, ...terms];
}

function nameOf(catalogue: Catalogue, facet: FacetId | 'q', id: string, locale: Locale) {
  return facet === 'q'
    ? { text: messagesOf(locale).list.quoted(id), lang: null }
    : catalogue.label(facet, id, locale);
}

/** Each applied condition as a link to "this view without it". */
function Chips({ query, locale, catalogue }: { query: Query; locale: Locale; catalogue: Catalogue }) {
  const words = messagesOf(locale).list;
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label={words.applied}>
      {conditions.map(({ facet, id, without }) => {
        const { text, lang } = nameOf(catalogue, facet, id, locale);
        return (
          <li key={`${facet} ${id}`}>
            <Link className="chip" href={listPath(locale, without)} scroll={false} prefetch={false}>
              <span className="sr-only">{words.remove('')}</span>
              <span lang={lang ?? undefined}>{text}</span>
              <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
      <li>
        <Link
          className="link inline-block px-1 py-1"
          href={listPath(locale, { ...EMPTY_QUERY, sort: withWords(query, '').sort })}
          scroll={false}
          prefetch={false}
        >
          {words.clear}
        </Link>
      </li>
    </ul>
  );
}

/** The views that leave one condition out, each with what it finds. */
function NoResults({ result, locale, catalogue }: Props) {
  const words = messagesOf(locale).list;
  return (
    <div className="label grid gap-4 p-6">
      <p className="text-lg font-semibold">{words.none}</p>
      {result.relaxations.length > 0 && (
        <>
          <p>{words.relax}</p>
          <ul className="grid gap-1">
            {result.relaxations.map(({ query, dropped: { facet, id }, count }) => (
              <li key={`${facet} ${id}`}>
                <Link
                  className="link inline-block py-1"
                  href={listPath(locale, query)}
                  scroll={false}
                  prefetch={false}
                >
                  {words.without(nameOf(catalogue, facet, id, locale).text)}
                </Link>{' '}
                <span className="tabular-nums">({count})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link className="link inline-block py-1" href={listPath(locale)} prefetch={false}>
          {messagesOf(locale).home.allStories(result.all)}
        </Link>
      </p>
    </div>
  );
}

function Pages({ result: { query, pages }, locale }: { result: Result; locale: Locale }) {
  if (pages === 1) return null;
  const words = messagesOf(locale).list;
  const link = (page: number, text: string, rel: string) =>
    page >= 1 && page <= pages ? (
      <Link className="link inline-block py-2" href={listPath(locale, { ...query, page })} rel={rel}>
        {text}
      </Link>
    ) : (
      <span />
    );
  return (
    <nav className="mt-8 flex items-center justify-between gap-4" aria-label={words.pages}>
      {link(query.page - 1, words.previous, 'prev')}
      <span className="key">{words.page(query.page, pages)}</span>
      {link(query.page + 1, words.next, 'next')}
    </nav>
  );
}
