/** Describes a query in the reader's language. */
import { FACETS, type Catalogue, type Locale, type Query } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';

/** Its conditions, in the order they stand on the page. */
export function termsInWords(catalogue: Catalogue, query: Query, locale: Locale): string[] {
  const words = query.q === '' ? [] : [messagesOf(locale).list.quoted(query.q)];
  return [
    ...words,
    ...FACETS.flatMap((facet) => query.terms[facet].map((id) => catalogue.label(facet, id, locale).text)),
  ];
}

/** What the view of a query is called. */
export function viewTitle(catalogue: Catalogue, query: Query, locale: Locale): string {
  const words = messagesOf(locale).list;
  const parts = termsInWords(catalogue, query, locale);
  return parts.length > 0 ? words.filtered(parts) : words.title;
}
