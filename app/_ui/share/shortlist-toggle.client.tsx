'use client';
/** Puts a case on the visitor's shortlist and takes it off. Without scripts, a link to a shortlist of this one. */
import { useState } from 'react';
import { MOST_LISTED } from '@/_links/link-limits';
import { keptCases, toggled } from './shortlist-store.client';
import { useAlive } from './local-store.client';

interface Props {
  slug: string;
  company: string;
  /** The shortlist of this case alone. */
  href: string;
  words: { add: string; added: string; removed: string; full: string };
}

export function ShortlistToggle({ slug, company, href, words }: Props) {
  const kept = keptCases.use();
  const isKept = kept.some((each) => each.slug === slug);
  const isFull = !isKept && kept.length >= MOST_LISTED;
  const [said, say] = useState('');
  const text = isKept ? words.added : isFull ? words.full : words.add;
  const name = `${text}: ${company}`;
  if (!useAlive())
    return (
      <a className="card-toggle" href={href} rel="nofollow" aria-label={name}>
        {text}
      </a>
    );
  const toggle = () => {
    const next = toggled(kept, { slug, company });
    keptCases.set(next);
    say(`${isKept ? words.removed : words.added}: ${company} (${next.length})`);
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
