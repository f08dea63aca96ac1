/** Cases to choose from, for forms that work without scripts: the newest, as many as a form can hold. */
import type { Catalogue, Locale } from '@/_catalogue/catalogue';

const OFFERED = 200;

export interface Choice {
  slug: string;
  company: string;
  lang: Locale;
}

export function choicesOf(catalogue: Catalogue, locale: Locale): Choice[] {
  return catalogue
    .cases(locale)
    .slice(0, OFFERED)
    .map(({ slug, company, locale: lang }) => ({ slug, company, lang }));
}
