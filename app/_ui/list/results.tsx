/** What a query found: how many, under which conditions, the cases, the other pages, and a way on where there are none. */
import Link from 'next/link';
import {
  EMPTY_QUERY,
  FACETS,
  isDated,
  scopeOf,
  siteUrl,
  toggleTerm,
  withWords,
  type Answer,
  type Catalogue,
  type Condition,
  type Locale,
  type Query,
  type Result,
} from '@/_catalogue/catalogue';
import { LIST_ROOM } from '@/_links/embed-code';
import { embedListPath, listApiPath, listFormPath, listPath, quotesPath, timelinePath } from '@/_links/paths';
import { withListed } from '@/_links/shortlist-draft';
import { messagesOf } from '@/_i18n/messages';
import { Address } from '../shell/printed-address';
import type { CardData } from './card-view.client';
import { Cards } from './card';
import { AddAll } from '../share/add-all';
import { EmbedSnippet } from '../share/embed-snippet';
import { viewTitle } from '@/_i18n/view-title';
import { RememberView } from './remember-view.client';

interface Props {
  result: Answer;
  locale: Locale;
  catalogue: Catalogue;
  /** The page that shows a view. */
  path: (locale: Locale, query: Query) => string;
}

/** How many were found, in words, what was not understood, and the conditions as chips. */
export function ResultHead({ result, locale, catalogue, path, count }: Props & { count?: string }) {
  const words = messagesOf(locale).list;
  const { query, total, all, suggestion, unknown, isLoose } = result;
  return (
    <div className="grid gap-3">
      <div role="status">
        <h2 id="result-count" className="section-title focus:outline-none" tabIndex={-1} data-count>
          {count ?? words.count(total, all)}
        </h2>
      </div>
      {unknown.length > 0 && (
        <p className="notice">{words.unknown(unknown.map(({ value }) => value.slice(0, 60)))}</p>
      )}
      {suggestion !== null && (
        <p>
          {words.didYouMean}{' '}
          <Link
            className="link inline-block py-1"
            href={path(locale, withWords(query, suggestion))}
            scroll={false}
            prefetch={false}
          >
            {suggestion}
          </Link>
          {words.questionMark}
        </p>
      )}
      {isLoose && total > 0 && <p className="notice">{words.loose}</p>}
      <Chips query={query} locale={locale} catalogue={catalogue} path={path} />
      <Address url={siteUrl(catalogue.site) + path(locale, query)} />
    </div>
  );
}

interface ResultsProps extends Omit<Props, 'path'> {
  result: Result;
  cards: readonly CardData[];
  /** Cases that are on a shortlist already, for visitors without scripts. */
  listed: readonly string[];
}

export function Results({ result, cards, listed, locale, catalogue }: ResultsProps) {
  const path: Props['path'] = (each, query) => withListed(listPath(each, query), listed);
  return (
    <section className="results gap-5" aria-labelledby="result-count">
      <RememberView address={listPath(locale, result.query)} total={result.total} />
      <ResultHead result={result} locale={locale} catalogue={catalogue} path={path} />
      <AddAll stories={catalogue.matching(locale, result.query)} locale={locale} listed={listed} />
      {result.total === 0 ? (
        <NoResults result={result} locale={locale} catalogue={catalogue} path={path} />
      ) : (
        <Cards cards={cards} locale={locale} listed={listed} />
      )}
      {['newest', 'oldest'].includes(result.query.sort) && !result.cases.every(isDated) && (
        <p className="text-md text-soft">{messagesOf(locale).list.undated}</p>
      )}
      {result.mentioned.map(({ id, stated, more, query }) => (
        <p key={id}>
          {messagesOf(locale).list.stated(stated, catalogue.label('feature', id, locale).text)}{' '}
          <Link className="link inline-block py-1" href={listPath(locale, query)} prefetch={false}>
            {messagesOf(locale).list.mentioned(more)}
          </Link>
        </p>
      ))}
      <Pages result={result} locale={locale} path={path} />
      <Forms query={result.query} locale={locale} />
      <EmbedSnippet
        site={catalogue.site}
        locale={locale}
        path={embedListPath(locale, result.query)}
        title={viewTitle(catalogue, result.query, locale)}
        room={LIST_ROOM}
      />
    </section>
  );
}

