/** Lists the languages of the portal. */

export const LOCALES = ['en', 'zh'] as const;

/** A language of the portal: a BCP 47 primary subtag, and the first segment of every page's address. */
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

/** Whether `value` names a language of the portal. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The other language: the one a reader can switch to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}
