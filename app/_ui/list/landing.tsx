/** The page of one term: what it means, the cases that have it, what goes with it, and where to narrow further. */
import Link from 'next/link';
import { PAGE_SIZE, queryFor, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { homePath, LANDING_FACETS, listPath, termPath, type LandingFacet } from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';
import { Adopters } from '../timeline/adopters';
import { Breadcrumbs, type Step } from '../shell/breadcrumbs';
import { Card, CardGrid } from './card';
import { TermList } from './term-index';

const COMPANIONS_SHOWN = 8;

interface Props {
  facet: LandingFacet;
  id: string;
  locale: Locale;
  catalogue: Catalogue;
}

/** The texts of a term, and the cases that have it. */
export function landingTexts(catalogue: Catalogue, facet: LandingFacet, id: string, locale: Locale) {
  const words = messagesOf(locale).term;
  const name = catalogue.label(facet, id, locale);
  const cases = catalogue.matching(locale, queryFor(facet, id));
  const about = catalogue.term(facet, id)?.about?.[locale] ?? words.lead[facet](name.text, cases.length);
  return { name, cases, about, title: words.title[facet](name.text) };
}

/** The breadcrumbs of a term. */
export function landingSteps(catalogue: Catalogue, facet: LandingFacet, id: string, locale: Locale): Step[] {
  const words = messagesOf(locale);
  return [
    { name: words.nav.home, path: homePath(locale) },
    { name: words.nav.stories, path: listPath(locale) },
    { name: catalogue.label(facet, id, locale).text, path: termPath(locale, facet, id) },
  ];
}

/** Renders the page of one term. */
export function Landing({ facet, locale, id, catalogue }: Props) {
  const words = messagesOf(locale);
  const { name, cases, about } = landingTexts(catalogue, facet, id, locale);
  const steps = landingSteps(catalogue, facet, id, locale);
  const shown = cases.slice(0, PAGE_SIZE);
  const counts = catalogue.counts(locale, queryFor(facet, id));
  const companions = LANDING_FACETS.filter((other) => other !== facet).map((other) => ({
    other,
    terms: catalogue
      .countedTerms(locale, other, counts[other])
      .filter(({ count }) => count > 0)
      .slice(0, COMPANIONS_SHOWN),
  }));
  return (
    <div className="wrap pt-4">
      <Breadcrumbs steps={steps} label={words.breadcrumb} />
      <header className="mt-6 mb-10 grid gap-4">
        <p className="key">{facetName(catalogue.site, facet, locale)}</p>
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
          <Card key={story.slug} story={story} locale={locale} catalogue={catalogue} heading="h2" />
        ))}
      </CardGrid>
      {shown.length < cases.length && (
        <p className="mt-6">
          <Link className="link inline-block py-1" href={listPath(locale, queryFor(facet, id))}>
            {words.home.allStories(cases.length)}
          </Link>
        </p>
      )}
      {facet === 'feature' && <Adopters feature={id} cases={cases} locale={locale} catalogue={catalogue} />}
      <section className="mt-16 print:mt-[10mm]" aria-labelledby="often">
        <h2 id="often" className="section-title mb-6">
          {words.term.often}
        </h2>
        <div className="label grid md:grid-cols-2">
          {companions.map(({ other, terms }) => (
            <div
              key={other}
              className="min-w-0 border-ink p-4 not-first:border-t md:not-first:border-t-0 md:not-first:border-l"
            >
              <h3 className="key">{facetName(catalogue.site, other, locale)}</h3>
              <TermList terms={terms} facet={other} locale={locale} />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
