'use client';
/** Puts all cases of a view on the visitor's shortlist. Without scripts, a link to the form with them. */
import { useState } from 'react';
import { MOST_LISTED } from '@/_links/link-limits';
import { useAlive } from './local-store.client';
import { keptDraft, keptSlugs, withCases } from './shortlist-store.client';

interface Props {
  slugs: readonly string[];
  /** The form with all of them. */
  href: string;
  words: { all: string; allAdded: string; full: string };
}

export function ShortlistAll({ slugs, href, words }: Props) {
  const draft = keptDraft.use();
  const kept = keptSlugs(draft);
  const [said, say] = useState('');
  const missing = slugs.filter((slug) => !kept.includes(slug));
  const counted = (text: string) => text.replace('{count}', String(slugs.length));
  const all = counted(words.all);
  if (!useAlive())
    return (
      <a className="card-toggle" href={href} rel="nofollow">
        {all}
      </a>
    );
  const isFull = kept.length + missing.length > MOST_LISTED;
  const added = counted(words.allAdded);
  return (
    <>
      <button
        type="button"
        className="card-toggle"
        // Not `disabled`, which would take the focus away.
        aria-disabled={missing.length === 0 || isFull}
        onClick={() => {
          if (missing.length === 0 || isFull) return;
          keptDraft.set(withCases(draft, missing));
          say(added);
        }}
      >
        {missing.length === 0 ? added : isFull ? words.full : all}
      </button>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}
