/** Where the cases to compare are chosen. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { isLocale } from '@/_catalogue/catalogue';
import { homePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { metadataOf } from '@/_seo/metadata';
import { comparePath } from '@/_links/comparison';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { CompareForm } from '@/_ui/compare/compare-form';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';

export const instant = false;

type Props = PageProps<'/[locale]/compare'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const catalogue = await requestCatalogue();
  const { title, lead } = messagesOf(locale).share.compare;
  const path = (each: typeof locale) => comparePath(each, []);
  return metadataOf({ site: catalogue.site, locale, title, description: lead, path, noindex: true });
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  await connection();
  if (!isLocale(locale)) notFound();
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.share.compare.title, path: comparePath(locale, []) },
  ];
  return (
    <div className="wrap pt-4">
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <h1 className="headline mt-6 mb-4">{words.share.compare.title}</h1>
      <p className="lead mb-10">{words.share.compare.lead}</p>
      <CompareForm catalogue={catalogue} locale={locale} chosen={[]} />
    </div>
  );
}
