/** The name of a term as client components get it. */
import type { Locale } from '@/_catalogue/catalogue';

/** The name, and its language where it is not that of the page. */
export type Label = readonly [text: string, lang?: Locale];

export const labelOf = ({ text, lang }: { text: string; lang: Locale | null }): Label =>
  lang ? [text, lang] : [text];
