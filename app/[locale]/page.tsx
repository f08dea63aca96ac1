/** The front page: one story on the label, the newest ones, and the index of everything a visitor can look for. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { EMPTY_QUERY, isLocale, siteUrl, type Locale } from '@/_catalogue/catalogue';
import { homePath, listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { alternatesOfView } from '@/_seo/alternates';
import { JsonLd, websiteOf } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfHome } from '@/_publish/pictures/link-pictures';
import { Card, CardGrid } from '@/_ui/list/card';
import { Feature } from '@/_ui/case/featured-case';
import { Missing } from '@/_ui/shell/not-found';
import { SearchForm } from '@/_ui/shell/search-form';
import { TermIndex } from '@/_ui/list/term-index';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';

export const ensureStatic = 'navigation';
export const prefetch = 'partial';

const NEWEST_SHOWN = 6;
/** What the front page lists, and how many terms of each before the rest is folded away. */
const INDEX = [
  { facet: 'industry', shown: 12 },
  { facet: 'feature', shown: 12 },
  { facet: 'cloud', shown: 4 },
  { facet: 'challenge', shown: 6 },
] as const;

export async function generateMetadata({ params }: PageProps<'/[locale]'>): Promise<Metadata> {
  'use cache';
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const catalogue = await cachedCatalogue();
  const { site } = catalogue;
  const title = `${site.name}: ${site.tagline[locale]}`;
  return {
    ...metadataOf({
      site,
      locale,
      title,
      description: site.description[locale],
      path: homePath,
      alternates: alternatesOfView(site, locale, EMPTY_QUERY, site.name),
      picture: pictureOfHome(catalogue, locale),
    }),
    title: { absolute: title },
  };
}

export default async function Page({ params }: PageProps<'/[locale]'>) {
  const { locale } = await params;
  return isLocale(locale) ? <Front locale={locale} /> : <Missing locale="en" />;
}

async function Front({ locale }: { locale: Locale }) {
  'use cache';
  const catalogue = await cachedCatalogue();
  const words = messagesOf(locale);
  const { site } = catalogue;
  const cases = catalogue.cases(locale);
  const featured = site.featured
    .map((slug) => catalogue.find(locale, slug))
    .find((story) => story !== undefined);
  const newest = cases.filter(({ slug }) => slug !== featured?.slug).slice(0, NEWEST_SHOWN);
  return (
    <>
      <JsonLd things={[websiteOf(siteUrl(site), site.name, locale)]} />
      <div className="wrap grid gap-x-12 gap-y-12 pt-8 md:pt-14 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div className="grid content-center gap-8">
          <h1 className="display">{site.tagline[locale]}</h1>
          <p className="lead">{site.description[locale]}</p>
          <SearchForm locale={locale} label={words.home.search} />
        </div>
        {featured && <Feature story={featured} locale={locale} catalogue={catalogue} />}
      </div>

      <section className="wrap mt-20 print:mt-[10mm]" aria-labelledby="browse">
        <h2 id="browse" className="section-title mb-6">
          {words.home.browse}
        </h2>
        <div className="label lg:grid lg:grid-cols-[1fr_1fr_1fr] lg:grid-rows-[auto_1fr] print:grid print:grid-cols-[1fr_1fr] print:grid-rows-none print:overflow-hidden print:break-inside-avoid">
          {INDEX.map(({ facet, shown }) => (
            <TermIndex key={facet} facet={facet} shown={shown} locale={locale} catalogue={catalogue} />
          ))}
        </div>
      </section>

      <section className="wrap mt-20 print:mt-[10mm]" aria-labelledby="newest">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <h2 id="newest" className="section-title">
            {words.home.newest}
          </h2>
          <Link className="link inline-block py-1" href={listPath(locale)}>
            {words.home.allStories(cases.length)}
          </Link>
        </div>
        <CardGrid>
          {newest.map((story) => (
            <Card key={story.slug} story={story} locale={locale} catalogue={catalogue} />
          ))}
        </CardGrid>
      </section>
    </>
  );
}
