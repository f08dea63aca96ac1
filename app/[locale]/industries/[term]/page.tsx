/** The page of an industry. */
import type { Metadata } from 'next';
import { landingHead, LandingPage, landingParams } from '../../_landing/landing-page';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

type Props = PageProps<'/[locale]/industries/[term]'>;

export const generateStaticParams = () => landingParams('industry');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, term } = await params;
  return landingHead('industry', locale, term);
}

export default async function Page({ params }: Props) {
  const { locale, term } = await params;
  return <LandingPage facet="industry" locale={locale} param={term} />;
}
