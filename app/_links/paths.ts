/** Builds the addresses of pages and files, relative to the origin. */
import {
  DEFAULT_LOCALE,
  formatQuery,
  type FacetId,
  type Locale,
  type ProofKind,
  type Query,
} from '@/_catalogue/catalogue';
import { casePath } from './case-path';
import type { Paper } from './paper-sizes';

/** Facets whose terms have landing pages, and the path segment of each. */
export const LANDING_FOLDERS = { industry: 'industries', cloud: 'cloud-types', feature: 'features' } as const;
export type LandingFacet = keyof typeof LANDING_FOLDERS;
export const LANDING_FACETS = Object.keys(LANDING_FOLDERS) as LandingFacet[];

export function isLandingFacet(facet: FacetId): facet is LandingFacet {
  return facet in LANDING_FOLDERS;
}

/** For addresses with the locale as a parameter. The default locale is left out. */
const inLocale = (path: string, locale: Locale, search = '') => {
  const all = [...(locale === DEFAULT_LOCALE ? [] : [`locale=${locale}`]), ...(search ? [search] : [])];
  return all.length > 0 ? `${path}?${all.join('&')}` : path;
};

export const homePath = (locale: Locale) => `/${locale}`;

export const termPath = (locale: Locale, facet: LandingFacet, id: string) =>
  `/${locale}/${LANDING_FOLDERS[facet]}/${encodeURIComponent(id)}`;

/** The address of a page that shows the cases of a query. */
const viewPath = (page: string) => (locale: Locale, query?: Query) => {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/${page}${search && `?${search}`}`;
};

export const listPath = viewPath('cases');
export const timelinePath = viewPath('timeline');

/** The proof points of a query: of one kind, or all. */
export function quotesPath(locale: Locale, query?: Query, kind: ProofKind | null = null): string {
  const path = viewPath('quotes')(locale, query);
  return kind === null ? path : `${path}${path.includes('?') ? '&' : '?'}kind=${kind}`;
}

/** Other forms of the list: file name and media type. */
export const LIST_FORMS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
  csv: { file: 'cases.csv', type: 'text/csv', name: 'CSV' },
} as const;
export type ListForm = keyof typeof LIST_FORMS;

export function listFormPath(locale: Locale, form: ListForm, query: Query): string {
  const search = formatQuery(query);
  return `/${locale}/cases/${LIST_FORMS[form].file}${search && `?${search}`}`;
}

/** The page of one stop. Servers do not see fragments, so a link with `#…` could not have a preview of its own. */
export const stopPath = (locale: Locale, slug: string, stop: string) =>
  `${casePath(locale, slug)}/stops/${encodeURIComponent(stop)}`;

/** The link picture of a page. @param revision hash of the drawing; a changed drawing gets another address. */
export function picturePath(page: string, revision = ''): string {
  const [path = '', search = ''] = page.split('?', 2);
  const parameters = [search, revision && `v=${revision}`].filter(Boolean).join('&');
  return `${path}/picture.png${parameters && `?${parameters}`}`;
}

export const embedPath = (locale: Locale, slug: string) =>
  inLocale(`/embed/cases/${encodeURIComponent(slug)}`, locale);

export const embedListPath = (locale: Locale, query: Query) =>
  inLocale('/embed/cases', locale, formatQuery({ ...query, page: 1 }));

/** The oEmbed document of a page. @param page absolute address. */
export const oembedPath = (page: string) => `/api/oembed?url=${encodeURIComponent(page)}&format=json`;

/** The form action of shortlists and comparisons. */
export const makePath = (locale: Locale, what: 'shortlist' | 'comparison') => `/${locale}/make/${what}`;

export const markdownPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/case.md`;

export const onePagerPath = (locale: Locale, slug: string, paper: Paper = 'a4') =>
  `${casePath(locale, slug)}/one-pager.pdf${paper === 'a4' ? '' : `?paper=${paper}`}`;

export const slidesPath = (locale: Locale, slug: string) => `${casePath(locale, slug)}/slides.pptx`;

export const listApiPath = (locale: Locale, query: Query) =>
  inLocale('/api/cases', locale, formatQuery(query));

export const caseApiPath = (locale: Locale, slug: string) =>
  inLocale(`/api/cases/${encodeURIComponent(slug)}`, locale);

export { casePath } from './case-path';
export { readSegment } from './segment';
