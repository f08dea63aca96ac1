/** Lists the alternate forms of a page for `link rel="alternate"`. */
import { siteUrl, type Locale, type Query, type Site } from '@/_catalogue/catalogue';
import {
  caseApiPath,
  casePath,
  LIST_FORMS,
  listFormPath,
  listPath,
  markdownPath,
  oembedPath,
  type ListForm,
} from '@/_links/paths';

export interface Alternate {
  type: string;
  title: string;
  /** From `/`. */
  path: string;
}

/** How a page is embedded (https://oembed.com/, section 4). @param path of the page. */
const oembedOf = (site: Site, path: string, title: string): Alternate => ({
  type: 'application/json+oembed',
  title: `${title} (oEmbed)`,
  path: oembedPath(siteUrl(site) + path),
});

/** A view of the list: its feeds, its table and its card, from the first page on. */
export function alternatesOfView(site: Site, locale: Locale, query: Query, title: string): Alternate[] {
  const view = { ...query, page: 1 };
  return [
    ...(Object.keys(LIST_FORMS) as ListForm[]).map((form) => ({
      type: LIST_FORMS[form].type,
      title: `${title} (${LIST_FORMS[form].name})`,
      path: listFormPath(locale, form, view),
    })),
    oembedOf(site, listPath(locale, view), title),
  ];
}

/** A case: Markdown, data and its card. */
export function alternatesOfCase(site: Site, locale: Locale, slug: string, title: string): Alternate[] {
  return [
    { type: 'text/markdown', title: `${title} (Markdown)`, path: markdownPath(locale, slug) },
    { type: 'application/json', title: `${title} (JSON)`, path: caseApiPath(locale, slug) },
    oembedOf(site, casePath(locale, slug), title),
  ];
}
