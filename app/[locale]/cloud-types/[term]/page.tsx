/** The page of a cloud type. */
import type { Metadata } from 'next';
import { landingHead, LandingPage, landingParams } from '../../_landing/landing-page';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

type Props = PageProps<'/[locale]/cloud-types/[term]'>;

export const generateStaticParams = () => landingParams('cloud');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, term } = await params;
  return landingHead('cloud', locale, term);
}

export default async function Page({ params }: Props) {
  const { locale, term } = await params;
  return <LandingPage facet="cloud" locale={locale} param={term} />;
}
