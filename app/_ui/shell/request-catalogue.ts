/** The one reading of the content that a page is made of. */
import { cache } from 'react';
import { currentCatalogue } from '@/_catalogue/catalogue';

/**
 * The same catalogue for all who ask while a page is made: its head and its body ask apart, and were the content read anew
 * between the two, the head would be of another revision and come too late to stand in `<head>`.
 */
export const requestCatalogue = cache(currentCatalogue);
