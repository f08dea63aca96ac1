/** Writes cases as CSV (RFC 4180) that is safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import { FACETS, siteUrl, type Case, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';

const BETWEEN_TERMS = '; ';

/** A row of column names in the reader's language, and a row for each case. */
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
    // Without the byte order mark, spreadsheets do not read the file as UTF-8.
    bom: true,
    record_delimiter: '\r\n',
    // Text is never a formula (https://owasp.org/www-community/attacks/CSV_Injection).
    escape_formulas: true,
  });
}
