'use client';
/** The visitor's shortlist in the making, kept as the query string of its form. */
import { MOST_LISTED } from '@/_links/link-limits';
import { stored } from './local-store.client';

/** Browsers may still keep the list of cases that former versions had. */
export const keptDraft = stored('casebook-shortlist', '', (kept) => {
  if (typeof kept === 'string') return kept;
  const slugs = Array.isArray(kept) ? kept.map((each: { slug?: unknown } | null) => each?.slug) : [];
  return withSlugs(
    '',
    slugs.filter((slug) => typeof slug === 'string'),
  );
});

export const keptSlugs = (draft: string) => new URLSearchParams(draft).getAll('case');

/** The draft with these cases. What it says of other cases, as `<slug>.why=…`, goes with them. */
function withSlugs(draft: string, slugs: readonly string[]): string {
  const parameters = new URLSearchParams(slugs.map((slug) => ['case', slug]));
  for (const [key, value] of new URLSearchParams(draft)) {
    const dot = key.lastIndexOf('.');
    if (key !== 'case' && (dot < 0 || slugs.includes(key.slice(0, dot)))) parameters.append(key, value);
  }
  return parameters.toString();
}

/** With the cases that are not there yet. */
export const withCases = (draft: string, slugs: readonly string[]) =>
  withSlugs(draft, [...new Set([...keptSlugs(draft), ...slugs])].slice(0, MOST_LISTED));

export const withoutCase = (draft: string, slug: string) =>
  withSlugs(
    draft,
    keptSlugs(draft).filter((each) => each !== slug),
  );
