/** Every address that no other page has. */
import { DEFAULT_LOCALE, isLocale } from '@/_catalogue/catalogue';
import { Missing } from '@/_ui/missing';

/** Rendered before anything is sent: once a page streams, its status is 200 whatever comes. */
export const ensureStatic = 'navigation';

/** Next.js needs one address to try. */
export const generateStaticParams = () => [{ rest: ['none'] }];

export default async function Page({ params }: PageProps<'/[locale]/[...rest]'>) {
  const { locale } = await params;
  return <Missing locale={isLocale(locale) ? locale : DEFAULT_LOCALE} />;
}
