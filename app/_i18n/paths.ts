/** Addresses of the portal's pages, each from the thing it shows. Relative to the site, without its origin. */
import { formatQuery, type FacetId, type Locale, type Query } from '@/_catalogue/catalogue';

/** Facets whose single values have pages of their own, open to search engines, and the folder of each. */
export const LANDING_FOLDERS = { industry: 'industries', cloud: 'cloud-types', feature: 'features' } as const;
export type LandingFacet = keyof typeof LANDING_FOLDERS;
export const LANDING_FACETS = Object.keys(LANDING_FOLDERS) as LandingFacet[];

export function isLandingFacet(facet: FacetId): facet is LandingFacet {
  return facet in LANDING_FOLDERS;
}

export const homePath = (locale: Locale) => `/${locale}`;

export const casePath = (locale: Locale, slug: string) => `/${locale}/cases/${encodeURIComponent(slug)}`;

export const termPath = (locale: Locale, facet: LandingFacet, id: string) =>
  `/${locale}/${LANDING_FOLDERS[facet]}/${encodeURIComponent(id)}`;

/** The timeline of all cases, narrowed by the same query as the list. */
export function timelinePath(locale: Locale, query?: Query): string {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/timeline${search && `?${search}`}`;
}

/** The list, narrowed by a query where there is one. */
export function listPath(locale: Locale, query?: Query): string {
  const search = query ? formatQuery(query) : '';
  return `/${locale}/cases${search && `?${search}`}`;
}
