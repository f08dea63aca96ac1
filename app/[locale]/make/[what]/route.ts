/**
 * Where the forms of shortlists and comparisons are sent: leads on to the address that holds what was chosen. Not the
 * pages themselves, because a page that redirects after its shell was sent does so by script alone.
 */
import { isLocale, type Locale } from '@/_catalogue/catalogue';
import { chosenToCompare, comparePath } from '@/_links/comparison';
import { focusAfter, parseDraft, pathAfterForm, stepOf } from '@/_links/shortlist-draft';

export async function GET(request: Request, { params }: RouteContext<'/[locale]/make/[what]'>) {
  const { locale, what } = await params;
  const { searchParams } = new URL(request.url);
  const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  if (!isLocale(locale) || (what !== 'shortlist' && what !== 'comparison'))
    return new Response(null, { status: 404, headers });
  const Location =
    what === 'shortlist'
      ? afterForm(locale, searchParams)
      : comparePath(locale, chosenToCompare(searchParams));
  return new Response(null, { status: 303, headers: { ...headers, Location } });
}

/** The fragment moves the focus. */
function afterForm(locale: Locale, sent: URLSearchParams): string {
  const list = parseDraft(sent);
  const step = stepOf(sent);
  return `${pathAfterForm(locale, list, step)}#${encodeURIComponent(focusAfter(list, step))}`;
}
