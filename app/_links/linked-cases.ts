/** Slugs of a link -> the cases they name today; a link may be older than a slug, and than a case. */
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { oneLine } from './plain-text';

const LONGEST_NAME = 80;

export interface NamedCases {
  /** In the order of their slugs, each once; also those that were named by a former slug. */
  stories: Case[];
  /** The slugs that no case has, fit to be shown. */
  gone: string[];
}

export function namedCases(catalogue: Catalogue, locale: Locale, slugs: readonly string[]): NamedCases {
  const stories = new Map<string, Case>();
  const gone = new Set<string>();
  for (const slug of slugs) {
    const asked = catalogue.resolveCase(locale, slug);
    const story = catalogue.find(locale, asked.kind === 'renamed' ? asked.slug : slug);
    if (story) stories.set(story.slug, story);
    else gone.add(oneLine(slug, LONGEST_NAME));
  }
  gone.delete('');
  return { stories: [...stories.values()], gone: [...gone] };
}
