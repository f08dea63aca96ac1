'use client';
/** The cases a visitor keeps for a shortlist, in their order. */
import { MOST_LISTED } from '@/_links/link-limits';
import { stored } from './local-store.client';

export interface KeptCase {
  slug: string;
  company: string;
}

const NONE: readonly KeptCase[] = [];

export const keptCases = stored<readonly KeptCase[]>('casebook-shortlist', NONE, (kept) =>
  Array.isArray(kept)
    ? (kept as Partial<KeptCase>[])
        .filter(
          (each): each is KeptCase => typeof each?.slug === 'string' && typeof each.company === 'string',
        )
        .slice(0, MOST_LISTED)
    : NONE,
);

/** With the case where it was not there, without it where it was. */
export function toggled(kept: readonly KeptCase[], story: KeptCase): readonly KeptCase[] {
  const others = kept.filter(({ slug }) => slug !== story.slug);
  return others.length < kept.length ? others : [...kept, story].slice(0, MOST_LISTED);
}
