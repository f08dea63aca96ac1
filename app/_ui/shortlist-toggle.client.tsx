'use client';
/** Puts a case on the visitor's shortlist and takes it off. Without scripts, a link to a shortlist of this one. */
import { MOST_LISTED } from '@/_share/limits';
import { keptCases, toggled } from './kept-cases.client';
import { useAlive } from './stored.client';

interface Props {
  slug: string;
  company: string;
  /** The shortlist of this case alone. */
  href: string;
  words: { add: string; added: string; full: string };
}

export function ShortlistToggle({ slug, company, href, words }: Props) {
  const kept = keptCases.use();
  const isKept = kept.some((each) => each.slug === slug);
  const isFull = !isKept && kept.length >= MOST_LISTED;
  const label = (
    <>
      {isKept ? words.added : isFull ? words.full : words.add}
      <span className="sr-only">: {company}</span>
    </>
  );
  if (!useAlive())
    return (
      <a className="keep" href={href} rel="nofollow">
        {label}
      </a>
    );
  return (
    <button
      type="button"
      className="keep"
      aria-pressed={isKept}
      disabled={isFull}
      onClick={() => keptCases.set(toggled(kept, { slug, company }))}
    >
      {label}
    </button>
  );
}
