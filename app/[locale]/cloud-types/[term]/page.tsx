/** The page of a cloud type. */
import type { Metadata } from 'next';
import { Landing, landingHead, landingParams } from '@/_ui/landing';

export const ensureStatic = 'navigation';

type Props = PageProps<'/[locale]/cloud-types/[term]'>;

export const generateStaticParams = () => landingParams('cloud');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, term } = await params;
  return landingHead('cloud', locale, term);
}

export default async function Page({ params }: Props) {
  const { locale, term } = await params;
  return <Landing facet="cloud" locale={locale} param={term} />;
}
