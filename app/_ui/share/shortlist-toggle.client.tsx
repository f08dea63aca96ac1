'use client';
/** Puts a case on the visitor's shortlist and takes it off. Without scripts, a link to the form with this one. */
import { useState } from 'react';
import { MOST_LISTED } from '@/_links/link-limits';
import { keptDraft, keptSlugs, withCases, withoutCase } from './shortlist-store.client';
import { useAlive } from './local-store.client';

interface Props {
  slug: string;
  company: string;
  words: { form: string; add: string; added: string; removed: string; full: string };
}

export function ShortlistToggle({ slug, company, words }: Props) {
  const draft = keptDraft.use();
  const kept = keptSlugs(draft);
  const isKept = kept.includes(slug);
  const isFull = !isKept && kept.length >= MOST_LISTED;
  const [said, say] = useState('');
  const text = isKept ? words.added : isFull ? words.full : words.add;
  const name = `${text}: ${company}`;
  if (!useAlive())
    return (
      <a
        className="card-toggle"
        href={`${words.form}${words.form.includes('?') ? '&' : '?'}case=${encodeURIComponent(slug)}`}
        rel="nofollow"
        aria-label={name}
      >
        {text}
      </a>
    );
  const toggle = () => {
    const next = isKept ? withoutCase(draft, slug) : withCases(draft, [slug]);
    keptDraft.set(next);
    say(`${isKept ? words.removed : words.added}: ${company} (${keptSlugs(next).length})`);
  };
  return (
    <>
      <button
        type="button"
        className="card-toggle"
        aria-label={name}
        aria-pressed={isKept}
        disabled={isFull}
        onClick={toggle}
      >
        {text}
      </button>
      <span aria-live="polite" className="sr-only">
        {said}
      </span>
    </>
  );
}
