/** What a query found: the cases, the other pages, the same in other forms, and a way on where there are none. */
import Link from 'next/link';
import { isDated, scopeOf, type Locale, type Query, type Result } from '@/_catalogue/catalogue';
import { LIST_ROOM } from '@/_links/embed-code';
import { embedListPath, listApiPath, listFormPath, listPath, quotesPath, timelinePath } from '@/_links/paths';
import { withListed } from '@/_links/shortlist-draft';
import { messagesOf } from '@/_i18n/messages';
import { viewTitle } from '@/_i18n/view-title';
import { AddAll } from '../share/add-all';
import { EmbedSnippet } from '../share/embed-snippet';
import { Cards } from './card';
import type { CardData } from './card-view.client';
import { NoResults } from './no-results';
import { Pages } from './pages';
import { RememberView } from './remember-view.client';
import { ResultHead, type ViewProps } from './result-head';

interface ResultsProps extends Omit<ViewProps, 'path'> {
  result: Result;
  cards: readonly CardData[];
  /** Cases that are on a shortlist already, for visitors without scripts. */
  listed: readonly string[];
}

export function Results({ result, cards, listed, locale, catalogue }: ResultsProps) {
  const path: ViewProps['path'] = (each, query) => withListed(listPath(each, query), listed);
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
