/** A card as an answer to a request. Bad parameters are healed: a card that says what is wrong helps no reader. */
import { DEFAULT_LOCALE, isLocale, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import type { ResourceResponse } from '@/_server/resource-response';
import type { Drawn } from './case-card';
import { documentOf, THEMES } from './embed-document';

/** The language an address asks for, or else the usual one. */
export function localeOf(given: URLSearchParams): Locale {
  const asked = given.get('locale') ?? '';
  return isLocale(asked) ? asked : DEFAULT_LOCALE;
}

export function cardResponse(
  { site }: Catalogue,
  given: URLSearchParams,
  drawn: Drawn,
  status: 200 | 404 | 410 = 200,
): ResourceResponse {
  const theme = THEMES.find((each) => each === given.get('theme')) ?? null;
  return {
    type: 'text/html; charset=utf-8',
    body: documentOf({ ...drawn, site, theme, locale: localeOf(given) }),
    status,
    // The story may come, and the card should come with it.
    ...(status !== 200 && { headers: { 'Cache-Control': 'no-store' } }),
  };
}
