/** The timeline of all cases: what happened in which year, and who adopted which feature when. Filtered like the list. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { formatQuery, isLocale, QUERY_KEYS, scopeOf, siteUrl, tally } from '@/_catalogue/catalogue';
import { homePath, timelinePath } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { breadcrumbsOf, JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfTimeline } from '@/_share/pictures';
import { AdoptionTable } from '@/_ui/adoption-table';
import { Breadcrumbs } from '@/_ui/breadcrumbs';
import { FilterForm } from '@/_ui/filter-form.client';
import { Filters } from '@/_ui/filters';
import { reading } from '@/_ui/reading';
import { ResultHead } from '@/_ui/results';
import { Share } from '@/_ui/share';
import { YearByYear } from '@/_ui/year-by-year';

export const instant = false;

/** More would be a page of many megabytes that nobody reads to its end; filters lead to the others. */
const CASES_DRAWN = 200;

type Props = PageProps<'/[locale]/timeline'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) return {};
  const here = await reading();
  const words = messagesOf(locale).timeline;
  const { query } = here.parse(parameters);
  const { stops, adoptions } = tally(here.matching(locale, query));
  return metadataOf({
    site: here.site,
    locale,
    title: words.title,
    description: words.description(stops, adoptions),
    path: (each) => timelinePath(each, scopeOf(query)),
    canonical: (each) => timelinePath(each),
    noindex: formatQuery(query) !== '',
    picture: pictureOfTimeline(here, locale, query),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, parameters] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const here = await reading();
  const words = messagesOf(locale);
  const result = here.search(locale, parameters);
  const cases = here.matching(locale, result.query).slice(0, CASES_DRAWN);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.timeline.title, path: timelinePath(locale) },
  ];
  return (
    <div className="wrap pt-4">
      <JsonLd things={[breadcrumbsOf(siteUrl(here.site), steps)]} />
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <div className="view-head">
        <h1 className="headline">{words.timeline.title}</h1>
        <Share
          path={timelinePath(locale, result.query)}
          title={words.timeline.title}
          site={here.site}
          locale={locale}
        />
      </div>
      <FilterForm action={timelinePath(locale)} view={formatQuery(result.query)} keys={QUERY_KEYS}>
        <Filters result={result} locale={locale} />
        <section className="results grid gap-12" aria-labelledby="result-count">
          <ResultHead result={result} locale={locale} catalogue={here} path={timelinePath} />
          {cases.length < result.total && (
            <p className="notice">{words.timeline.firstOnly(cases.length, result.total)}</p>
          )}
          <YearByYear cases={cases} locale={locale} />
          <AdoptionTable cases={cases} locale={locale} catalogue={here} />
        </section>
      </FilterForm>
    </div>
  );
}
