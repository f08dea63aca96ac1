/** Resolves the slugs of a link to cases, including former slugs. */
import type { Case, Catalogue, Locale } from '@/_catalogue/catalogue';
import { oneLine } from './plain-text';

const LONGEST_NAME = 80;

export interface NamedCases {
  /** In the order of the slugs, each once. Former slugs are resolved. */
  stories: Case[];
  /** Slugs without a case, as plain text to show. */
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
