/** Writes cases as CSV (RFC 4180) that is safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import {
  FACETS,
  factParts,
  factValues,
  siteUrl,
  Slices,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
} from '@/_catalogue/catalogue';
import { casePath } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';

const BETWEEN_VALUES = '; ';

const FORM = {
  record_delimiter: '\r\n',
  // Text is never a formula (https://owasp.org/www-community/attacks/CSV_Injection).
  escape_formulas: true,
};
/** Rows that are written in one go. */
const ROWS = 20;

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

/** A row of column names in the reader's language, and a row for each case; made in slices. */
export async function csvOf(catalogue: Catalogue, locale: Locale, cases: readonly Case[]): Promise<string> {
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
  const rowOf = (story: Case) => [
    story.company,
    ...FACETS.map((facet) => valuesOf(catalogue, locale, story, facet)),
    story.description,
    story.published ?? '',
    story.updated ?? '',
    story.locale,
    base + casePath(locale, story.slug),
  ];
  // Without the byte order mark, spreadsheets do not read the file as UTF-8.
  let table = stringify([head], { ...FORM, bom: true });
  const slices = new Slices();
  for (let at = 0; at < cases.length; at += ROWS) {
    table += stringify(cases.slice(at, at + ROWS).map(rowOf), FORM);
    await slices.next();
  }
  return table;
}
