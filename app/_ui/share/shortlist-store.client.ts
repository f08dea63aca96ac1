'use client';
/** The visitor's shortlist in the making, kept as the query string of its form. */
import { MOST_LISTED } from '@/_links/link-limits';
import { listOf, shortlistOf, slugsOf } from '@/_links/shortlist';
import { formatDraft, parseDraft } from '@/_links/shortlist-draft';
import { stored } from './local-store.client';

/** Browsers may still keep the list of cases that former versions had. */
export const keptDraft = stored('casebook-shortlist', '', (kept) => {
  if (typeof kept === 'string') return kept;
  const slugs = Array.isArray(kept) ? kept.map((each: { slug?: unknown } | null) => each?.slug) : [];
  return formatDraft(listOf(slugs.filter((slug) => typeof slug === 'string')));
});

export const keptSlugs = (draft: string) => new URLSearchParams(draft).getAll('case');

/** With the cases that are not there yet. */
export function withCases(draft: string, slugs: readonly string[]): string {
  const parameters = new URLSearchParams(draft);
  const all = [...new Set([...keptSlugs(draft), ...slugs])].slice(0, MOST_LISTED);
  return formatDraft(shortlistOf(all, parameters));
}

export function withoutCase(draft: string, slug: string): string {
  const parameters = new URLSearchParams(draft);
  const others = slugsOf(parseDraft(parameters)).filter((each) => each !== slug);
  return formatDraft(shortlistOf(others, parameters));
}
