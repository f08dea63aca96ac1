/** Responds with an embed card. Invalid parameters are ignored, because readers of a card cannot correct them. */
import { DEFAULT_LOCALE, isLocale, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import type { ResourceResponse } from '@/_server/resource-response';
import type { CardContent } from './case-card';
import { documentOf, THEMES } from './embed-document';

/** The requested language, or the default. */
export function localeOf(given: URLSearchParams): Locale {
  const asked = given.get('locale') ?? '';
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}

export function cardResponse(
  { site }: Catalogue,
  given: URLSearchParams,
  drawn: CardContent,
  status: 200 | 404 | 410 = 200,
): ResourceResponse {
  const theme = THEMES.find((each) => each === given.get('theme')) ?? null;
  return {
    type: 'text/html; charset=utf-8',
    body: documentOf({ ...drawn, site, theme, locale: localeOf(given) }),
    status,
    // The case may be published at any time.
    ...(status !== 200 && { headers: { 'Cache-Control': 'no-store' } }),
  };
}
