/** What replaces the server's 404 once scripts run: the same page. */
import { locale } from 'next/root-params';
import { DEFAULT_LOCALE, isLocale } from '@/_catalogue/catalogue';
import { MissingPage } from '@/_ui/shell/not-found';

export default async function NotFound() {
  const asked = (await locale()) ?? '';
  return <MissingPage locale={isLocale(asked) ? asked : DEFAULT_LOCALE} />;
}
