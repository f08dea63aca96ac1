/** Resolves a shortlist to what its reader sees: the cases in the reader's language, and what the sender chose of each. */
import {
  highlightLike,
  highlightsOf,
  LOCALES,
  otherLocale,
  stopLike,
  textRevision,
  type Case,
  type Catalogue,
  type Highlight,
  type Locale,
  type Milestone,
} from '@/_catalogue/catalogue';
import { oneLine } from './plain-text';
import type { Listed, Shortlist } from './shortlist';

const LONGEST_NAME = 80;

/** A part of a case. `lang` is the language it is told in. */
type Picked<T> = T & { lang: Locale };

export interface DossierEntry {
  /** As the link has it: the slug may be a former one. */
  listed: Listed;
  story: Case;
  stop: Picked<Milestone> | null;
  says: Picked<Highlight> | null;
  /** Whether the text is another one than when the link was made. False where the link does not know. */
  isChanged: boolean;
}

export interface Dossier {
  /** In the sender's order, each case once. */
  entries: DossierEntry[];
  /** Companies whose cases were taken away; and how many more cases are not known at all. */
  gone: string[];
  unknown: number;
  /** Stops, figures and sentences that a case does not have, as plain text to show. */
  lost: string[];
}

export function dossierOf(catalogue: Catalogue, locale: Locale, { stories }: Shortlist): Dossier {
  const entries = new Map<string, DossierEntry>();
  const gone = new Set<string>();
  const lost: string[] = [];
  let unknown = 0;
  for (const listed of stories) {
    const slug = currentSlug(catalogue, locale, listed.slug);
    const resolved = catalogue.resolveCase(locale, slug);
    if (resolved.kind === 'gone') gone.add(resolved.story.company);
    else if (resolved.kind !== 'found') unknown += 1;
    else if (!entries.has(slug)) {
      const { story } = resolved;
      const versions = [story, catalogue.find(otherLocale(story.locale), slug) ?? story] as const;
      const [stop, says] = [stopIn(versions, listed.stop), highlightIn(versions, listed.says)];
      if (listed.stop !== '' && !stop) lost.push(`${story.company}: ${oneLine(listed.stop, LONGEST_NAME)}`);
      if (listed.says !== '' && !says) lost.push(`${story.company}: ${oneLine(listed.says, LONGEST_NAME)}`);
      const isChanged = listed.rev !== '' && revisionIn(listed.rev, locale) !== textRevision(story);
      entries.set(slug, { listed, story, stop, says, isChanged });
    }
  }
  return { entries: [...entries.values()], gone: [...gone], unknown, lost };
}

/** The list with the revisions of this moment, and none where a case is not there. */
export function withRevisions(catalogue: Catalogue, list: Shortlist): Shortlist {
  const stories = list.stories.map((each) => {
    const versions = LOCALES.flatMap(
      (locale) => catalogue.find(locale, currentSlug(catalogue, locale, each.slug)) ?? [],
    );
    const revs = versions.length < LOCALES.length ? [] : versions.map(textRevision);
    // A case that is told in one language is the same for all readers.
    return { ...each, rev: [...new Set(revs)].join('') };
  });
  return { ...list, stories };
}

/** What a revision says of the text that readers of a language see. */
function revisionIn(rev: string, locale: Locale): string {
  const size = 4;
  return rev.length === size ? rev : rev.slice(LOCALES.indexOf(locale) * size).slice(0, size);
}

function currentSlug(catalogue: Catalogue, locale: Locale, slug: string): string {
  const asked = catalogue.resolveCase(locale, slug);
  return asked.kind === 'renamed' ? asked.slug : slug;
}

/** The stop in the reader's version where that tells of it, else in the version that does. */
function stopIn(versions: readonly [Case, Case], id: string): Picked<Milestone> | null {
  return pickedIn(
    versions,
    (story) => story.timeline.find((stop) => stop.id === id),
    (own, other) => stopLike(own, other, id),
  );
}

function highlightIn(versions: readonly [Case, Case], id: string): Picked<Highlight> | null {
  return pickedIn(
    versions,
    (story) => highlightsOf(story).find((each) => each.id === id),
    (own, other) => highlightLike(own, other, id),
  );
}

function pickedIn<T>(
  [own, other]: readonly [Case, Case],
  find: (story: Case) => T | undefined,
  like: (own: Case, other: Case) => T | null,
): Picked<T> | null {
  const found = find(own) ?? like(own, other);
  if (found) return { ...found, lang: own.locale };
  const told = find(other);
  return told ? { ...told, lang: other.locale } : null;
}
