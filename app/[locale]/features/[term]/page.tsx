/** The page of an adopted feature. */
import type { Metadata } from 'next';
import { landingHead, LandingPage, landingParams } from '../../_landing/landing-page';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

type Props = PageProps<'/[locale]/features/[term]'>;

export const generateStaticParams = () => landingParams('feature');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, term } = await params;
  return landingHead('feature', locale, term);
}

export default async function Page({ params }: Props) {
  const { locale, term } = await params;
  return <LandingPage facet="feature" locale={locale} param={term} />;
}
