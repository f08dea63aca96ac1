/** Gives pages the catalogue: one reading for each request, or one for each cached function. */
import { cacheLife, cacheTag } from 'next/cache';
import { cache } from 'react';
import { catalogueAt, currentCatalogue, searchableCatalogue, type Catalogue } from '@/_catalogue/catalogue';

/**
 * Returns the same catalogue throughout one request. The head and the body of a page ask separately; if the content were
 * read again between the two, the head would show another revision and arrive too late to stand in `<head>`.
 */
export const requestCatalogue = cache(searchableCatalogue);

/** The same for a list without any choice, which need not wait for the search. */
export const listedCatalogue = cache(currentCatalogue);

/**
 * For functions with `'use cache'`: marks their result as made from the content, and returns the catalogue. They search
 * for no words.
 * @param revision of the reading that other parts of the page are made of.
 */
export function cachedCatalogue(revision?: string): Promise<Catalogue> {
  cacheTag('cases');
  cacheLife({ stale: 30, revalidate: 1, expire: 300 });
  return revision === undefined ? currentCatalogue() : catalogueAt(revision);
}
