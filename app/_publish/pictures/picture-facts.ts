/** Selects the facts of a share picture, which chats also show as text (`twitter:label1`). */
import {
  spellWhen,
  type Case,
  type Catalogue,
  type FacetId,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { facetName, messagesOf } from '@/_i18n/messages';
import type { SharePicture } from './share-picture';

type Facts = SharePicture['facts'];

const NAMES_SHOWN = 3;

/** The terms of a facet that cases name, as one value. */
function termsOf(catalogue: Catalogue, locale: Locale, facet: FacetId, ids: Iterable<string>) {
  const labels = [...ids].map((id) => catalogue.label(facet, id, locale).text);
  return {
    key: facetName(catalogue.site, facet, locale),
    value: labels.join(messagesOf(locale).picture.separator),
  };
}

/** The first two of four facets that the case has terms of. */
export function factsOfCase(catalogue: Catalogue, locale: Locale, story: Case): Facts {
  const facets = ['industry', 'cloud', 'feature', 'location'] as const;
  return facets
    .map((facet) => termsOf(catalogue, locale, facet, story.named[facet]))
    .filter(({ value }) => value !== '')
    .slice(0, 2);
}

/** How many there are, and the names of the first. */
export function factsOfCases(locale: Locale, cases: readonly Case[]): Facts {
  const words = messagesOf(locale).picture;
  const names = cases.slice(0, NAMES_SHOWN).map(({ company }) => company);
  return [
    { key: words.stories, value: words.count(cases.length) },
    { key: words.among, value: names.join(words.separator) },
  ];
}

export function industriesOf(catalogue: Catalogue, locale: Locale, cases: readonly Case[]) {
  return termsOf(catalogue, locale, 'industry', new Set(cases.flatMap(({ named }) => named.industry)));
}

/** The date, and the features or else the kind. */
export function factsOfStop(catalogue: Catalogue, locale: Locale, stop: Milestone): Facts {
  const words = messagesOf(locale).picture;
  const { value } = termsOf(catalogue, locale, 'feature', stop.features);
  return [
    ...(stop.when ? [{ key: words.when, value: spellWhen(stop.when, locale) }] : []),
    value === ''
      ? { key: words.kind, value: messagesOf(locale).story.kinds[stop.kind] }
      : { key: words.adopted, value },
  ];
}
