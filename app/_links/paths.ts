/** Addresses of the portal's pages, each from the thing it shows. Relative to the site, without its origin. */
import { DEFAULT_LOCALE, formatQuery, type FacetId, type Locale, type Query } from '@/_catalogue/catalogue';
import type { Paper } from './paper-sizes';

/** Facets whose single values have pages of their own, open to search engines, and the folder of each. */
export const LANDING_FOLDERS = { industry: 'industries', cloud: 'cloud-types', feature: 'features' } as const;
export type LandingFacet = keyof typeof LANDING_FOLDERS;
export const LANDING_FACETS = Object.keys(LANDING_FOLDERS) as LandingFacet[];

export function isLandingFacet(facet: FacetId): facet is LandingFacet {
  return facet in LANDING_FOLDERS;
}

/** Where the language is a parameter: the usual one stays out of the address. */
const inLocale = (path: string, locale: Locale, search = '') => {
  const all = [...(locale === DEFAULT_LOCALE ? [] : [`locale=${locale}`]), ...(search ? [search] : [])];
  return all.length > 0 ? `${path}?${all.join('&')}` : path;
};

export const homePath = (locale: Locale) => `/${locale}`;

export const casePath = (locale: Locale, slug: string) => `/${locale}/cases/${encodeURIComponent(slug)}`;

export const termPath = (locale: Locale, facet: LandingFacet, id: string) =>
  `/${locale}/${LANDING_FOLDERS[facet]}/${encodeURIComponent(id)}`;

/** The timeline of all cases, narrowed by the same query as the list. */
export function timelinePath(locale: Locale, query?: Query): string {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/timeline${search && `?${search}`}`;
}

/** The proof points of the cases that a query finds. */
export function quotesPath(locale: Locale, query?: Query): string {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/quotes${search && `?${search}`}`;
}

/** The list, narrowed by a query where there is one. */
export function listPath(locale: Locale, query?: Query): string {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/cases${search && `?${search}`}`;
}

/** The list in other forms: the file of each, under the list's own address, and its media type. */
export const LIST_FORMS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
  csv: { file: 'cases.csv', type: 'text/csv', name: 'CSV' },
} as const;
export type ListForm = keyof typeof LIST_FORMS;

/** A view of the list in another form. */
export function listFormPath(locale: Locale, form: ListForm, query: Query): string {
  const search = formatQuery(query);
  return `/${locale}/cases/${LIST_FORMS[form].file}${search && `?${search}`}`;
}

/** A stop of a case's journey as a page of its own: servers see no fragment, so `#…` cannot have an unfurl. */
export const stopPath = (locale: Locale, slug: string, stop: string) =>
  `${casePath(locale, slug)}/stops/${encodeURIComponent(stop)}`;

/** The link picture of a page. @param revision of the drawing, so that one that looks different has another address. */
export function picturePath(page: string, revision = ''): string {
  const [path = '', search = ''] = page.split('?', 2);
  const parameters = [search, revision && `v=${revision}`].filter(Boolean).join('&');
  return `${path}/picture.png${parameters && `?${parameters}`}`;
}

/** A case as a card for other people's pages. */
export const embedPath = (locale: Locale, slug: string) =>
  inLocale(`/embed/cases/${encodeURIComponent(slug)}`, locale);

/** The first cases of a view as such a card. */
export const embedListPath = (locale: Locale, query: Query) =>
  inLocale('/embed/cases', locale, formatQuery({ ...query, page: 1 }));

/** What a page says of itself to those who embed it. @param page its address, absolute. */
export const oembedPath = (page: string) => `/api/oembed?url=${encodeURIComponent(page)}&format=json`;

/** Where the form of a shortlist or a comparison is sent. */
export const makePath = (locale: Locale, what: 'shortlist' | 'comparison') => `/${locale}/make/${what}`;

/** A case as Markdown. */
export const markdownPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/case.md`;

/** A case on one page, to print. */
export const onePagerPath = (locale: Locale, slug: string, paper: Paper = 'a4') =>
  `${casePath(locale, slug)}/one-pager.pdf${paper === 'a4' ? '' : `?paper=${paper}`}`;

/** A case as slides. */
export const slidesPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/slides.pptx`;

/** A view of the list as data. */
export const listApiPath = (locale: Locale, query: Query) =>
  inLocale('/api/cases', locale, formatQuery(query));

/** A case as data. */
export const caseApiPath = (locale: Locale, slug: string) =>
  inLocale(`/api/cases/${encodeURIComponent(slug)}`, locale);

export { readSegment } from './segment';
