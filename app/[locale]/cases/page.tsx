/** The list: search, filters, results. Rendered in one piece for each request, so that it is whole without scripts. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatQuery, isLocale, scopeOf, siteUrl } from '@/_catalogue/catalogue';
import { homePath, listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { alternatesOfView } from '@/_seo/alternates';
import { CollectionJsonLd } from '@/_seo/collection-json-ld.client';
import { formatListed, listedBefore } from '@/_links/shortlist-draft';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfView } from '@/_publish/pictures/link-pictures';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { cardOf } from '@/_ui/list/card';
import { FilterForm } from '@/_ui/list/filter-form.client';
import { Filters } from '@/_ui/list/filters';
import { listedCatalogue, requestCatalogue } from '@/_ui/shell/request-catalogue';
import { Results } from '@/_ui/list/results';
import { Share } from '@/_ui/share/share';
import { ViewHeading } from '@/_ui/list/view-heading';
import { viewTitle } from '@/_i18n/view-title';

export const instant = false;

type Props = PageProps<'/[locale]/cases'>;

/** A filter that finds little looks for words as well. */
const catalogueFor = (parameters: object) =>
  Object.keys(parameters).length > 0 ? requestCatalogue() : listedCatalogue();

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const parameters = await searchParams;
  const catalogue = await catalogueFor(parameters);
  const words = messagesOf(locale).list;
  const { query } = catalogue.parse(parameters);
  const title = viewTitle(catalogue, query, locale);
  const total = catalogue.matching(locale, query).length;
  return metadataOf({
    site: catalogue.site,
    locale,
    title,
    description: words.description(total),
    path: (each) => listPath(each, scopeOf(query)),
    noindex: formatQuery(query) !== '',
    alternates: alternatesOfView(catalogue.site, locale, query, title),
    picture: pictureOfView(catalogue, locale, query),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const catalogue = await catalogueFor(parameters);
  const words = messagesOf(locale);
  const result = catalogue.search(locale, parameters);
  const listed = listedBefore(parameters);
  const base = siteUrl(catalogue.site);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.nav.stories, path: listPath(locale) },
  ];
  const page = {
    name: words.list.title,
    description: words.list.description(result.total),
    path: listPath(locale, result.query),
    locale,
  };
  // One array for both, so that the payload holds it once.
  const cards = result.cases.map((story) =>
    cardOf({ story, locale, catalogue, passage: result.hits.get(story.slug)?.passage }),
  );
  return (
    <div className="wrap pt-4">
      <CollectionJsonLd base={base} steps={steps} page={page} cases={cards} />
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <div className="mt-6 mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <ViewHeading title={words.list.title} query={result.query} locale={locale} catalogue={catalogue} />
        <Share
          path={listPath(locale, result.query)}
          title={viewTitle(catalogue, result.query, locale)}
          site={catalogue.site}
          locale={locale}
        />
      </div>
      <FilterForm
        action={listPath(locale)}
        view={formatQuery(result.query)}
        also={formatListed(listed)}
        skip={words.list.skip}
      >
        {listed.map((slug) => (
          <input key={slug} type="hidden" name="shortlist" value={slug} />
        ))}
        <Filters result={result} locale={locale} />
        <Results result={result} cards={cards} listed={listed} locale={locale} catalogue={catalogue} />
      </FilterForm>
    </div>
  );
}
