/** The routes of industries, cloud types and features: parameters, metadata and page of one term. */
import type { Metadata } from 'next';
import {
  currentCatalogue,
  isLocale,
  LOCALES,
  PAGE_SIZE,
  queryFor,
  siteUrl,
  type Locale,
} from '@/_catalogue/catalogue';
import { readSegment, termPath, type LandingFacet } from '@/_links/paths';
import { pictureOfTerm } from '@/_publish/pictures/link-pictures';
import { alternatesOfView } from '@/_seo/alternates';
import { breadcrumbsOf, collectionOf } from '@/_seo/collection';
import { JsonLd } from '@/_seo/json-ld';
import { metadataOf } from '@/_seo/metadata';
import { Landing, landingSteps, landingTexts } from '@/_ui/list/landing';
import { Missing } from '@/_ui/shell/not-found';
import { cachedCatalogue } from '@/_ui/shell/request-catalogue';

/** So many are rendered by a build, those that most cases have; the others on their first visit. */
const PRERENDERED = 8;

/** Addresses of a facet's terms for the build. */
export async function landingParams(facet: LandingFacet) {
  const catalogue = await currentCatalogue();
  const terms = catalogue.terms(facet).slice(0, PRERENDERED);
  return LOCALES.flatMap((locale) => (terms.length > 0 ? terms : ['none']).map((term) => ({ locale, term })));
}

/** Whether any case has the term, and the reading that says so: head and body are cached separately, and made of it. */
async function lookUp(facet: LandingFacet, id: string): Promise<{ isUsed: boolean; revision: string }> {
  'use cache';
  const catalogue = await cachedCatalogue();
  return { isUsed: catalogue.terms(facet).includes(id), revision: catalogue.revision };
}

export async function landingHead(facet: LandingFacet, locale: string, param: string): Promise<Metadata> {
  const id = readSegment(param);
  const { isUsed, revision } = await lookUp(facet, id);
  return isLocale(locale) && isUsed ? headOf(facet, locale, id, revision) : {};
}

async function headOf(facet: LandingFacet, locale: Locale, id: string, revision: string): Promise<Metadata> {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const { title, about } = landingTexts(catalogue, facet, id, locale);
  return metadataOf({
    site: catalogue.site,
    locale,
    title,
    description: about,
    path: (each) => termPath(each, facet, id),
    alternates: alternatesOfView(catalogue.site, locale, queryFor(facet, id), title),
    picture: pictureOfTerm(catalogue, locale, facet, id),
  });
}

export async function LandingPage({
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
  const { isUsed, revision } = await lookUp(facet, id);
  if (!isUsed) return <Missing locale={locale} />;
  return <LandingView facet={facet} locale={locale} id={id} revision={revision} />;
}

async function LandingView({
  facet,
  locale,
  id,
  revision,
}: {
  facet: LandingFacet;
  locale: Locale;
  id: string;
  revision: string;
}) {
  'use cache';
  const catalogue = await cachedCatalogue(revision);
  const { cases, about, title } = landingTexts(catalogue, facet, id, locale);
  const base = siteUrl(catalogue.site);
  const path = termPath(locale, facet, id);
  return (
    <>
      <JsonLd
        things={[
          breadcrumbsOf(base, landingSteps(catalogue, facet, id, locale)),
          collectionOf(base, { name: title, description: about, path, locale }, cases.slice(0, PAGE_SIZE)),
        ]}
      />
      <Landing facet={facet} id={id} locale={locale} catalogue={catalogue} />
    </>
  );
}
