/** Describes a query in the reader's language. */
import { FACETS, type Catalogue, type Locale, type Query } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';

/** Its conditions, in the order they stand on the page. */
export function termsInWords(catalogue: Catalogue, query: Query, locale: Locale): string[] {
  const words = query.q === '' ? [] : [messagesOf(locale).list.quoted(query.q)];
  return [
    ...words,
    ...FACETS.flatMap((facet) => query.terms[facet].map((id) => catalogue.label(facet, id, locale).text)),
    ...(query.told === null ? [] : [messagesOf(locale).list.told[query.told]]),
  ];
}

/** What the view of a query is called. @param page the name of the page that shows it. */
export function viewTitle(
  catalogue: Catalogue,
  query: Query,
  locale: Locale,
  page = messagesOf(locale).list.title,
): string {
  const terms = termsInWords(catalogue, query, locale);
  return terms.length > 0 ? messagesOf(locale).list.narrowed(page, terms) : page;
}
