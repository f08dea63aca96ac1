/** The conditions of a query in a reader's words, in the order they stand on the page. */
import { FACETS, type Catalogue, type Locale, type Query } from '@/_catalogue/catalogue';
import { messagesOf } from '@/_i18n/messages';

export function termsInWords(catalogue: Catalogue, query: Query, locale: Locale): string[] {
  const words = query.q === '' ? [] : [messagesOf(locale).list.quoted(query.q)];
  return [
    ...words,
    ...FACETS.flatMap((facet) => query.terms[facet].map((id) => catalogue.label(facet, id, locale).text)),
  ];
}
