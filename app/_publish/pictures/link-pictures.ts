/** Composes the share picture of each kind of page. */
import {
  paletteOf,
  queryFor,
  routeOf,
  scopeOf,
  tally,
  type Case,
  type Catalogue,
  type Locale,
  type Milestone,
  type Query,
  type Route,
} from '@/_catalogue/catalogue';
import {
  casePath,
  homePath,
  listPath,
  picturePath,
  stopPath,
  termPath,
  timelinePath,
  type LandingFacet,
} from '@/_links/paths';
import { facetName, messagesOf } from '@/_i18n/messages';
import { termsInWords } from '@/_i18n/view-title';
import { comparePath } from '@/_links/comparison';
import { factsOfCase, factsOfCases, factsOfStop, industriesOf } from './picture-facts';
import { PICTURE_SIZE, revisionOf, shownFacts, type SharePicture } from './share-picture';
import { listOf, shortlistPath, slugsOf, type Shortlist } from '@/_links/shortlist';

export interface LinkPicture {
  shows: SharePicture;
  /** From `/`. It changes when, and only when, the drawing does. */
  path: string;
  width: number;
  height: number;
  alt: string;
  facts: SharePicture['facts'];
}

type Shown = Omit<SharePicture, 'site' | 'palette'>;

/** @param page its path, with all parameters that the picture depends on and no others. */
function linkPicture({ site }: Catalogue, locale: Locale, page: string, shown: Shown): LinkPicture {
  const shows = { ...shown, site: site.name, palette: paletteOf(site).light };
  const facts = shownFacts(shows);
  return {
    shows,
    path: picturePath(page, revisionOf(shows)),
    ...PICTURE_SIZE,
    alt: messagesOf(locale).picture.alt(shows.name, facts),
    facts,
  };
}

/** No picture has room for more. */
const ROUTES_DRAWN = 4;

/** Of the first cases that tell a journey. */
function routesOf(cases: readonly Case[]): Route[] {
  const told = cases.filter(({ timeline }) => timeline.length > 0).slice(0, ROUTES_DRAWN);
  return told.flatMap(({ timeline }) => routeOf(timeline) ?? []);
}

export function pictureOfCase(catalogue: Catalogue, locale: Locale, story: Case): LinkPicture {
  return linkPicture(catalogue, locale, casePath(locale, story.slug), {
    kicker: messagesOf(locale).list.title,
    name: story.company,
    slug: story.slug,
    facts: factsOfCase(catalogue, locale, story),
    routes: routesOf([story]),
  });
}

export function pictureOfStop(
  catalogue: Catalogue,
  locale: Locale,
  story: Case,
  stop: Milestone,
): LinkPicture {
  const words = messagesOf(locale).picture;
  const number = words.stop(story.timeline.indexOf(stop) + 1, story.timeline.length);
  return linkPicture(catalogue, locale, stopPath(locale, story.slug, stop.id), {
    kicker: `${story.company} · ${number}`,
    name: stop.title,
    slug: story.slug,
    facts: factsOfStop(catalogue, locale, stop),
    routes: routesOf([story]),
  });
}

export function pictureOfTerm(
  catalogue: Catalogue,
  locale: Locale,
  facet: LandingFacet,
  id: string,
): LinkPicture {
  const cases = catalogue.matching(locale, queryFor(facet, id));
  return linkPicture(catalogue, locale, termPath(locale, facet, id), {
    kicker: facetName(catalogue.site, facet, locale),
    name: catalogue.label(facet, id, locale).text,
    facts: factsOfCases(locale, cases),
    routes: routesOf(cases),
  });
}

/** The texts of a filtered page: its terms, or its title below the tagline. */
function viewTexts(catalogue: Catalogue, locale: Locale, view: Query, title: string) {
  const terms = termsInWords(catalogue, view, locale);
  const kicker = terms.length > 0 ? title : catalogue.site.tagline[locale];
  return { kicker, name: terms.join(' · ') || title };
}

export function pictureOfView(catalogue: Catalogue, locale: Locale, query: Query): LinkPicture {
  const view = scopeOf(query);
  const cases = catalogue.matching(locale, view);
  return linkPicture(catalogue, locale, listPath(locale, view), {
    ...viewTexts(catalogue, locale, view, messagesOf(locale).list.title),
    facts: factsOfCases(locale, cases),
    routes: routesOf(cases),
  });
}

export function pictureOfHome(catalogue: Catalogue, locale: Locale): LinkPicture {
  const { site } = catalogue;
  return linkPicture(catalogue, locale, homePath(locale), {
    kicker: messagesOf(locale).list.title,
    name: site.tagline[locale],
    facts: factsOfCases(locale, catalogue.cases(locale)),
    routes: routesOf(catalogue.cases(locale)),
  });
}

export function pictureOfTimeline(catalogue: Catalogue, locale: Locale, query: Query): LinkPicture {
  const view = scopeOf(query);
  const cases = catalogue.matching(locale, view);
  const { stops, first, last } = tally(cases);
  const words = messagesOf(locale).picture;
  const years = first === last ? String(first) : `${first} – ${last}`;
  return linkPicture(catalogue, locale, timelinePath(locale, view), {
    ...viewTexts(catalogue, locale, view, messagesOf(locale).timeline.title),
    facts: [
      { key: words.stops, value: String(stops) },
      ...(first !== null ? [{ key: words.years, value: years }] : []),
    ],
    routes: routesOf(cases),
  });
}

export function pictureOfComparison(
  catalogue: Catalogue,
  locale: Locale,
  cases: readonly Case[],
): LinkPicture {
  const words = messagesOf(locale).picture;
  const shared = (['feature', 'challenge'] as const).flatMap((facet) =>
    (cases[0]?.terms[facet] ?? [])
      .filter((id) => cases.every((story) => story.terms[facet].includes(id)))
      .map((id) => catalogue.label(facet, id, locale).text),
  );
  const slugs = cases.map(({ slug }) => slug);
  return linkPicture(catalogue, locale, comparePath(locale, slugs), {
    kicker: words.compare,
    name: cases.map(({ company }) => company).join(' × '),
    facts: [
      { key: words.shared, value: shared.join(words.separator) || words.none },
      industriesOf(catalogue, locale, cases),
    ],
    routes: routesOf(cases),
  });
}

export function pictureOfShortlist(
  catalogue: Catalogue,
  locale: Locale,
  list: Shortlist,
  cases: readonly Case[],
): LinkPicture {
  const words = messagesOf(locale).picture;
  const names = cases.map(({ company }) => company).join(words.separator);
  const { title } = list;
  const slugs = slugsOf(list);
  return linkPicture(catalogue, locale, shortlistPath(locale, { ...listOf(slugs), title }), {
    kicker: words.shortlist,
    name: title || names,
    facts: title
      ? factsOfCases(locale, cases)
      : [...factsOfCases(locale, cases).slice(0, 1), industriesOf(catalogue, locale, cases)],
    routes: routesOf(cases),
  });
}
