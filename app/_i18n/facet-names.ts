/** What facets are called: in the site's own words, where `site.yml` has any. */
import type { FacetId, Locale, Site } from '@/_catalogue/catalogue';

export const facetMessages = {
  en: {
    industry: 'Industry',
    cloud: 'Cloud type',
    feature: 'Adopted features',
    challenge: 'Challenges',
    location: 'Location',
    year: 'Year',
  },
  zh: {
    industry: '行业',
    cloud: '云类型',
    feature: '采用功能',
    challenge: '挑战',
    location: '地点',
    year: '年份',
  },
} satisfies Record<Locale, Record<FacetId, string>>;

export function facetName({ facets }: Pick<Site, 'facets'>, facet: FacetId, locale: Locale): string {
  return (facets[facet] || null)?.label[locale] ?? facetMessages[locale][facet];
}
