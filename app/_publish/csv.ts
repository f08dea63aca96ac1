/** Writes cases as CSV (RFC 4180) that is safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import {
  FACETS,
  factParts,
  factValues,
  siteUrl,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';

const BETWEEN_VALUES = '; ';

/** What the author wrote; a year is read from the journey and stands in no fact. */
function valuesOf(catalogue: Catalogue, locale: Locale, story: Case, facet: FacetId): string {
  const labelOf: typeof catalogue.label = (...term) => catalogue.label(...term);
  const values =
    facet === 'year'
      ? story.terms.year.map((id) => labelOf(facet, id, locale))
      : story.facts
          .filter(({ key }) => key === facet)
          .flatMap((fact) => factValues(factParts(story, fact, locale, labelOf)));
  return values.map(({ text }) => text).join(BETWEEN_VALUES);
}

/** A row of column names in the reader's language, and a row for each case. */
export function csvOf(catalogue: Catalogue, locale: Locale, cases: readonly Case[]): string {
  const { columns, published, updated } = messagesOf(locale);
  const base = siteUrl(catalogue.site);
  const head = [
    columns.company,
    ...FACETS.map((facet) => facetName(catalogue.site, facet, locale)),
    columns.summary,
    published,
    updated,
    columns.language,
    columns.address,
  ];
  const rows = cases.map((story) => [
    story.company,
    ...FACETS.map((facet) => valuesOf(catalogue, locale, story, facet)),
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
