/** Formats lists and counts in the reader's language. */
import type { Locale } from '@/_catalogue/catalogue';

/** Names in a row: "A, B, and C". */
export const list = (locale: Locale, items: readonly string[]) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);

/** An English count with its noun. */
export const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
