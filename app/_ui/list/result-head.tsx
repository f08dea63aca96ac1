/** The head of a view: how many it found, in words, what was not understood, and the conditions as chips. */
import {
  EMPTY_QUERY,
  FACETS,
  siteUrl,
  toggleTerm,
  withWords,
  type Answer,
  type Catalogue,
  type Condition,
  type Locale,
  type Query,
} from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';
import { Address } from '../shell/printed-address';
import { ViewChange } from './view-change';

export interface ViewProps {
  result: Answer;
  locale: Locale;
  catalogue: Catalogue;
  /** The page that shows a view. */
  path: (locale: Locale, query: Query) => string;
}

export function ResultHead({ result, locale, catalogue, path, count }: ViewProps & { count?: string }) {
  const { list: words, dialog: search } = messagesOf(locale);
  const { query, total, all, suggestion, isCorrected, unknown, isLoose } = result;
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
          {search.didYouMean}{' '}
          <ViewChange href={path(locale, withWords(query, suggestion))}>{suggestion}</ViewChange>
          {search.questionMark} {isCorrected && total > 0 && search.corrected(suggestion)}
        </p>
      )}
      {isLoose && total > 0 && <p className="notice">{search.loose}</p>}
      <Chips query={query} locale={locale} catalogue={catalogue} path={path} />
      <Address url={siteUrl(catalogue.site) + path(locale, query)} />
    </div>
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

export function nameOf(catalogue: Catalogue, facet: Condition, id: string, locale: Locale) {
  if (facet === 'told') return { text: messagesOf(locale).list.told[id === 'zh' ? 'zh' : 'en'], lang: null };
  return facet === 'q'
    ? { text: messagesOf(locale).list.quoted(id), lang: null }
    : catalogue.label(facet, id, locale);
}

/** Each applied condition as a link to "this view without it". */
function Chips({ query, locale, catalogue, path }: Omit<ViewProps, 'result'> & { query: Query }) {
  const words = messagesOf(locale).list;
  const conditions = conditionsOf(query);
  if (conditions.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2" aria-label={words.applied}>
      {conditions.map(({ facet, id, without }) => {
        const { text, lang } = nameOf(catalogue, facet, id, locale);
        return (
          <li key={`${facet} ${id}`}>
            <ViewChange
              className="inline-flex min-h-8 items-center gap-2 rounded-xs bg-ink px-2.5 py-0.5 text-md leading-[1.3] text-paper hover:bg-accent hover:text-label print:min-h-0 print:bg-transparent print:p-0 print:font-semibold print:text-inherit"
              href={path(locale, without)}
            >
              <span className="sr-only">{words.remove('')}</span>
              <span lang={lang ?? undefined}>{text}</span>
              <span className="print:hidden" aria-hidden="true">
                ×
              </span>
            </ViewChange>
          </li>
        );
      })}
      <li className="print:hidden">
        <ViewChange
          className="link inline-block px-1 py-1"
          href={path(locale, { ...EMPTY_QUERY, sort: withWords(query, '').sort })}
        >
          {words.clear}
        </ViewChange>
      </li>
    </ul>
  );
}
