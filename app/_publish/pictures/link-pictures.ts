/** What the link picture of each kind of page shows, made from the same record as the page. */
import {
  formatQuery,
  paletteOf,
  queryFor,
  scopeOf,
  tally,
  type Case,
  type Catalogue,
  type Locale,
  type Milestone,
  type Query,
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
import { messagesOf } from '@/_i18n/messages';
import { termsInWords } from '@/_i18n/view-title';
import { comparePath } from '@/_links/comparison';
import { factsOfCase, factsOfCases, factsOfStop, industriesOf } from './picture-facts';
import { drawingOf, PICTURE_SIZE, revisionOfDrawing, shownFacts, type SharePicture } from './share-picture';
import { listOf, shortlistPath, type Shortlist } from '@/_links/shortlist';

/** The picture of a page: where it is, and what it shows. */
export interface LinkPicture {
  shows: SharePicture;
  /** Address of the picture, from `/`. It changes when, and only when, the drawing does. */
  path: string;
  width: number;
  height: number;
  /** What the picture shows, in words. */
  alt: string;
  /** The facts on the picture. */
  facts: SharePicture['facts'];
}

type Shown = Omit<SharePicture, 'site' | 'palette'>;

/** @param page the page's address, with everything the picture depends on and nothing else. */
function linkPicture({ site }: Catalogue, locale: Locale, page: string, shown: Shown): LinkPicture {
  const shows = { ...shown, site: site.name, palette: paletteOf(site).light };
  const facts = shownFacts(shows);
  return {
    shows,
    path: picturePath(page, revisionOfDrawing(drawingOf(shows))),
    ...PICTURE_SIZE,
    alt: messagesOf(locale).picture.alt(shows.name, facts),
    facts,
  };
}

export function pictureOfCase(catalogue: Catalogue, locale: Locale, story: Case): LinkPicture {
  return linkPicture(catalogue, locale, casePath(locale, story.slug), {
    kicker: messagesOf(locale).list.title,
    name: story.company,
    slug: story.slug,
    facts: factsOfCase(catalogue, locale, story),
    seed: story.slug,
  });
}

/** @param stop one of the story's. */
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
    seed: story.slug,
  });
}

export function pictureOfTerm(
  catalogue: Catalogue,
  locale: Locale,
  facet: LandingFacet,
  id: string,
): LinkPicture {
  return linkPicture(catalogue, locale, termPath(locale, facet, id), {
    kicker: messagesOf(locale).facets[facet],
    name: catalogue.label(facet, id, locale).text,
    facts: factsOfCases(locale, catalogue.matching(locale, queryFor(facet, id))),
    seed: id,
  });
}

export function pictureOfView(catalogue: Catalogue, locale: Locale, query: Query): LinkPicture {
  const words = messagesOf(locale).list;
  const view = scopeOf(query);
  const parts = termsInWords(catalogue, view, locale);
  return linkPicture(catalogue, locale, listPath(locale, view), {
    kicker: parts.length > 0 ? words.title : catalogue.site.tagline[locale],
    name: parts.join(' · ') || words.title,
    facts: factsOfCases(locale, catalogue.matching(locale, view)),
    seed: formatQuery(view),
  });
}

export function pictureOfHome(catalogue: Catalogue, locale: Locale): LinkPicture {
  const { site } = catalogue;
  return linkPicture(catalogue, locale, homePath(locale), {
    kicker: messagesOf(locale).list.title,
    name: site.tagline[locale],
    facts: factsOfCases(locale, catalogue.cases(locale)),
    seed: site.name,
  });
}

export function pictureOfTimeline(catalogue: Catalogue, locale: Locale, query: Query): LinkPicture {
  const words = messagesOf(locale).timeline;
  const view = scopeOf(query);
  const { stops, first, last } = tally(catalogue.matching(locale, view));
  const { stops: key, years: span } = messagesOf(locale).picture;
  const parts = termsInWords(catalogue, view, locale);
  return linkPicture(catalogue, locale, timelinePath(locale, view), {
    kicker: parts.length > 0 ? words.title : catalogue.site.tagline[locale],
    name: parts.join(' · ') || words.title,
    facts: [
      { key, value: String(stops) },
      ...(first !== null
        ? [{ key: span, value: first === last ? String(first) : `${first} – ${last}` }]
        : []),
    ],
    seed: formatQuery(view),
  });
}

/** @param cases those of the comparison that there are, two at least. */
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
    seed: slugs.join('+'),
  });
}

/**
 * @param list what its address says; only its title is shown, as the plain text it is.
 * @param cases those of the list that there are, one at least.
 */
export function pictureOfShortlist(
  catalogue: Catalogue,
  locale: Locale,
  { slugs, title }: Shortlist,
  cases: readonly Case[],
): LinkPicture {
  const words = messagesOf(locale).picture;
  const names = cases.map(({ company }) => company).join(words.separator);
  return linkPicture(catalogue, locale, shortlistPath(locale, { ...listOf(slugs), title }), {
    kicker: words.shortlist,
    name: title || names,
    facts: title
      ? factsOfCases(locale, cases)
      : [...factsOfCases(locale, cases).slice(0, 1), industriesOf(catalogue, locale, cases)],
    seed: slugs.join('+'),
  });
}
