/** Builds structured data of pages that list cases, after schema.org. Without the catalogue: client components use it. */

import type { Locale } from '@/_catalogue/catalogue';
import { casePath } from '@/_links/case-path';

export type Thing = Record<string, unknown>;

/** `<` is written as an escape, so that no text of an author can end the element that holds the data. */
export function jsonOf(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(/</g, '\\u003c');
}

/** https://schema.org/BreadcrumbList: the way from the front page to this one. */
export function breadcrumbsOf(base: string, steps: readonly { name: string; path: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: base + path,
    })),
  };
}

export interface ListingPage {
  name: string;
  description: string;
  path: string;
  locale: Locale;
}

/** https://schema.org/CollectionPage whose main entity is the list of its cases, by their pages, which tell the rest. */
export function collectionOf(base: string, page: ListingPage, cases: readonly { slug: string }[]): Thing {
  return {
    '@type': 'CollectionPage',
    '@id': base + page.path,
    url: base + page.path,
    name: page.name,
    description: page.description,
    inLanguage: page.locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: cases.length,
      itemListElement: cases.map(({ slug }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: base + casePath(page.locale, slug),
      })),
    },
  };
}