function conditionsOf(query: Query): { facet: Condition; id: string; without: Query }[] {
  const terms = FACETS.flatMap((facet) =>
    query.terms[facet].map((id) => ({ facet, id, without: toggleTerm(query, facet, id) })),
  );
  return [
    ...(query.q === '' ? [] : [{ facet: 'q' as const, id: query.q, without: withWords(query, '') }]),
    ...terms,
    ...(query.told === null
      ? []
      : [{ facet: 'told' as const, id: query.told, without: { ...query, told: null, page: 1 } }]),
  ];
}

function nameOf(catalogue: Catalogue, facet: Condition, id: string, locale: Locale) {
  if (facet === 'told') return { text: messagesOf(locale).list.told[id === 'zh' ? 'zh' : 'en'], lang: null };
  return facet === 'q'
    ? { text: messagesOf(locale).list.quoted(id), lang: null }
    : catalogue.label(facet, id, locale);
}

/** Each applied condition as a link to "this view without it". */
function Chips({ query, locale, catalogue, path }: Omit<Props, 'result'> & { query: Query }) {
  const words = messagesOf(locale).list;
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label={words.applied}>
      {conditions.map(({ facet, id, without }) => {
        const { text, lang } = nameOf(catalogue, facet, id, locale);
        return (
          <li key={`${facet} ${id}`}>
            <Link
              className="inline-flex min-h-8 items-center gap-2 rounded-xs bg-ink px-2.5 py-0.5 text-md leading-[1.3] text-paper hover:bg-accent hover:text-label print:min-h-0 print:bg-transparent print:p-0 print:font-semibold print:text-inherit"
              href={path(locale, without)}
              scroll={false}
              prefetch={false}
            >
              <span className="sr-only">{words.remove('')}</span>
              <span lang={lang ?? undefined}>{text}</span>
              <span className="print:hidden" aria-hidden="true">
                ×
              </span>
            </Link>
          </li>
        );
      })}
      <li className="print:hidden">
        <Link
          className="link inline-block px-1 py-1"
          href={path(locale, { ...EMPTY_QUERY, sort: withWords(query, '').sort })}
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
export function NoResults({ result, locale, catalogue, path, none }: Props & { none?: string }) {
  const words = messagesOf(locale).list;
  return (
    <div className="label grid gap-4 p-6">
      <p className="text-lg leading-[1.5556] font-semibold">
        {result.isWordless ? words.wordless : (none ?? words.none)}
      </p>
      {result.relaxations.length > 0 && (
        <>
          <p>{words.relax}</p>
          <ul className="grid gap-1">
            {result.relaxations.map(({ query, dropped: { facet, id }, count }) => (
              <li key={`${facet} ${id}`}>
                <Link
                  className="link inline-block py-1"
                  href={path(locale, query)}
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

/** The pages before and after this one. */
export function Pages({ result: { query, pages }, locale, path }: Omit<Props, 'catalogue'>) {
  if (pages === 1) return null;
  const words = messagesOf(locale).list;
  const link = (page: number, text: string, rel: string) =>
    page >= 1 && page <= pages ? (
      <Link className="link inline-block py-2 print:hidden" href={path(locale, { ...query, page })} rel={rel}>
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

/** The view in other forms, for those who look for a link to it; the head of the page names them too. */
function Forms({ query, locale }: { query: Query; locale: Locale }) {
  const view = { ...query, page: 1 };
  const forms = [
    { name: 'RSS', path: listFormPath(locale, 'rss', view) },
    { name: 'CSV', path: listFormPath(locale, 'csv', view) },
    { name: 'JSON', path: listApiPath(locale, query) },
    { name: messagesOf(locale).nav.timeline, path: timelinePath(locale, scopeOf(query)) },
    { name: messagesOf(locale).proof.title, path: quotesPath(locale, view) },
  ];
  return (
    <nav className="mt-8 flex flex-wrap items-baseline gap-x-4 print:hidden" aria-labelledby="forms">
      <p className="key" id="forms">
        {messagesOf(locale).list.forms}
      </p>
      {forms.map(({ name, path }) => (
        <a key={name} className="link inline-block px-1 py-1" href={path}>
          {name}
        </a>
      ))}
    </nav>
  );
}
