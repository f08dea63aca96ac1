/** Parses and formats a shortlist in the making: the fields of its form, which are also the address of its page. */
import type { Locale, Parameters } from '@/_catalogue/catalogue';
import { LONGEST_TITLE, MOST_LISTED } from './link-limits';
import { oneLine } from './plain-text';
import { saidIn, shortlistOf, type Listed, type Shortlist } from './shortlist';
import { chosenSlugs } from './slug-list';

/** What a button of the form does before the form is shown again. */
export const STEPS = ['up', 'down', 'remove', 'add', 'search'] as const;
type StepKind = (typeof STEPS)[number];

export interface Step {
  kind: StepKind;
  /** The case that is moved or removed; empty for the others. */
  slug: string;
  /** What is searched for. */
  words: string;
}

/** What a form sent: the chosen cases in their order, and the words. */
export function parseDraft(parameters: Parameters): Shortlist {
  return shortlistOf(chosenSlugs(parameters, MOST_LISTED), parameters);
}

/** The query string of the form with this list. Revisions are those of the moment a link is made. */
export function formatDraft(list: Shortlist): string {
  const parameters = new URLSearchParams(list.stories.map(({ slug }) => ['case', slug]));
  for (const [key, value] of saidIn(list)) parameters.append(key, value);
  for (const each of list.stories)
    for (const key of ['why', 'stop', 'says'] as const)
      if (each[key] !== '') parameters.append(`${each.slug}.${key}`, each[key]);
  return parameters.toString();
}

/** Makes the form show the link. */
const MADE = 'made=1';

/** The form. @param more further parameters. */
export function draftPath(locale: Locale, list: Shortlist, more = ''): string {
  const search = [formatDraft(list), more].filter(Boolean).join('&');
  return `/${locale}/shortlist${search && `?${search}`}`;
}

/** The step that a form asks for with a button such as `up.zto-express`; null where it asks for the link. */
export function stepOf(parameters: URLSearchParams): Step | null {
  const [, name, slug = ''] = /^(\w+)(?:\.(.*))?$/s.exec(parameters.get('do') ?? '') ?? [];
  const words = oneLine(parameters.get('q') ?? '', LONGEST_TITLE);
  // Enter in any field: whoever has words in the field of the search means it.
  const meant = name === 'enter' && words !== '' ? 'search' : name;
  const kind = STEPS.find((each) => each === meant);
  return kind ? { kind, slug, words } : null;
}

/** The form after a button of it: with the link, or one step further. */
export function pathAfterForm(locale: Locale, list: Shortlist, step: Step | null): string {
  if (!step) return draftPath(locale, list, MADE);
  const isSearch = step.kind === 'search' && step.words !== '';
  const more = isSearch ? new URLSearchParams({ q: step.words }).toString() : '';
  return draftPath(locale, afterStep(list, step), more);
}

/** The list after a step. Cases that are ticked to be added are in the list before it. */
export function afterStep(list: Shortlist, { kind, slug }: Step): Shortlist {
  const from = list.stories.findIndex((each) => each.slug === slug);
  if (from < 0) return list;
  const stories = [...list.stories];
  const [moved] = stories.splice(from, 1) as [Listed];
  if (kind !== 'remove') stories.splice(Math.max(0, kind === 'up' ? from - 1 : from + 1), 0, moved);
  return { ...list, stories };
}

/** The id of the element that has the focus after that: the control that was used, or the nearest that can be used. */
export function focusAfter(before: Shortlist, step: Step | null): string {
  if (!step) return 'link';
  const { kind, slug } = step;
  if (kind === 'search') return 'q';
  if (kind === 'add') return 'chosen';
  const index = before.stories.findIndex((each) => each.slug === slug);
  const last = before.stories.length - 1;
  if (kind === 'remove') {
    const next = before.stories[index + 1] ?? before.stories[index - 1];
    return next && index >= 0 ? `remove.${next.slug}` : 'chosen';
  }
  const to = kind === 'up' ? index - 1 : index + 1;
  return `${to <= 0 ? 'down' : to >= last ? 'up' : kind}.${slug}`;
}

/**
 * The cases that a list of stories adds to: without scripts its address holds them, as `shortlist=…`. Cases only, because
 * caches keep lists, and the words of a sender are for the reader alone.
 */
export function listedBefore(parameters: Parameters): string[] {
  return chosenSlugs(parameters, MOST_LISTED, 'shortlist');
}

export function formatListed(slugs: readonly string[]): string {
  return new URLSearchParams(slugs.map((slug) => ['shortlist', slug])).toString();
}

/** Adds the cases to the address of a view. */
export function withListed(path: string, slugs: readonly string[]): string {
  return slugs.length === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${formatListed(slugs)}`;
}
