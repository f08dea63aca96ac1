/** The same thing in other forms, for `link rel="alternate"`. */
import type { Locale, Query } from '@/_catalogue/catalogue';
import { caseApiPath, LIST_FORMS, listFormPath, markdownPath, type ListForm } from '@/_i18n/paths';

export interface Alternate {
  type: string;
  title: string;
  /** From `/`. */
  path: string;
}

/** A view of the list: its feeds and its table, from the first page on. */
export function alternatesOfView(locale: Locale, query: Query, title: string): Alternate[] {
  return (Object.keys(LIST_FORMS) as ListForm[]).map((form) => ({
    type: LIST_FORMS[form].type,
    title: `${title} (${LIST_FORMS[form].name})`,
    path: listFormPath(locale, form, { ...query, page: 1 }),
  }));
}

/** A case: Markdown and data. */
export function alternatesOfCase(locale: Locale, slug: string, title: string): Alternate[] {
  return [
    { type: 'text/markdown', title: `${title} (Markdown)`, path: markdownPath(locale, slug) },
    { type: 'application/json', title: `${title} (JSON)`, path: caseApiPath(locale, slug) },
  ];
}
