/** Cases as a table for spreadsheets: RFC 4180, in UTF-8 that says so, its cells harmless to those who open it. */
import { stringify } from 'csv-stringify/sync';
import { FACETS, siteUrl, type Case, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';

const BETWEEN_TERMS = '; ';

/** One row a case, under a row of names in the reader's language. */
export function csvOf(catalogue: Catalogue, locale: Locale, cases: readonly Case[]): string {
  const { facets, columns, published, updated } = messagesOf(locale);
  const base = siteUrl(catalogue.site);
  const head = [
    columns.company,
    ...FACETS.map((facet) => facets[facet]),
    columns.summary,
    published,
    updated,
    columns.language,
    columns.address,
  ];
  const rows = cases.map((story) => [
    story.company,
    ...FACETS.map((facet) =>
      story.terms[facet].map((id) => catalogue.label(facet, id, locale).text).join(BETWEEN_TERMS),
    ),
    story.description,
    story.published ?? '',
    story.updated ?? '',
    story.locale,
    base + casePath(locale, story.slug),
  ]);
  return stringify([head, ...rows], {
    // Without the mark spreadsheets read Chinese in the code page of their machine.
    bom: true,
    record_delimiter: '\r\n',
    // A cell is text even where an author begins it like a formula (https://owasp.org/www-community/attacks/CSV_Injection).
    escape_formulas: true,
  });
}
