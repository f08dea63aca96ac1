/** An option of a facet as it stands in the payload of a page: hundreds of them are most of it. */
import type { Option } from '@/_catalogue/catalogue';

/**
 * Text, number of cases; then, where they differ from the usual: the id, whether it is chosen, the language of the text.
 * The id of most is their text in small letters with hyphens.
 */
export type FacetOption = readonly [
  text: string,
  count: number,
  id?: string,
  chosen?: boolean,
  lang?: string,
];

const usualId = (text: string) => text.toLowerCase().replaceAll(' ', '-');

export const optionId = ([text, , id]: FacetOption) => id || usualId(text);

export function compactOption({ id, text, lang, count, chosen }: Option): FacetOption {
  const own = id === usualId(text) ? '' : id;
  if (lang) return [text, count, own, chosen, lang];
  if (chosen) return [text, count, own, chosen];
  return own ? [text, count, own] : [text, count];
}
