/** The page of one term: what it means, the cases that have it, what goes with it, and where to narrow further. */
import type { Metadata } from 'next';
import { cacheLife, cacheTag } from 'next/cache';
import Link from 'next/link';
import {
  catalogue,
  isLocale,
  LOCALES,
  PAGE_SIZE,
  queryFor,
  siteUrl,
  type Catalogue,
  type Locale,
} from '@/_catalogue/catalogue';
import { homePath, LANDING_FACETS, listPath, readSegment, termPath, type LandingFacet } from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { alternatesOfView } from '@/_seo/alternates';
import { breadcrumbsOf, collectionOf, JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { pictureOfTerm } from '@/_share/pictures';
import { Adopters } from './adopters';
import { Breadcrumbs } from './breadcrumbs';
import { Card, CardGrid } from './card';
import { Missing } from './missing';
import { TermList } from './term-index';

/** So many are rendered by a build, those that most cases have; the others on their first visit. */
const PRERENDERED = 8;
const COMPANIONS_SHOWN = 8;

/** Addresses of a facet's terms for the build. */
export async function landingParams(facet: LandingFacet) {
  const here = await catalogue();
  const terms = here.terms(facet).slice(0, PRERENDERED);
  return LOCALES.flatMap((locale) => (terms.length > 0 ? terms : ['none']).map((term) => ({ locale, term })));
}

async function isUsed(facet: LandingFacet, id: string): Promise<boolean> {
  'use cache';
  cacheTag('cases');
  cacheLife({ stale: 30, revalidate: 1, expire: 300 });
  return (await catalogue()).terms(facet).includes(id);
}

function textsOf(here: Catalogue, facet: LandingFacet, id: string, locale: Locale) {
  const words = messagesOf(locale).term;
  const name = here.label(facet, id, locale);
  const cases = here.matching(locale, queryFor(facet, id));
  const about = here.term(facet, id)?.about?.[locale] ?? words.lead[facet](name.text, cases.length);
  return { name, cases, about, title: words.title[facet](name.text) };
}

export async function landingHead(facet: LandingFacet, locale: string, param: string): Promise<Metadata> {
  'use cache';
  cacheTag('cases');
  cacheLife({ stale: 30, revalidate: 1, expire: 300 });
  const id = readSegment(param);
  const here = await catalogue();
  if (!isLocale(locale) || !here.terms(facet).includes(id)) return {};
  const { title, about } = textsOf(here, facet, id, locale);
  return metadataOf({
    site: here.site,
    locale,
    title,
    description: about,
    path: (each) => termPath(each, facet, id),
    alternates: alternatesOfView(here.site, locale, queryFor(facet, id), title),
    picture: pictureOfTerm(here, locale, facet, id),
  });
}

export async function Landing({
  facet,
  locale,
  param,
}: {
  facet: LandingFacet;
  locale: string;
  param: string;
}) {
  const id = readSegment(param);
  if (!isLocale(locale)) return <Missing locale="en" />;
  if (!(await isUsed(facet, id))) return <Missing locale={locale} />;
  return <LandingView facet={facet} locale={locale} id={id} />;
}

async function LandingView({ facet, locale, id }: { facet: LandingFacet; locale: Locale; id: string }) {
  'use cache';
  cacheTag('cases');
  cacheLife({ stale: 30, revalidate: 1, expire: 300 });
  const here = await catalogue();
  const words = messagesOf(locale);
  const { name, cases, about, title } = textsOf(here, facet, id, locale);
  const base = siteUrl(here.site);
  const path = termPath(locale, facet, id);
  const steps = [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.nav.stories, path: listPath(locale) },
    { name: name.text, path },
  ];
  const shown = cases.slice(0, PAGE_SIZE);
  const counts = here.counts(locale, queryFor(facet, id));
  const companions = LANDING_FACETS.filter((other) => other !== facet).map((other) => ({
    other,
    terms: here
      .terms(other)
      .map((term) => ({ ...here.label(other, term, locale), count: counts[other].get(term) ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, COMPANIONS_SHOWN),
  }));
  return (
    <div className="wrap pt-4">
      <JsonLd
        things={[
          breadcrumbsOf(base, steps),
          collectionOf(base, { name: title, description: about, path, locale }, shown),
        ]}
      />
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <header className="mt-6 mb-10 grid gap-4">
        <p className="key">{words.facets[facet]}</p>
        <h1 className="headline" lang={name.lang ?? undefined}>
          {name.text}
        </h1>
        <p className="lead">{about}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-1">
          <span>{words.term.lead[facet](name.text, cases.length)}</span>
          <Link className="link inline-block py-0.5" href={listPath(locale, queryFor(facet, id))}>
            {words.term.filter}
          </Link>
        </p>
      </header>
      <CardGrid>
        {shown.map((story) => (
          <Card key={story.slug} story={story} locale={locale} catalogue={here} heading="h2" />
        ))}
      </CardGrid>
      {shown.length < cases.length && (
        <p className="mt-6">
          <Link className="link inline-block py-1" href={listPath(locale, queryFor(facet, id))}>
            {words.home.allStories(cases.length)}
          </Link>
        </p>
      )}
      {facet === 'feature' && <Adopters feature={id} cases={cases} locale={locale} catalogue={here} />}
      <section className="mt-16" aria-labelledby="often">
        <h2 id="often" className="section-title mb-6">
          {words.term.often}
        </h2>
        <div className="label grid md:grid-cols-2">
          {companions.map(({ other, terms }) => (
            <div key={other} className="index-cell">
              <h3 className="key">{words.facets[other]}</h3>
              <TermList terms={terms} facet={other} locale={locale} />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
