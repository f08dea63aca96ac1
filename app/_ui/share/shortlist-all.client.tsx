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
  words: { add: string; added: string; full: string };
}

export function ShortlistAll({ slugs, href, words }: Props) {
  const draft = keptDraft.use();
  const kept = keptSlugs(draft);
  const [said, say] = useState('');
  const missing = slugs.filter((slug) => !kept.includes(slug));
  const isDone = missing.length === 0;
  if (!useAlive())
    return (
      <a className="card-toggle" href={href} rel="nofollow">
        {words.add}
      </a>
    );
  const isFull = kept.length + missing.length > MOST_LISTED;
  return (
    <>
      <button
        type="button"
        className="card-toggle"
        // Not `disabled`, which would take the focus away.
        aria-disabled={isDone || isFull}
        onClick={() => {
          if (isDone || isFull) return;
          keptDraft.set(withCases(draft, missing));
          say(words.added);
        }}
      >
        {isDone ? words.added : isFull ? words.full : words.add}
      </button>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}
