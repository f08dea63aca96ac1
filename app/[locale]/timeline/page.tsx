/** The timeline of all cases: what happened in which year, and who adopted which feature when. Filtered like the list. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatQuery, isLocale, scopeOf, siteUrl, tally } from '@/_catalogue/catalogue';
import { homePath, timelinePath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { breadcrumbsOf } from '@/_seo/collection';
import { JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfTimeline } from '@/_publish/pictures/link-pictures';
import { AdoptionTable } from '@/_ui/timeline/adoption-table';
import { Breadcrumbs } from '@/_ui/shell/breadcrumbs';
import { FilterForm } from '@/_ui/list/filter-form.client';
import { Filters } from '@/_ui/list/filters';
import { Plot } from '@/_ui/timeline/plot';
import { requestCatalogue } from '@/_ui/shell/request-catalogue';
import { ResultHead } from '@/_ui/list/result-head';
import { Share } from '@/_ui/share/share';
import { viewTitle } from '@/_i18n/view-title';
import { ViewHeading } from '@/_ui/list/view-heading';
import { YearByYear } from '@/_ui/timeline/year-by-year';

export const instant = false;

/** More would be a page of many megabytes that nobody reads to its end; filters lead to the others. */
const CASES_DRAWN = 200;

type Props = PageProps<'/[locale]/timeline'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale).timeline;
  const { query } = catalogue.parse(parameters);
  const { stops, adoptions } = tally(catalogue.matching(locale, query));
  return metadataOf({
    site: catalogue.site,
    locale,
    title: viewTitle(catalogue, query, locale, words.title),
    description: words.description(stops, adoptions),
    path: (each) => timelinePath(each, scopeOf(query)),
    canonical: (each) => timelinePath(each),
    noindex: formatQuery(query) !== '',
    picture: pictureOfTimeline(catalogue, locale, query),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const catalogue = await requestCatalogue();
  const words = messagesOf(locale);
  const result = catalogue.search(locale, parameters);
  // Years have an order of their own.
  const query = scopeOf(result.query);
  const cases = catalogue.matching(locale, query).slice(0, CASES_DRAWN);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.timeline.title, path: timelinePath(locale) },
  ];
  return (
    <div className="wrap pt-4">
      <JsonLd things={[breadcrumbsOf(siteUrl(catalogue.site), steps)]} />
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <div className="mt-6 mb-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <ViewHeading title={words.timeline.title} query={query} locale={locale} catalogue={catalogue} />
        <Share
          path={timelinePath(locale, query)}
          title={viewTitle(catalogue, query, locale, words.timeline.title)}
          site={catalogue.site}
          locale={locale}
        />
      </div>
      <FilterForm action={timelinePath(locale)} view={formatQuery(query)} skip={words.list.skip}>
        <Filters result={result} locale={locale} isSorted={false} />
        <section className="results gap-12" aria-labelledby="result-count">
          <ResultHead
            result={{ ...result, query }}
            locale={locale}
            catalogue={catalogue}
            path={timelinePath}
          />
          {cases.length < result.total && (
            <p className="notice">{words.timeline.firstOnly(cases.length, result.total)}</p>
          )}
          <Plot cases={cases} locale={locale} />
          <YearByYear cases={cases} locale={locale} />
          <AdoptionTable cases={cases} locale={locale} catalogue={catalogue} />
        </section>
      </FilterForm>
    </div>
  );
}
