/** What the link picture of each kind of page shows, made from the same record as the page. */
import {
  formatQuery,
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
  stopPath,
  termPath,
  timelinePath,
  type LandingFacet,
} from '@/_i18n/paths';
import { messagesOf } from '@/_i18n/messages';
import { PICTURE_WORDS } from '@/_i18n/picture-words';
import { termsInWords } from '@/_ui/terms-in-words';
import { comparePath } from './compare';
import { factsOfCase, factsOfCases, factsOfStop, industriesOf } from './picture-facts';
import type { SharePicture } from './share-picture';
import { listOf, shortlistPath, type Shortlist } from './shortlist';

/** A picture, and the page it stands for: its address is that of the page with `/picture.png` behind its path. */
export interface LinkPicture {
  /** From `/`, with all that the picture depends on and nothing else. */
  page: string;
  shows: SharePicture;
}

type Shown = Omit<SharePicture, 'site' | 'accent'>;

function linkPicture({ site }: Catalogue, page: string, shown: Shown): LinkPicture {
  return { page, shows: { ...shown, site: site.name, accent: site.accent.light } };
}

export function pictureOfCase(here: Catalogue, locale: Locale, story: Case): LinkPicture {
  return linkPicture(here, casePath(locale, story.slug), {
    kicker: messagesOf(locale).list.title,
    name: story.company,
    facts: factsOfCase(here, locale, story),
    seed: story.slug,
  });
}

/** @param stop one of the story's. */
export function pictureOfStop(here: Catalogue, locale: Locale, story: Case, stop: Milestone): LinkPicture {
  const words = PICTURE_WORDS[locale];
  const number = words.stop(story.timeline.indexOf(stop) + 1, story.timeline.length);
  return linkPicture(here, stopPath(locale, story.slug, stop.id), {
    kicker: `${story.company} · ${number}`,
    name: stop.title,
    facts: factsOfStop(here, locale, stop),
    seed: story.slug,
  });
}

export function pictureOfTerm(here: Catalogue, locale: Locale, facet: LandingFacet, id: string): LinkPicture {
  return linkPicture(here, termPath(locale, facet, id), {
    kicker: messagesOf(locale).facets[facet],
    name: here.label(facet, id, locale).text,
    facts: factsOfCases(locale, here.matching(locale, queryFor(facet, id))),
    seed: id,
  });
}

export function pictureOfView(here: Catalogue, locale: Locale, query: Query): LinkPicture {
  const words = messagesOf(locale).list;
  const view = scopeOf(query);
  const parts = termsInWords(here, view, locale);
  return linkPicture(here, listPath(locale, view), {
    kicker: parts.length > 0 ? words.title : here.site.tagline[locale],
    name: parts.join(' · ') || words.title,
    facts: factsOfCases(locale, here.matching(locale, view)),
    seed: formatQuery(view),
  });
}

export function pictureOfHome(here: Catalogue, locale: Locale): LinkPicture {
  const { site } = here;
  return linkPicture(here, homePath(locale), {
    kicker: messagesOf(locale).list.title,
    name: site.tagline[locale],
    facts: factsOfCases(locale, here.cases(locale)),
    seed: site.name,
  });
}

export function pictureOfTimeline(here: Catalogue, locale: Locale, query: Query): LinkPicture {
  const words = messagesOf(locale).timeline;
  const view = scopeOf(query);
  const { stops, first, last } = tally(here.matching(locale, view));
  const { stops: key, years: span } = PICTURE_WORDS[locale];
  const parts = termsInWords(here, view, locale);
  return linkPicture(here, timelinePath(locale, view), {
    kicker: parts.length > 0 ? words.title : here.site.tagline[locale],
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
export function pictureOfComparison(here: Catalogue, locale: Locale, cases: readonly Case[]): LinkPicture {
  const words = PICTURE_WORDS[locale];
  const shared = (['feature', 'challenge'] as const).flatMap((facet) =>
    (cases[0]?.terms[facet] ?? [])
      .filter((id) => cases.every((story) => story.terms[facet].includes(id)))
      .map((id) => here.label(facet, id, locale).text),
  );
  const slugs = cases.map(({ slug }) => slug);
  return linkPicture(here, comparePath(locale, slugs), {
    kicker: words.compare,
    name: cases.map(({ company }) => company).join(' × '),
    facts: [
      { key: words.shared, value: shared.join(words.separator) || words.none },
      industriesOf(here, locale, cases),
    ],
    seed: slugs.join('+'),
  });
}

/**
 * @param list what its address says; only its title is shown, as the plain text it is.
 * @param cases those of the list that there are, one at least.
 */
export function pictureOfShortlist(
  here: Catalogue,
  locale: Locale,
  { slugs, title }: Shortlist,
  cases: readonly Case[],
): LinkPicture {
  const words = PICTURE_WORDS[locale];
  const names = cases.map(({ company }) => company).join(words.separator);
  return linkPicture(here, shortlistPath(locale, { ...listOf(slugs), title }), {
    kicker: words.shortlist,
    name: title || names,
    facts: title
      ? factsOfCases(locale, cases)
      : [...factsOfCases(locale, cases).slice(0, 1), industriesOf(here, locale, cases)],
    seed: slugs.join('+'),
  });
}
