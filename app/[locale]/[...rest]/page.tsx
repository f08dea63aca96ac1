/** Every address that no other page has. */
import { connection } from 'next/server';
import { DEFAULT_LOCALE, isLocale } from '@/_catalogue/catalogue';
import { Missing } from '@/_ui/missing';

/** Rendered for each request, so that made-up addresses fill no cache. */
export const instant = false;

export default async function Page({ params }: PageProps<'/[locale]/[...rest]'>) {
  await connection();
  const { locale } = await params;
  return <Missing locale={isLocale(locale) ? locale : DEFAULT_LOCALE} />;
}
