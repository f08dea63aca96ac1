/** The address of a case, without the catalogue: client components build it. */
import type { Locale } from '@/_catalogue/catalogue';

export const casePath = (locale: Locale, slug: string) => `/${locale}/cases/${encodeURIComponent(slug)}`;
